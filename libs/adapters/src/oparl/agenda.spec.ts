import { describe, expect, it } from '@jest/globals';
import { PaperIndex } from './agenda.js';
import type { PaperNote } from './state.js';

const MEETING = 'https://rathaus.example/oparl/v1/meeting/1';
const consultation = (id: string): PaperNote['consultations'][number] => ({
  ...{ id, meeting: MEETING, agendaItem: null, isAuthoritative: true },
});
const paper = (title: string, ids: readonly string[]): PaperNote => ({
  ...{ title, reference: null, page: null, documents: [], territoryKey: null },
  consultations: ids.map(consultation),
});

describe('the papers that agendas know', () => {
  it('are found by consultation, by meeting and by their own address, each once', () => {
    const [one, other] = [paper('Bebauungsplan 1', ['c1', 'c2']), paper('Bebauungsplan 2', ['c3'])];
    const index = new PaperIndex({ p1: one, p2: other });
    expect(index.find(['c1', 'c2', 'p1'])).toEqual([one]);
    expect(index.find([MEETING])).toEqual([one, other]);
    expect(index.find(['p3', 'toString'])).toEqual([]);
  });

  it('are soon in order, however often one is on the same agenda', () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => `c${String(index)}`);
    expect(new PaperIndex({ p1: paper('Bebauungsplan 1', ids) }).find([MEETING])).toHaveLength(1);
  });
});
