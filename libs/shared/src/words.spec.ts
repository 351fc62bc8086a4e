import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FINDINGS } from './finding.js';
import { Geometry } from './geojson.js';
import { FeedId, ProcedureId } from './ids.js';
import { KIND_LABELS, slugOf, STATUS_LABELS } from './procedure.js';
import { Count, ProcedureDocument, ProcedureEvent, SourceRecord } from './source-record.js';
import { foldLabel, Topic, TOPIC_LABELS, topicMatcher } from './topic.js';

describe('the slug of a title', () => {
  it.each([
    ['Umgestaltung Mühlenplatz', 'umgestaltung-muehlenplatz'],
    ['Straße & Grün: Äußere Öse', 'strasse-gruen-aeussere-oese'],
    ['Mu\u0308hle', 'muehle'],
    ['Élysée, Café Olé', 'elysee-cafe-ole'],
    ['  --- 2026 ---  ', '2026'],
    ['東京', 'verfahren'],
    ['', 'verfahren'],
    ['?!', 'verfahren'],
  ])('of %j is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is short, lower case and safe in an address, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
        expect(slugOf(title)).not.toContain('--');
      }),
      { numRuns: 300, seed: 16 },
    );
  });

  it('does not change when taken again', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugOf(slugOf(title))).toBe(slugOf(title));
      }),
      { seed: 17 },
    );
  });
});

describe('matching topics', () => {
  const match = topicMatcher();

  it.each(Topic.options)('knows %s by its id and both its labels', (topic) => {
    const { de, en } = TOPIC_LABELS[topic];
    expect([topic, de, en].map(match)).toEqual([topic, topic, topic]);
  });

  it.each([
    ['Verkehr', 'mobility'],
    ['  VERKEHR ', 'mobility'],
    ['Natur & Umwelt', 'environment'],
    ['natur-und-umwelt', 'environment'],
    ['Bürgerbeteiligung', 'democracy'],
    ['Bu\u0308rgerbeteiligung', 'democracy'],
    ['Städtebau', 'urban-planning'],
    ['Spielplätze', 'children-youth'],
    ['ÖPNV', 'mobility'],
  ])('takes %j for %s', (label, topic) => {
    expect(match(label)).toBe(topic);
  });

  it.each(['', ' ', '&', 'Kleingewässerkunde', 'Verkehrsberuhigung im Nordwesten', 'constructor', '__proto__'])(
    'does not guess at %j',
    (label) => {
      expect(match(label)).toBeNull();
    },
  );

  it('believes the words of a platform before the common ones', () => {
    const own = topicMatcher({ 'Grün & Verkehr': 'green-climate', Verkehr: 'safety' });
    expect(own('GRÜN UND VERKEHR')).toBe('green-climate');
    expect(own('verkehr')).toBe('safety');
    expect(own('Wohnen')).toBe('housing');
  });

  it('folds what does not matter, and only once', () => {
    expect(foldLabel(' Straßen,  Plätze & Wege! ')).toBe('strassen plaetze und wege');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        expect(foldLabel(foldLabel(label))).toBe(foldLabel(label));
      }),
      { seed: 18 },
    );
  });
});

describe('findings', () => {
  it.each(Object.entries(FINDINGS))('%s says in both languages what happened', (code, { severity, text }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(text.de).toMatch(/\.$/);
    expect(text.en).toMatch(/\.$/);
    expect(text.de).not.toBe(text.en);
  });

  it('do not guess at the age of a platform that lacks members: newer ones drop some too', () => {
    const { de, en } = FINDINGS['members-missing'].text;
    expect([de, en]).toEqual([
      expect.stringContaining('(andere Fassung)'),
      expect.stringContaining('(another version)'),
    ]);
  });
});

describe('labels', () => {
  it.each([...Object.values(STATUS_LABELS), ...Object.values(KIND_LABELS), ...Object.values(TOPIC_LABELS)])(
    'exist in both languages: $de, $en',
    ({ de, en }) => {
      expect([de, en].every((text) => text.trim() !== '')).toBe(true);
    },
  );

  it('tell every status and topic apart', () => {
    const german = [...Object.values(STATUS_LABELS), ...Object.values(TOPIC_LABELS)].map(({ de }) => de);
    expect(new Set(german).size).toBe(german.length);
  });
});

describe('ids', () => {
  it.each(['0123456789', 'abcdefghjk', 'mnpqrstvwx', 'yz00000000'])('may be %s', (id) => {
    expect(ProcedureId.parse(id)).toBe(id);
    expect(FeedId.parse(id)).toBe(id);
  });

  it.each([
    '',
    'abc',
    'abcdefghij',
    'abcdefghil',
    'abcdefghio',
    'abcdefghiu',
    'ABCDEFGHJK',
    'abcdefghjkm',
    "abcdefghj'",
  ])('are never %j', (id) => {
    expect(ProcedureId.safeParse(id).success).toBe(false);
  });
});

describe('geometry', () => {
  const ring = [
    [10, 53],
    [11, 53],
    [11, 54],
    [10, 53],
  ];

  it.each([
    { type: 'Point', coordinates: [10, 53] },
    {
      type: 'LineString',
      coordinates: [
        [10, 53],
        [11, 53],
      ],
    },
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring]] },
  ])('may be a $type', (geometry) => {
    expect(Geometry.parse(geometry)).toEqual(geometry);
  });

  it.each([
    {},
    { type: 'Point', coordinates: [10] },
    { type: 'Point', coordinates: [10, 53, 3] },
    { type: 'Point', coordinates: [181, 53] },
    { type: 'Point', coordinates: [10, NaN] },
    { type: 'Polygon', coordinates: [] },
    { type: 'Polygon', coordinates: [ring.slice(0, 3)] },
    { type: 'GeometryCollection', geometries: [] },
  ])('is never %j', (geometry) => {
    expect(Geometry.safeParse(geometry).success).toBe(false);
  });
});

describe('a source record', () => {
  const record: SourceRecord = {
    sourceId: 'a',
    title: 'A',
    summary: null,
    description: null,
    url: null,
    kind: 'unknown',
    organiser: null,
    publisher: null,
    topics: [],
    topicLabels: [],
    phases: [],
    events: [],
    documents: [],
    geometry: null,
    geometryRole: null,
    place: null,
    image: null,
    contributions: null,
    comments: null,
    participants: null,
    result: { state: 'notReported', url: null, publishedAt: null },
    flag: null,
    sourceStatus: null,
    listedAsActive: false,
    language: null,
  };

  it('may know nothing but its id and title', () => {
    expect(SourceRecord.parse(record)).toEqual(record);
  });

  it.each([
    ['no id', { sourceId: '' }],
    ['no title', { title: '' }],
    ['a field nobody knows', { raw: {} }],
    ['a topic nobody knows', { topics: ['verkehr'] }],
    ['a count below zero', { contributions: -1 }],
    ['a date that does not exist', { result: { state: 'published', url: null, publishedAt: '2026-02-30' } }],
  ])('is refused with %s', (_, fault) => {
    expect(SourceRecord.safeParse({ ...record, ...fault }).success).toBe(false);
  });

  it('says every field, even if only that it is unknown', () => {
    for (const key of Object.keys(record)) {
      const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
      expect({ key, success: SourceRecord.safeParse(rest).success }).toEqual({ key, success: false });
    }
  });

  it('tells unknown from none', () => {
    expect(Count.parse(null)).toBeNull();
    expect(Count.parse(0)).toBe(0);
    expect(Count.safeParse(1.5).success).toBe(false);
  });

  it('dates events by instants with an offset, and documents by days', () => {
    const event = { title: 'Rundgang', end: null, place: null, url: null };
    expect(ProcedureEvent.safeParse({ ...event, start: '2026-03-01T18:00:00+01:00' }).success).toBe(true);
    expect(ProcedureEvent.safeParse({ ...event, start: '2026-03-01T18:00:00' }).success).toBe(false);
    const file = { title: 'Plan', url: 'https://a.example/plan.pdf', mediaType: null };
    expect(ProcedureDocument.safeParse({ ...file, date: '2026-03-01' }).success).toBe(true);
    expect(ProcedureDocument.safeParse({ ...file, date: '2026-03-01T18:00:00Z' }).success).toBe(false);
  });
});
