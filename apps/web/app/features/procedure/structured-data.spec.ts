import { describe, expect, it } from '@jest/globals';
import { procedure } from '../../../test/sample-records.js';
import { structuredData } from './structured-data.js';

const ADDRESS = 'https://navigator.example/verfahren/radweg-1pr0c00001';
const graph = (changes: Parameters<typeof procedure>[0] = {}): readonly unknown[] => {
  const found = structuredData(procedure(changes), ADDRESS)['@graph'];
  return Array.isArray(found) ? found : [];
};

describe('what other programs read of a procedure', () => {
  it('is a public service with a period in which people may take part', () => {
    expect(graph()).toMatchObject([
      { '@type': 'GovernmentService', name: 'Radweg an der Hauptstraße', provider: { name: 'Musterstadt' } },
      {
        '@type': 'Event',
        startDate: '2026-11-01',
        endDate: '2026-11-30',
        location: { url: 'https://mitmachen.example/radweg' },
      },
    ]);
  });

  it('ends at the hour, where one is told', () => {
    expect(graph({ endTime: '18:00' })[1]).toMatchObject({ endDate: '2026-11-30T17:00:00.000Z' });
  });

  it('invents no dates', () => {
    expect(graph({ start: null, end: null })).toHaveLength(1);
    expect(graph({ start: null })).toHaveLength(1);
  });

  it('tells meetings, and those that were called off', () => {
    const event = { title: 'Rundgang', start: '2026-11-20T18:00:00+01:00', end: null, place: 'Rathaus', url: null };
    expect(graph({ events: [event, { ...event, isCancelled: true }] }).slice(2)).toMatchObject([
      { name: 'Rundgang', startDate: '2026-11-20T18:00:00+01:00', location: { name: 'Rathaus' } },
      { eventStatus: 'https://schema.org/EventCancelled' },
    ]);
  });

  it('leaves out what nobody knows', () => {
    expect(JSON.stringify(graph({ summary: null, url: null }))).not.toContain('null');
  });
});
