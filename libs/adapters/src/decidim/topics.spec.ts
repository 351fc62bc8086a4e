import { describe, expect, it } from '@jest/globals';
import { Topic } from '@navigator/shared';
import { decidimTopic } from './topics.js';

describe('a taxonomy of Decidim', () => {
  it.each([
    ['Urbanisme i habitatge', 'urban-planning'],
    ['MEDI AMBIENT', 'environment'],
    ['Pressupostos participatius', 'budget'],
    ['Movilidad', 'mobility'],
    ['Éducation', 'education'],
    ['Umwelt', 'environment'],
    ['Housing', 'housing'],
  ])('Q56: %s is told by its name, in the languages of those who write it', (label, topic) => {
    expect(decidimTopic(label)).toBe(topic);
  });

  it('stays what it is when nobody knows it', () => {
    expect(decidimTopic('Eixample')).toBeNull();
  });

  it('can be any topic of the vocabulary', () => {
    const catalan = [
      'Urbanisme',
      'Habitatge',
      'Mobilitat',
      'Zones verdes',
      'Ecologia',
      'Cultura',
      'Educació',
      'Infància',
    ];
    const more = [
      'Esports',
      'Igualtat',
      'Salut',
      'Comerç',
      'Tecnologia',
      'Seguretat',
      'Pressupostos',
      'Governança',
      'Altres',
    ];
    expect(new Set([...catalan, ...more].map(decidimTopic))).toEqual(new Set(Topic.options));
  });
});
