import { describe, expect, it } from '@jest/globals';
import type { Adapter } from '@navigator/adapters';
import { pdsFeature, pdsList } from '../../../test/pds-list.js';
import { adapterOf, LIST, MAP, readScripted, type Read } from '../../../test/read-scripted.js';
import { brokenAfter, bytes, failure, scripted } from '../../../test/scripted-transport.js';
import { readFeed } from './read-feed.js';

const EMPTY_MAP = bytes(pdsList([]));
const mapEntry = (id: string, properties: object, geometry: unknown = null): object => ({
  type: 'Feature',
  geometry,
  properties: { id, ...properties },
});
const codes = ({ reading }: Read): readonly string[] => reading.findings.map(({ code }) => code);

describe('a list that can be read', () => {
  it('is handed on record by record and counted', async () => {
    const list = pdsList([pdsFeature('a'), pdsFeature('b')]);
    const { reading, records } = await readScripted({ [LIST]: bytes(list), [MAP]: EMPTY_MAP });
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(reading).toMatchObject({
      end: 'complete',
      counts: { found: 2, mapped: 2, rejected: 0, skipped: 0, duplicates: 0, events: 0 },
      error: null,
      http: { status: 200, requests: 2 },
    });
  });

  it('counts the bytes of all its answers', async () => {
    const list = JSON.stringify(pdsList([pdsFeature('Straße')]));
    const map = JSON.stringify(pdsList([]));
    const { reading } = await readScripted({ [LIST]: bytes(list), [MAP]: bytes(map) });
    expect(reading.bytes).toBe(Buffer.byteLength(list) + Buffer.byteLength(map));
  });

  it('gets what a second list knows (Q7)', async () => {
    const map = pdsList([
      mapEntry(
        'a',
        { numberComments: 7, documentation: [{ name: 'Bericht', url: 'https://stadt.example/b.pdf' }] },
        { type: 'Point', coordinates: [9.9, 53.5] },
      ),
      mapEntry('gibt-es-nicht', { numberComments: 9 }),
    ]);
    const { records, reading } = await readScripted({
      [LIST]: bytes(pdsList([pdsFeature('a', {}, {})])),
      [MAP]: bytes(map),
    });
    expect(records).toEqual([
      expect.objectContaining({
        comments: 7,
        geometry: { type: 'Point', coordinates: [9.9, 53.5] },
        geometryRole: 'location',
        result: { state: 'published', url: 'https://stadt.example/b.pdf', publishedAt: null },
      }),
    ]);
    expect(reading.counts.found).toBe(1);
  });

  it('does not call a place missing that the second list brought', async () => {
    const map = pdsList([mapEntry('a', {}, { type: 'Point', coordinates: [9.9, 53.5] })]);
    const list = pdsList([pdsFeature('a', {}, null), pdsFeature('b', {}, null)]);
    const { reading } = await readScripted({ [LIST]: bytes(list), [MAP]: bytes(map) });
    const [missing] = reading.findings.filter(({ code }) => code === 'geometry-missing');
    expect(missing).toMatchObject({ count: 1, example: { sourceId: 'b' } });
  });

  it('takes the first of two entries with one id and says so (Q31, Q39)', async () => {
    const list = pdsList([pdsFeature('a', { nameFull: 'Erster' }), pdsFeature('a', { nameFull: 'Zweiter' })]);
    const all = await readScripted({ [LIST]: bytes(list), [MAP]: EMPTY_MAP });
    expect(all.records.map(({ title }) => title)).toEqual(['Erster']);
    expect(all.reading.counts).toMatchObject({ found: 2, mapped: 1, duplicates: 1 });
    expect(codes(all)).toContain('duplicate-id');
  });

  it('disposes of every entry with a reason, and names those it could recognise (F22, F87)', async () => {
    const list = pdsList([
      pdsFeature('gut'),
      pdsFeature('ohne-titel', { nameFull: '' }),
      pdsFeature('', {}),
      pdsFeature('alt', { isDipasProceeding: false }),
      pdsFeature('geist', { nameFull: null, dateStart: '1970-01-01T00:00:00Z', dateEnd: '1970-01-01T00:00:00Z' }, {}),
      { nonsense: true },
    ]);
    const all = await readScripted({ [LIST]: bytes(list), [MAP]: EMPTY_MAP });
    expect(all.reading.counts).toEqual({ found: 6, mapped: 1, rejected: 4, skipped: 1, duplicates: 0, events: 0 });
    expect(all.rejected).toEqual(['ohne-titel', null, 'geist', null]);
    expect(codes(all)).toEqual(
      expect.arrayContaining(['title-missing', 'id-missing', 'legacy-skipped', 'phantom-record', 'record-malformed']),
    );
  });

  it('keeps its validators where it has no enrichment', async () => {
    const list = bytes(pdsList([]), { etag: '"liste"', 'last-modified': 'Tue, 10 Mar 2026 08:00:00 GMT' });
    const { reading } = await readScripted({ [LIST]: list });
    expect(reading.validators).toEqual({ etag: '"liste"', lastModified: 'Tue, 10 Mar 2026 08:00:00 GMT' });
  });

  it.each([
    ['speaks', bytes(pdsList([]), { etag: '"karte"' })],
    ['should have spoken', failure('http-status', { status: 500 })],
  ])('keeps none where its enrichment %s: behind an unchanged list that would be lost', async (_, map) => {
    const { reading } = await readScripted({ [LIST]: bytes(pdsList([]), { etag: '"liste"' }), [MAP]: map });
    expect(reading.validators).toEqual({ etag: null, lastModified: null });
  });
});

describe('an enrichment that fails', () => {
  it.each([
    ['with an error of the host', failure('http-status', { status: 500 }), 'cockpitdatamap: http-status'],
    ['because it is slow', failure('first-byte-timeout'), 'cockpitdatamap: first-byte-timeout'],
    ['as a web page', bytes('<!doctype html><p>Wartung'), 'cockpitdatamap: html-instead-of-data'],
    [
      'with an error of the platform',
      bytes({ status: 'error', message: 'Unknown key' }),
      'cockpitdatamap: error-answer',
    ],
    [
      'in the middle',
      brokenAfter('{"type":"FeatureCollection","features":[', 'truncated'),
      'cockpitdatamap: truncated',
    ],
  ])('%s leaves the list complete and tells which fields it lacks (Q46)', async (_, map, why) => {
    const all = await readScripted({ [LIST]: bytes(pdsList([pdsFeature('a')])), [MAP]: map });
    expect(all.reading).toMatchObject({
      end: 'complete',
      error: null,
      counts: { found: 1, mapped: 1 },
      http: { status: 200 },
    });
    expect(all.lacks).toEqual([expect.arrayContaining(['comments', 'geometry', 'result'])]);
    expect(all.reading.findings).toContainEqual(
      expect.objectContaining({ code: 'enrichment-failed', example: { sourceId: null, value: why } }),
    );
  });

  it('lacks nothing where it worked', async () => {
    const { lacks } = await readScripted({ [LIST]: bytes(pdsList([pdsFeature('a')])), [MAP]: EMPTY_MAP });
    expect(lacks).toEqual([[]]);
  });
});

describe('a list that cannot be read', () => {
  const whole = JSON.stringify(pdsList([pdsFeature('a'), pdsFeature('b')]));

  it.each([
    [
      'a web page',
      bytes('<!doctype html><title>Anmeldung</title>', { 'content-type': 'text/html' }),
      'html-instead-of-data',
    ],
    ['nothing', bytes(''), 'empty-answer'],
    ['no JSON', bytes('Notice: Undefined index'), 'not-json'],
    ['JSON that is no list', bytes({ type: 'Feature' }), 'not-this-format'],
    ['an error of the platform', bytes({ status: 'error', message: 'kaputt' }), 'error-answer'],
    ['maintenance', bytes({ status: 'success', maintenanceMode: true }), 'error-answer'],
    ['cut before its first record', bytes(whole.slice(0, 60)), 'truncated'],
    ['refused', failure('blocked', { status: 403 }), 'blocked'],
  ])('%s: fails with a code and both texts', async (_, list, code) => {
    const { reading, records } = await readScripted({ [LIST]: list, [MAP]: EMPTY_MAP });
    expect(reading).toMatchObject({
      end: 'failed',
      error: { code, text: { de: expect.any(String), en: expect.any(String) } },
    });
    expect(records).toEqual([]);
  });

  it('that is cut in the middle gives what came before the cut', async () => {
    const { reading, records } = await readScripted({
      [LIST]: bytes(whole.slice(0, whole.length - 40)),
      [MAP]: EMPTY_MAP,
    });
    expect(reading).toMatchObject({ end: 'truncated', error: { code: 'truncated' }, counts: { mapped: 1 } });
    expect(records).toHaveLength(1);
  });

  it.each(['truncated', 'too-large', 'too-slow', 'reset'])(
    'whose body breaks on the way fails as a whole: %s',
    async (code) => {
      const { reading } = await readScripted({
        [LIST]: brokenAfter(whole.slice(0, whole.length - 40), code),
        [MAP]: EMPTY_MAP,
      });
      expect(reading).toMatchObject({ end: 'failed', error: { code }, http: { status: 200 } });
    },
  );

  it('that ends as an error of the platform fails, whatever came before', async () => {
    const list = { type: 'FeatureCollection', features: [pdsFeature('a')], status: 'error', message: 'kaputt' };
    const { reading } = await readScripted({ [LIST]: bytes(list), [MAP]: EMPTY_MAP });
    expect(reading).toMatchObject({ end: 'failed', error: { code: 'error-answer' } });
  });

  it('has no validators, even where its enrichment has some', async () => {
    const map = bytes(pdsList([]), { etag: '"karte"' });
    const { reading } = await readScripted({ [LIST]: failure('dns-failed'), [MAP]: map });
    expect(reading).toMatchObject({ validators: { etag: null, lastModified: null }, http: { status: null } });
  });

  it('tells when the host wants to be asked again', async () => {
    const retryAfter = new Date('2026-03-10T12:00:00Z');
    const { reading } = await readScripted({
      [LIST]: failure('rate-limited', { status: 429, retryAfter }),
      [MAP]: EMPTY_MAP,
    });
    expect(reading).toMatchObject({ end: 'failed', retryAfter, http: { status: 429 } });
  });
});

describe('a list that did not come whole', () => {
  const half = (format: 'dipas-pds' | 'rss'): Adapter => ({
    ...adapterOf('dipas-pds'),
    traits: adapterOf(format).traits,
    // eslint-disable-next-line @typescript-eslint/require-await -- it has nothing to wait for
    read: async function* () {
      yield { kind: 'end', state: null, isComplete: false } as const;
    },
  });
  const script = { [LIST]: bytes(''), [MAP]: EMPTY_MAP };

  it('says so, so that nobody takes a part for all', async () => {
    const read = await readScripted(script, null, { adapter: half('dipas-pds'), list: LIST });
    expect(read.reading.end).toBe('incomplete');
    expect(codes(read)).toContain('list-cut');
  });

  it('is what one expects of news and dates', async () => {
    const read = await readScripted(script, null, { adapter: half('rss'), list: LIST });
    expect(read.reading.end).toBe('incomplete');
    expect(codes(read)).not.toContain('list-cut');
  });
});

describe('a bug', () => {
  it('of an adapter is thrown, not taken for a broken feed', async () => {
    const silent: Adapter = { ...adapterOf('dipas-pds'), read: () => nothing() };
    const task = {
      adapter: silent,
      feed: { url: `https://stadt.example${LIST}`, language: 'de' },
      transport: scripted({ [LIST]: bytes(pdsList([])), [MAP]: EMPTY_MAP }),
      context: { fetchedAt: new Date(0), timeZone: 'Europe/Berlin', region: null },
      validators: null,
      sink: {
        record: () => Promise.resolve(),
        event: () => Promise.resolve(),
        deleted: () => Promise.resolve(),
        rejected: () => undefined,
      },
    };
    await expect(readFeed(task)).rejects.toThrow('stopped without an end');
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- it says nothing, and nothing is to be waited for
async function* nothing(): AsyncGenerator<never> {
  yield* [];
}
