import { describe, expect, it } from '@jest/globals';
import type { X2jOptions } from 'fast-xml-parser';
import { z } from 'zod';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import { readXml } from '../../test/read-xml.js';
import { atomFeed } from './atom.js';
import type { ExportedProcedure } from './columns.js';
import { jsonFeed } from './json-feed.js';
import type { Subscription } from './subscription.js';

const ORIGIN = 'https://navigator.example';

const subscription = (...procedures: readonly ExportedProcedure[]): Subscription => ({
  language: 'de',
  origin: ORIGIN,
  title: 'Beteiligungsverfahren: offen, Mobilität & Grün',
  self: `${ORIGIN}/api/v1/procedures.atom?status=open&topic=mobility`,
  page: `${ORIGIN}/?status=open&topic=mobility`,
  asOf: '2026-03-09T23:00:00.000Z',
  entries: procedures.map((procedure) => ({ procedure, createdAt: '2026-01-01T00:00:00.000Z' })),
});

const Text = z.string();
const Link = z.looseObject({ '@rel': z.string(), '@href': z.string() });
const Entry = z.looseObject({
  id: Text,
  title: Text,
  updated: z.iso.datetime(),
  published: z.iso.datetime(),
  author: z.array(z.object({ name: Text })),
  link: z.array(Link),
  category: z.array(z.object({ '@scheme': Text, '@term': Text, '@label': Text })),
  summary: z.object({ '#text': Text, '@type': z.literal('text') }),
  rights: Text,
  'georss:point': Text.optional(),
});
const Atom = z.object({
  feed: z.looseObject({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@xml:lang': Text,
    id: Text,
    title: Text,
    updated: z.iso.datetime(),
    author: z.array(z.object({ name: Text })),
    link: z.array(Link),
    entry: z.array(Entry).default([]),
  }),
});

const LISTS = new Set(['entry', 'link', 'author', 'category']);
const OPTIONS: X2jOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => LISTS.has(name),
};

/** The feed as a reader understands it; throws where it is no XML. */
function read(xml: string): z.infer<typeof Atom>['feed'] {
  return Atom.parse(readXml(xml, OPTIONS)).feed;
}

const entryOf = (differences: Partial<ExportedProcedure>): z.infer<typeof Entry> =>
  Entry.parse(read(atomFeed(subscription(anExportedProcedure(differences)))).entry[0]);

describe('an Atom feed', () => {
  it('has all that RFC 4287 asks of a feed, even without entries', () => {
    expect(read(atomFeed(subscription()))).toMatchObject({
      '@xml:lang': 'de',
      id: 'tag:navigator.example,2026:api/v1/procedures.atom?status=open&topic=mobility',
      title: 'Beteiligungsverfahren: offen, Mobilität & Grün',
      updated: '2026-03-09T23:00:00.000Z',
      author: [{ name: 'Beteiligungsnavigator' }],
      link: [
        { '@rel': 'self', '@href': `${ORIGIN}/api/v1/procedures.atom?status=open&topic=mobility` },
        { '@rel': 'alternate', '@href': `${ORIGIN}/?status=open&topic=mobility` },
      ],
    });
  });

  it('was updated when its newest entry was', () => {
    const newest = anExportedProcedure({ changedAt: '2026-03-08T10:00:00.000Z' });
    expect(read(atomFeed(subscription(newest, anExportedProcedure()))).updated).toBe('2026-03-08T10:00:00.000Z');
  });

  it('tells of each procedure where it stands, whose it is, where and what about', () => {
    const entry = entryOf({
      end: '2026-03-20',
      endTime: '16:00',
      place: 'Parkallee',
      topics: [{ id: 'mobility', label: 'Mobilität' }],
      summary: 'Mehr Platz für Fahrräder',
      licence: 'dl-de/by-2-0',
      url: 'https://stadt.example/?a=1&b=2',
      geometryRole: 'location',
    });
    expect(entry).toMatchObject({
      title: 'Weg',
      updated: '2026-03-01T00:00:00.000Z',
      published: '2026-01-01T00:00:00.000Z',
      author: [{ name: 'Musterstadt' }],
      rights: 'dl-de/by-2-0',
      'georss:point': '53 -3.5',
      link: [
        { '@rel': 'alternate', '@href': `${ORIGIN}/verfahren/weg-0000000001` },
        { '@rel': 'related', '@href': 'https://stadt.example/?a=1&b=2' },
      ],
    });
    expect(entry.category).toContainEqual({
      '@scheme': 'tag:navigator.example,2026:topic',
      '@term': 'mobility',
      '@label': 'Mobilität',
    });
    expect(entry.summary['#text']).toBe(
      'Offen, endet am 20.03.2026, 16:00 Uhr. Musterstadt, Parkallee. Mobilität. Mehr Platz für Fahrräder.',
    );
  });

  it('keeps the id of an entry when its title, and so its address, changes', () => {
    const before = entryOf({ slug: 'weg' });
    const after = entryOf({ slug: 'neuer-weg', title: 'Neuer Weg' });
    expect(after.id).toBe(before.id);
    expect(before.id).toBe('tag:navigator.example,2026:verfahren/0000000001');
  });

  it('does not tell the middle of a map as a place', () => {
    expect(entryOf({ geometryRole: 'mapCentre' })['georss:point']).toBeUndefined();
  });

  it.each([
    ['a]]>b', 'a]]>b'],
    ['<script>alert(1)</script> & <b>', '<script>alert(1)</script> & <b>'],
    ['<![CDATA[x]]> <!-- y --> &amp; &#0;', '<![CDATA[x]]> <!-- y --> &amp; &#0;'],
    ['Bell\u0007 nul\u0000 esc\u001b', 'Bell nul esc'],
    ['half \ud83d tree 🌳 \udf33', 'half \ufffd tree 🌳 \ufffd'],
    ['no \uffff\ufffe characters', 'no characters'],
    ['zwei\r\nZeilen', 'zwei Zeilen'],
    ['"Anführung" \'einfach\'', '"Anführung" \'einfach\''],
  ])('survives the title %j', (title, told) => {
    const hostile = anExportedProcedure({ title, summary: title, place: title, licence: title });
    const xml = atomFeed({ ...subscription(hostile), title });
    const feed = read(xml);
    expect(Buffer.from(xml).toString()).toBe(xml);
    expect(feed.title).toBe(told);
    expect(feed.entry[0]?.title).toBe(told);
  });
});

const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.object({ name: z.string(), url: z.url() })),
  items: z.array(
    z.looseObject({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});

describe('a JSON Feed', () => {
  it('has the keys of version 1.1, and the procedure beside them', () => {
    const procedure = anExportedProcedure({ topics: [{ id: 'mobility', label: 'Mobilität' }], title: 'a\u0000\ud83d' });
    const feed = JsonFeed.parse(JSON.parse(jsonFeed(subscription(procedure))));
    expect(feed).toMatchObject({
      title: 'Beteiligungsverfahren: offen, Mobilität & Grün',
      home_page_url: `${ORIGIN}/?status=open&topic=mobility`,
      language: 'de',
    });
    expect(feed.items[0]).toMatchObject({
      id: 'tag:navigator.example,2026:verfahren/0000000001',
      url: `${ORIGIN}/verfahren/weg-0000000001`,
      title: 'a\ufffd',
      content_text: 'Offen, ohne Frist. Musterstadt. Mobilität.',
      date_modified: '2026-03-01T00:00:00.000Z',
      tags: ['Mobilität'],
      authors: [{ name: 'Musterstadt' }],
      _navigator: { about: `${ORIGIN}/api/docs`, procedure: { id: '0000000001', status: 'open' } },
    });
  });
});
