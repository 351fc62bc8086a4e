import { describe, expect, it } from '@jest/globals';
import { FeedFormat } from '@navigator/shared';
import { demoCities } from '../cities.js';
import { proceduresAt } from '../procedure.js';
import { expectedOf, platformBySlug, platforms } from './all.js';
import { ask, NOW, ORIGIN, text } from './test/ask.js';
import { towns } from './towns.js';

const slugs = platforms.map(({ slug }) => slug);
const isEnriching = (format: string): boolean => ['oparl', 'rss', 'ical', 'json-ld'].includes(format);

describe('the imaginary platforms', () => {
  it('speak every wire format that there is, each in every version that differs', () => {
    expect(new Set(platforms.map(({ format }) => format))).toEqual(new Set(FeedFormat.options));
    expect(new Set(slugs).size).toBe(slugs.length);
    const versions = platforms.map(({ format, version }) => `${format} ${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('stand in towns of their own, in a real landscape, with keys that nobody has', () => {
    expect(new Set(platforms.map(({ town }) => town.slug)).size).toBe(platforms.length);
    const keys = [...towns, ...demoCities].map(({ territoryKey }) => territoryKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set([...towns, ...demoCities].map(({ slug }) => slug)).size).toBe(keys.length);
    for (const { territoryKey, centre } of towns) {
      expect(territoryKey).toMatch(/^99\d{6}$/);
      expect(centre[0] > 6 && centre[0] < 13 && centre[1] > 50 && centre[1] < 55).toBe(true);
    }
  });

  it('are found by their slug', () => {
    for (const platform of platforms) expect(platformBySlug(platform.slug)).toBe(platform);
    expect(platformBySlug('hamburg')).toBeNull();
  });

  it.each(platforms)('$slug tells of procedures that run, will begin and are over, or adds events', (platform) => {
    const { procedures, events } = expectedOf(platform, NOW);
    if (isEnriching(platform.format)) {
      expect(procedures).toEqual([]);
      expect(events).toBeGreaterThan(5);
      return;
    }
    expect(events).toBe(0);
    expect(procedures.length).toBeGreaterThan(platform.format === 'xbeteiligung' ? 0 : 15);
    expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length);
  });

  it.each(slugs)('%s has a home page, a list, and a page for what it does not have', (slug) => {
    const platform = platformBySlug(slug);
    const home = ask(slug, '/');
    expect(home).toMatchObject({ status: 200, headers: { 'content-type': expect.stringMatching(/^text\/html/) } });
    expect(text(home)).toMatch(/^<!DOCTYPE html>\n<html lang="de">[\s\S]*<title>.+<\/title>[\s\S]*<\/html>\n$/);
    expect(ask(slug, platform?.listPath ?? '/nowhere').status).not.toBe(404);
    expect(ask(slug, '/gibt-es-nicht')).toMatchObject({ status: 404, body: expect.stringContaining('nicht gefunden') });
    expect(ask(slug, '/%E0%A4%A').status).toBe(404);
  });

  it.each(slugs)('%s answers the same a second later, as far as it says nothing of the second', (slug) => {
    const platform = platformBySlug(slug);
    const path = platform?.listPath ?? '/';
    const later = new Date(NOW.getTime() + 1_000);
    const url = new URL(path, ORIGIN);
    const request = {
      method: 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: { host: url.host },
      body: '',
    };
    const withoutTime = (body: string | Uint8Array | undefined): string =>
      String(body).replace(/<lastBuildDate>[^<]*|"timeStamp":"[^"]*"/g, '');
    expect(withoutTime(platform?.answer(request, later).body)).toBe(withoutTime(ask(slug, path).body));
  });
});

describe('a platform that gives tags', () => {
  const tagged = slugs.filter((slug) => ask(slug, platformBySlug(slug)?.listPath ?? '/').headers['etag'] !== undefined);

  it('is one of those that serve files, or whose software does so', () => {
    expect(tagged).toEqual(
      expect.arrayContaining([
        'geojson-german',
        'xbeteiligung-1.4',
        'oparl-1.1',
        'atom',
        'ical',
        'csv-german',
        'navigator-whole',
      ]),
    );
    for (const slug of ['dipas-3', 'demosplan-2026', 'citizen-space-2.4', 'ogc-features', 'rss']) {
      expect(tagged).not.toContain(slug);
    }
  });

  it.each(tagged)('%s answers 304 to who knows it, and the whole to who knows another', (slug) => {
    const path = platformBySlug(slug)?.listPath ?? '/';
    const first = ask(slug, path);
    const etag = first.headers['etag'] ?? '';
    expect(ask(slug, path, { headers: { 'if-none-match': etag } })).toEqual({
      status: 304,
      headers: { etag },
      body: '',
    });
    expect(ask(slug, path, { headers: { 'if-none-match': '"other"' } })).toEqual(first);
    expect(ask(slug, '/gibt-es-nicht').headers['etag']).toBeUndefined();
  });
});

describe('a town of its own', () => {
  it('begins something in about every third month, with and without an end', () => {
    const lists = towns.map((town) => proceduresAt(town, NOW));
    for (const list of lists) {
      expect(list.length > 12 && list.length < 45).toBe(true);
      expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
    }
    const all = lists.flat();
    expect(all.some(({ end }) => end === null)).toBe(true);
    expect(all.every(({ title, description }) => !/\{|undefined/.test(title + description))).toBe(true);
  });
});
