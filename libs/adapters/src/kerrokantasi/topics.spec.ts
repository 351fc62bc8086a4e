import { Topic } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { kerrokantasiTopic } from './topics.js';

describe('a label of Kerrokantasi', () => {
  it.each([
    ['Puistot', 'green-climate'],
    ['ASEMAKAAVOITUS', 'urban-planning'],
    ['Pyöräily', 'mobility'],
    ['Trafik', 'mobility'],
    ['Sosiaali- ja terveyspalvelut', 'health'],
    ['Housing', 'housing'],
  ])('Q56: %s is told by its name, in Finnish, Swedish or English', (label, topic) => {
    expect(kerrokantasiTopic(label)).toBe(topic);
  });

  it('stays what it is when nobody knows it', () => {
    expect(kerrokantasiTopic('Rannat')).toBeNull();
  });

  it('can be any topic of the vocabulary', () => {
    const finnish = ['Kaavoitus', 'Asuminen', 'Liikenne', 'Puistot', 'Ympäristö', 'Kulttuuri', 'Koulut', 'Nuoret'];
    const more = ['Liikunta', 'Ikäihmiset', 'Terveys', 'Elinkeinot', 'Digitalisaatio', 'Turvallisuus', 'Talous'];
    const told = [...finnish, ...more, 'Osallisuus', 'Muut'].map(kerrokantasiTopic);
    expect(new Set(told)).toEqual(new Set(Topic.options));
  });
});
