import { describe, expect, it } from '@jest/globals';
import type { Door } from './contract.js';
import { addressSign, leadTo, nameSign, textSign, usualPlaces } from './door.js';
import { readWebPage } from './web-page/web-page.js';

const URL_OF_PAGE = 'https://mitreden.example/stadt/';
const door = (text: string, url = URL_OF_PAGE): Door => ({
  url,
  contentType: 'text/html',
  text,
  page: readWebPage(text, url),
});

describe('a lead', () => {
  it('is an optional question, registered by the address that is asked unless it says otherwise', () => {
    const place = { url: 'https://a.example/api?limit=1', likelihood: 0.9, evidence: 'link' };
    expect(leadTo(place)).toEqual({
      request: { purpose: 'lead', url: place.url, accept: 'application/json', isOptional: true },
      feedUrl: place.url,
      likelihood: 0.9,
      evidence: 'link',
    });
    expect(leadTo({ ...place, feedUrl: 'https://a.example/api' }).feedUrl).toBe('https://a.example/api');
  });
});

describe('an address among those of a door', () => {
  const pattern = /\/verfahren\/\d+(?=\/|$)/;

  it('tells where the installation begins', () => {
    expect(addressSign(door('<a href="verfahren/12/detail">x</a>'), pattern)).toEqual({
      base: 'https://mitreden.example/stadt',
      found: '/verfahren/12',
      evidence: 'link to /stadt/verfahren/12/detail',
    });
  });

  it('is the address of the door itself first, then a link, then a script', () => {
    const text = '<script src="/c/verfahren/3"></script><a href="/b/verfahren/2">x</a>';
    expect(addressSign(door(text, 'https://a.example/a/verfahren/1'), pattern)?.base).toBe('https://a.example/a');
    expect(addressSign(door(text), pattern)?.base).toBe('https://mitreden.example/b');
    expect(addressSign(door('<script src="/c/verfahren/3"></script>'), pattern)?.evidence).toMatch(/^script or image/);
  });

  it('is on the own host first, and named whole where it is not', () => {
    const foreign = '<a href="https://anders.example/verfahren/9">x</a>';
    expect(addressSign(door(foreign), pattern)).toMatchObject({
      base: 'https://anders.example',
      evidence: 'link to https://anders.example/verfahren/9',
    });
    expect(addressSign(door(`${foreign}<a href="/verfahren/1">y</a>`), pattern)?.base).toBe('https://mitreden.example');
  });

  it('is none where no path fits, a query does not count', () => {
    expect(addressSign(door('<a href="/x?next=/verfahren/1">x</a>'), pattern)).toBeNull();
  });
});

describe('an address in the text of a door', () => {
  const pattern = /["']([^"'\s]{0,200}?)\/api\/list/;

  it.each([
    ['<div data-url="/api/list">', 'https://mitreden.example'],
    ['<div data-url="/neu/api/list">', 'https://mitreden.example/neu'],
    ['{"a":"https://mitreden.example/x/api/list"}', 'https://mitreden.example/x'],
    ['{"a":"http://mitreden.example/api/list"}', 'https://mitreden.example'],
    ['{"a":"http://anders.example/api/list"}', 'http://anders.example'],
  ])('%s begins at %s', (text, base) => {
    expect(textSign(door(text), pattern)?.base).toBe(base);
  });

  it('is none where nothing fits, or what fits is no address', () => {
    expect(textSign(door('x'), pattern)).toBeNull();
    expect(textSign(door('"https://[/api/list"'), pattern)).toBeNull();
  });
});

describe('the name of a platform', () => {
  const name = /\bplattform\b/i;

  it.each([
    ['<meta name="generator" content="Plattform 3">', 0.8],
    ['<title>Die Plattform</title>', 0.7],
    ['<script src="/js/plattform.js"></script>', 0.7],
    ['<p>Neue Plattform</p>', 0.4],
  ])('in %s', (text, likelihood) => {
    expect(nameSign(door(text), name)?.likelihood).toBe(likelihood);
  });

  it('says nothing in data, which is no page', () => {
    expect(nameSign({ ...door('"plattform"'), page: null }, name)).toBeNull();
  });
});

describe('the usual places', () => {
  const urls = (url: string, likelihood: number): readonly string[] =>
    usualPlaces(door('', url), ['/a', '/b'], { likelihood, evidence: '' }).map((place) => place.url);

  it('lie below a page that is a folder, then below its host', () => {
    expect(urls('https://x.example/stadt/', 0.7)).toEqual([
      'https://x.example/stadt/a',
      'https://x.example/stadt/b',
      'https://x.example/a',
      'https://x.example/b',
    ]);
    expect(urls('https://x.example/news/1.html', 0.7)).toEqual(['https://x.example/a', 'https://x.example/b']);
  });

  it('are guessed in one place only, and none is likelier than the one before', () => {
    expect(urls('https://x.example/stadt/', 0.2)).toEqual(['https://x.example/stadt/a', 'https://x.example/stadt/b']);
    const supposed = { likelihood: 0.04, evidence: '' };
    const places = usualPlaces(door('', 'https://x.example/'), ['/a', '/b'], supposed);
    expect(places.map(({ likelihood }) => likelihood)).toEqual([0.04, 0]);
  });

  it('are none below what is no address', () => {
    expect(urls('kein URL', 0.7)).toEqual([]);
  });
});
