import { describe, expect, it } from '@jest/globals';
import { readFieldMap } from './read-field-map.js';

const faults = (raw: unknown): unknown => {
  const reading = readFieldMap(raw);
  return reading.kind === 'map' ? 'map' : reading.faults.map(({ path, text }) => `${path}: ${text.de}`);
};

describe('a field map from a stranger', () => {
  it('is read with what was left out', () => {
    expect(readFieldMap({ title: 'titel' })).toEqual({
      kind: 'map',
      map: {
        title: { path: 'titel', or: [], then: [] },
        kind: 'unknown',
        phases: [],
        dates: ['iso', 'dd.mm.yyyy', 'yyyy/mm/dd'],
        keep: [],
        skip: [],
      },
    });
  });

  it('is read a second time as it was read once', () => {
    const once = readFieldMap({ title: 'titel', phases: [{ start: 'von' }], position: { crs: 'EPSG:25832' } });
    expect(once.kind === 'map' && readFieldMap(once.map)).toEqual(once);
  });

  it.each([
    [{}, ['title: „title“ fehlt; bitte ergänzen.']],
    [{ title: 7 }, [expect.stringMatching(/^title: Hier gehört ein Feldname hin/)]],
    [{ title: 'a', phases: [{ start: 'von' }, {}] }, ['phases[1]: Hier fehlt eine Angabe: "start", "end".']],
    [{ title: 'a', phases: [{ start: 'von', kind: 'party' }] }, [expect.stringMatching(/^phases\[0\]\.kind: Möglich/)]],
    [{ title: 'a', planname: 'b' }, [expect.stringMatching(/^planname: „planname“ ist hier nicht vorgesehen.*title/)]],
    [{ title: { path: 'a', pattern: '(a+)+$' } }, [expect.stringMatching(/^title\.pattern: „pattern“ ist hier nicht/)]],
    [
      { title: { path: 'a', then: [{ do: 'eval' }] } },
      [expect.stringMatching(/^title\.then\[0\].*: Diese Funktion gibt/)],
    ],
    [{ title: { path: 'a', then: [{ do: 'split' }] } }, ['title.then[0].by: „by“ fehlt; bitte ergänzen.']],
    [{ title: 'a', position: { crs: 'EPSG:1' } }, [expect.stringMatching(/^position\.crs: Dieses Koordinatensystem/)]],
    [{ title: 'a', position: { longitude: 'x' } }, ['position: Hier fehlt eine Angabe: "longitude", "latitude".']],
    [{ title: 'a', dates: ['iso', 'yy'] }, [expect.stringMatching(/^dates\[1\]: Möglich ist hier nur: iso/)]],
    [
      { title: 'a', phases: Array(9).fill({ start: 'x' }) },
      ['phases: Hier sind höchstens 8 Zeichen oder Einträge möglich.'],
    ],
    [{ title: '' }, [expect.stringMatching(/^title: /)]],
    [null, [': Hier gehört ein Objekt { … } hin.']],
    [{ title: 'x'.repeat(70_000) }, [expect.stringMatching(/größer als 64 KB/)]],
  ])('%j is refused where it is wrong, with what to do', (raw, expected) => {
    expect(faults(raw)).toEqual(expected);
  });

  it('is told so in both languages', () => {
    const reading = readFieldMap({ title: 1, kind: 'x', foo: 1, phases: 'x', status: {} });
    const texts = reading.kind === 'faults' ? reading.faults.map(({ text }) => text) : [];
    expect(texts).toHaveLength(5);
    for (const { de, en } of texts) expect(de).not.toBe(en);
  });

  it('names no more than twenty faults', () => {
    const raw = {
      title: 'a',
      topics: { words: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`w${n}`, 'x'])) },
    };
    expect(faults(raw)).toHaveLength(20);
  });

  it('may not have more words than fit', () => {
    const words = Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`w${n}`, 'other']));
    expect(faults({ title: 'a', topics: { words } })).toEqual([
      'topics.words: Hier sind höchstens 300 Zeichen oder Einträge möglich.',
    ]);
  });
});
