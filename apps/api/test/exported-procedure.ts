import { FeedId, ProcedureId, PublisherId } from '@navigator/shared';
import type { ExportedProcedure } from '../src/publish/columns.js';

const PLAIN: ExportedProcedure = {
  id: ProcedureId.parse('0000000001'),
  slug: 'weg',
  title: 'Weg',
  summary: null,
  url: null,
  status: 'open',
  statusBasis: 'dates',
  lifecycle: 'live',
  start: '2026-03-01',
  end: null,
  endTime: null,
  span: { start: '2026-03-01', end: null },
  timeZone: 'Europe/Berlin',
  kind: 'informal',
  organiser: null,
  publisher: { id: PublisherId.parse('pbpbpbpbp1'), name: 'Musterstadt', territory: null },
  feed: { id: FeedId.parse('feedfeed01'), name: 'Musterstadt' },
  topics: [],
  place: null,
  territories: [],
  point: [-3.5, 53],
  geometryRole: null,
  image: null,
  contributions: 0,
  comments: null,
  participants: null,
  nextEvent: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  licence: null,
  deadlineMoved: null,
  unconfirmedSince: null,
  changedAt: '2026-03-01T00:00:00.000Z',
};

/** A procedure on its way into a file that differs from a plain one where the test says so. */
export function anExportedProcedure(differences: Partial<ExportedProcedure> = {}): ExportedProcedure {
  return { ...PLAIN, ...differences };
}
