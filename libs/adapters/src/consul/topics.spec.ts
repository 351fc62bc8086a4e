import { describe, expect, it } from '@jest/globals';
import { consulTopic } from './topics.js';

describe('a tag of CONSUL', () => {
  it.each([
    ['Movilidad', 'mobility'],
    ['medio ambiente', 'environment'],
    ['Seguridad y Emergencias', 'safety'],
    ['Social Rights', 'social-inclusion'],
    ['Transparencia', 'democracy'],
    ['Umwelt', 'environment'],
  ])('Q56: %s is told by its name', (label, topic) => {
    expect(consulTopic(label)).toBe(topic);
  });

  it('stays what it is when nobody knows it: citizens write what they like', () => {
    expect(consulTopic('mi calle')).toBeNull();
  });
});
