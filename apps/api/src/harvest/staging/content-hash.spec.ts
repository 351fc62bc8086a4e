import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../../test/source-record.js';
import { canonicalJson, contentHash } from './content-hash.js';

const RECORD = sourceRecord();
const hashOf = (record: SourceRecord): string => contentHash(canonicalJson(record));

/** Another value for each field: a field that is missing here fails to compile. */
const CHANGES: { readonly [Field in keyof SourceRecord]: SourceRecord[Field] } = {
  sourceId: 'v2',
  title: 'Anders',
  summary: null,
  description: 'Mehr',
  url: null,
  kind: 'formal',
  organiser: null,
  publisher: { name: 'Amt', territoryKey: null },
  topics: [],
  topicLabels: ['Verkehr'],
  phases: [publicPhase('2026-03-01', '2026-04-01')],
  events: [{ title: 'Rundgang', start: '2026-03-12T18:00:00+01:00', end: null, place: null, url: null }],
  documents: [{ title: 'Bericht', url: 'https://v1.beteiligung.example/b.pdf', mediaType: null, date: null }],
  geometry: { type: 'Point', coordinates: [9.9, 53.6] },
  geometryRole: 'area',
  place: 'Nord',
  image: 'https://v1.beteiligung.example/b.jpg',
  contributions: 20,
  comments: 0,
  participants: 1,
  result: { state: 'published', url: null, publishedAt: null },
  flag: 'closed',
  sourceStatus: 'frozen',
  listedAsActive: true,
  language: 'nds',
};

describe('the content hash', () => {
  it('is the same for the same content in another order of fields (Q44, F67)', () => {
    const { sourceId, title, ...rest } = RECORD;
    expect(hashOf({ ...rest, title, sourceId })).toBe(hashOf(RECORD));
  });

  it.each(Object.entries(CHANGES))('changes with %s', (field, value) => {
    expect(hashOf({ ...RECORD, [field]: value })).not.toBe(hashOf(RECORD));
  });

  it('is 256 bits that fit an address', () => {
    expect(hashOf(RECORD)).toMatch(/^[\w-]{43}$/);
  });

  it('tells an unknown count from none', () => {
    expect(hashOf(sourceRecord({ comments: 0 }))).not.toBe(hashOf(sourceRecord({ comments: null })));
  });
});
