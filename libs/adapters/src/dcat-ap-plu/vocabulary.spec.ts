import { describe, expect, it } from '@jest/globals';
import { topicsOfCodes } from './test/lists.js';
import { codeIn, prefixed } from './vocabulary.js';

describe('the words of the profile', () => {
  it.each([
    ['http://www.w3.org/ns/dcat#', 'dcat:x'],
    ['https://www.w3.org/ns/dcat#', 'dcat:x'],
    ['http://specs.diplanung.de/plu/', 'plu:x'],
    ['https://specs.diplanung.de/plu/', 'plu:x'],
    ['http://specs.uvp-verbund.de/eia/', 'eia:x'],
    ['urn:other:', 'urn:other:x'],
    ['', 'x'],
  ])('Q57: have the usual prefix in %s', (namespace, expected) => {
    expect(prefixed({ name: 'x', namespace })).toBe(expected);
  });

  it.each([
    ['https://specs.diplanung.de/resource/planState#fixed', 'fixed'],
    [' https://specs.diplanung.de/resource/planState#fixed ', 'fixed'],
    ['https://specs.diplanung.de/resource/planState/fixed', 'fixed'],
    ['fixed', 'fixed'],
    ['https://specs.diplanung.de/resource/planState#unkonwn', 'unknown'],
    ['https://specs.diplanung.de/resource/processStepType#interal', 'internal'],
    ['https://specs.diplanung.de/resource/planState#', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('Q49, Q57: hold a code in %j', (iri, code) => {
    expect(codeIn(iri)).toBe(code);
  });

  it('have a topic for every code of both lists', async () => {
    const { planTypes, objectives } = await topicsOfCodes();
    expect(planTypes.length).toBe(9);
    expect(objectives.length).toBe(46);
    for (const { code, record } of [...planTypes, ...objectives]) {
      expect({ code, topics: record?.topics.length, labels: record?.topicLabels.length }).toEqual({
        code,
        topics: 1,
        labels: 1,
      });
      expect(record?.topicLabels).not.toContain(code);
    }
  });
});
