import { describe, expect, it } from '@jest/globals';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import type { ExportedProcedure } from './columns.js';
import { statusSentence, toldInSentences } from './told.js';

const CASES: readonly (readonly [Partial<ExportedProcedure>, string, string])[] = [
  [{ status: 'open', end: null }, 'Offen, ohne Frist', 'Open, no deadline'],
  [{ status: 'open', end: '2026-03-20' }, 'Offen, endet am 20.03.2026', 'Open, ends on 20 March 2026'],
  [
    { status: 'open', end: '2026-03-20', endTime: '16:00' },
    'Offen, endet am 20.03.2026, 16:00 Uhr',
    'Open, ends on 20 March 2026, 16:00',
  ],
  [
    { status: 'planned', start: '2026-04-01', end: '2026-04-30' },
    'Geplant, startet am 01.04.2026, endet am 30.04.2026',
    'Planned, starts on 1 April 2026, ends on 30 April 2026',
  ],
  [{ status: 'planned', start: null, end: null }, 'Geplant', 'Planned'],
  [{ status: 'closed', end: '2025-02-01' }, 'Beendet am 01.02.2025', 'Closed on 1 February 2025'],
  [
    { status: 'closed', end: '2025-02-01', result: { state: 'notPublished', url: null, publishedAt: null } },
    'Beendet am 01.02.2025, Ergebnis steht aus',
    'Closed on 1 February 2025, result still owed',
  ],
  [
    { status: 'unknown', statusBasis: 'stale' },
    'Stand unbekannt: seit über 30 Tagen nicht bestätigt',
    'Status unknown: not confirmed for more than 30 days',
  ],
  [{ status: 'evaluating' }, 'In Auswertung', 'Being evaluated'],
  [{ status: 'cancelled' }, 'Abgebrochen', 'Cancelled'],
];

describe('a procedure in sentences', () => {
  it.each(CASES)('says where %j stands', (differences, de, en) => {
    expect(statusSentence(anExportedProcedure(differences), 'de')).toBe(de);
    expect(statusSentence(anExportedProcedure(differences), 'en')).toBe(en);
  });

  it.each([
    [null, 'Offen, ohne Frist. Musterstadt.'],
    ['  ', 'Offen, ohne Frist. Musterstadt.'],
    ['Worum geht es?', 'Offen, ohne Frist. Musterstadt. Worum geht es?'],
    ['Ein Weg', 'Offen, ohne Frist. Musterstadt. Ein Weg.'],
  ])('ends each of them once: %j', (summary, told) => {
    expect(toldInSentences(anExportedProcedure({ summary }), 'de')).toBe(told);
  });
});
