import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import { pdsProject } from './pds-project.js';

const Project = z.object({ properties: z.record(z.string(), z.unknown()) });
const ROW = {
  geometry: null,
  description: null,
  feed_url: 'https://a.example/',
  feed_name: 'A',
  licence: null,
  lead: null,
};

const told = (differences: Parameters<typeof anExportedProcedure>[0]): unknown =>
  Project.parse(
    JSON.parse(pdsProject({ procedure: anExportedProcedure(differences), row: ROW }, 'https://nav.example')),
  ).properties;

const span = { start: '2026-03-01', end: '2026-03-20' };
const days = { dateStart: '2026-03-01T00:00:00Z', dateEnd: '2026-03-20T00:00:00Z' };
const none = { dateStart: null, dateEnd: null };

describe('a project of PDS', () => {
  it.each([
    ['open by its dates', { status: 'open', statusBasis: 'dates' } as const, { ...days, proceedingState: 'active' }],
    [
      'closed by its dates',
      { status: 'closed', statusBasis: 'dates' } as const,
      { ...days, proceedingState: 'frozen' },
    ],
    ['cancelled', { status: 'cancelled', statusBasis: 'source' } as const, { ...none, proceedingState: 'frozen' }],
    [
      'gone before its end',
      { status: 'unknown', statusBasis: 'gone' } as const,
      { ...none, proceedingState: 'dormant' },
    ],
  ])('that is %s tells readers who go by days alone nothing untrue', (_, state, expected) => {
    expect(told({ ...state, span })).toMatchObject(expected);
  });
});
