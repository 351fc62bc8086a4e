import { describe, expect, it } from '@jest/globals';
import { readWebPage } from './web-page.js';

const PAGE = `<!doctype html><html lang="de"><head><title> Mitmachen
  in Musterstadt </title><meta name="Generator" content="Decidim">
  <link rel="Alternate" type="application/rss+xml" title="Neues" href="/feed.xml">
  <script src="/assets/decidim.js"></script>
  <script type="application/ld+json">{"@type":"Event"}</script><script>var a = "</a>";</script></head>
  <body><a href="verfahren">Alle <b>Verfahren</b></a><a href="javascript:alert(1)">x</a><a>y</a><img src="//cdn.example/a.png">`;

describe('a web page', () => {
  const page = readWebPage(PAGE, 'https://a.example/start/');

  it('tells its title, generator and language', () => {
    expect(page).toMatchObject({ title: 'Mitmachen in Musterstadt', generator: 'Decidim', language: 'de' });
  });

  it('tells its links, made absolute, and none that is no web address', () => {
    expect(page.links).toEqual([
      { href: 'https://a.example/feed.xml', rel: 'alternate', type: 'application/rss+xml', text: 'Neues' },
      { href: 'https://a.example/start/verfahren', rel: '', type: '', text: 'Alle Verfahren' },
    ]);
  });

  it('tells its scripts and images, and its linked data unparsed', () => {
    expect(page.assets).toEqual(['https://a.example/assets/decidim.js', 'https://cdn.example/a.png']);
    expect(page.linkedData).toEqual(['{"@type":"Event"}']);
  });

  it('lets addresses begin at its base', () => {
    const { links } = readWebPage('<base href="/neu/"><a href="x">x</a>', 'https://a.example/alt/');
    expect(links[0]?.href).toBe('https://a.example/neu/x');
  });

  it('takes the address of a calendar for subscription for that of its file', () => {
    const { links } = readWebPage('<a href="webcal://a.example/termine.ics">Abo</a>', 'https://a.example/');
    expect(links[0]?.href).toBe('https://a.example/termine.ics');
  });

  it('has nothing to tell where the text is no page', () => {
    expect(readWebPage('{"a":1}', 'https://a.example/')).toMatchObject({ title: '', links: [], linkedData: [] });
  });
});
