import { Topic } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { citizenSpaceTopic } from './topics.js';

describe('an interest of Citizen Space', () => {
  it.each([
    ['Parks and open spaces', 'green-climate'],
    ['Parks & Open Spaces', 'green-climate'],
    ['HIGHWAYS', 'mobility'],
    ['Planning', 'urban-planning'],
    ['Council tax', 'budget'],
  ])('Q56: %s is told by its name', (label, topic) => {
    expect(citizenSpaceTopic(label)).toBe(topic);
  });

  it('stays what it is when nobody knows it', () => {
    expect(citizenSpaceTopic('Airworthiness')).toBeNull();
  });

  it('can be any topic of the vocabulary', () => {
    const words = ['Regeneration', 'Homelessness', 'Traffic', 'Parks', 'Recycling', 'Heritage', 'Schools', 'Leisure'];
    const more = [
      'Young people',
      'Carers',
      'Public health',
      'Tourism',
      'Broadband',
      'Policing',
      'Finance',
      'Elections',
    ];
    expect(new Set([...words, ...more, 'Other'].map(citizenSpaceTopic))).toEqual(new Set(Topic.options));
  });
});
