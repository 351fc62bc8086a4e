import { describe, expect, it } from '@jest/globals';
import { ask, expected, platform, textAt, TODAY } from './test/ask.js';

const feed = (slug: string): string => textAt(slug, platform(slug).listPath);
const parts = (slug: string, tag: string): readonly string[] => feed(slug).split(`<${tag}>`).slice(1);

describe('news of what begins', () => {
  it.each([
    ['rss', 'item', 'application/rss+xml'],
    ['atom', 'entry', 'application/atom+xml'],
  ])('as %s has a window of items, and is linked at the door', (slug, tag, type) => {
    expect(parts(slug, tag)).toHaveLength(expected(slug).events);
    expect(ask(slug, platform(slug).listPath).headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(textAt(slug, '/')).toContain(`<link rel="alternate" type="${type}"`);
  });

  it('writes the period into an escaped text, and a date beside every other item only', () => {
    const items = parts('rss', 'item');
    expect(
      items.every((item) => /<description>(?:\d\d\.\d\d\.\d{4} - |seit )\d\d\.\d\d\.\d{4}&lt;br\/&gt;/.test(item)),
    ).toBe(true);
    expect(new Set(items.map((item) => item.includes('<pubDate>')))).toEqual(new Set([true, false]));
    expect(items.every((item) => item.includes('<guid isPermaLink="false">'))).toBe(true);
    expect(items.some((item) => /<georss:point>5\d\.\d+ 10\.\d+</.test(item))).toBe(true);
  });

  it('links from Atom to a page of what has begun', () => {
    for (const entry of parts('atom', 'entry')) {
      const [, page = ''] = /<link rel="alternate" type="text\/html" href="([^"]+)"/.exec(entry) ?? [];
      expect(textAt('atom', page)).toContain('<h1>');
      expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT/);
    }
    expect(feed('atom')).toContain(`<updated>${TODAY}T00:00:00Z</updated>`);
  });
});
