import type { Phase, SourceRecord } from '@navigator/shared';

/** A record as an adapter yields it; only what a test names differs. */
export function sourceRecord(told: Partial<SourceRecord> = {}): SourceRecord {
  return {
    sourceId: 'v1',
    title: 'Radweg an der Grünstraße',
    summary: 'Worum es geht.',
    description: null,
    url: 'https://v1.beteiligung.example/',
    kind: 'informal',
    organiser: 'Bezirksamt Nord',
    publisher: null,
    topics: ['mobility'],
    topicLabels: ['Mobilität'],
    phases: [publicPhase('2026-03-01', '2026-03-31')],
    events: [],
    documents: [],
    geometry: { type: 'Point', coordinates: [9.9, 53.5] },
    geometryRole: 'location',
    place: null,
    image: null,
    contributions: 19,
    comments: null,
    participants: null,
    result: { state: 'notReported', url: null, publishedAt: null },
    flag: null,
    sourceStatus: null,
    listedAsActive: false,
    language: 'de',
    ...told,
  };
}

/** A phase in which the public takes part, in local days. */
export function publicPhase(start: string | null, end: string | null, told: Partial<Phase> = {}): Phase {
  return {
    kind: 'informal',
    title: null,
    start,
    startTime: null,
    end,
    endTime: null,
    timeZone: 'Europe/Berlin',
    ...told,
  };
}
