import { describe, expect, it } from '@jest/globals';
import { readWebPage } from '../kit/web-page/web-page.js';
import { leads } from './leads.js';

const leadsOf = (html: string): readonly (readonly [string, number])[] => {
  const url = 'https://stadt.example/planung';
  const door = { url, contentType: 'text/html', text: html, page: readWebPage(html, url) };
  return leads(door).map(({ feedUrl, likelihood }) => [feedUrl, likelihood]);
};

describe('a page that links to messages', () => {
  it('leads to those for portals first, then to others, then to files that name the standard', () => {
    expect(
      leadsOf(`<a href="/x/kommunal.Initiieren.0401.xml">a</a><a href="/x/kommunal.Information.Initiiert.0451.xml">b</a>
        <a href="/x/neu.xml">Neueste XBeteiligung-Nachricht</a>`),
    ).toEqual([
      ['https://stadt.example/x/kommunal.Information.Initiiert.0451.xml', 0.8],
      ['https://stadt.example/x/kommunal.Initiieren.0401.xml', 0.7],
      ['https://stadt.example/x/neu.xml', 0.6],
    ]);
  });

  it('leads to no other host, to no other file, and to three at most', () => {
    expect(
      leadsOf('<a href="https://b.example/kommunal.Initiieren.0401.xml">a</a><a href="/sitemap.xml">b</a>'),
    ).toEqual([]);
    const many = Array.from({ length: 9 }, (_, n) => `<a href="/${n}/kommunal.Initiieren.0401.xml">a</a>`).join('');
    expect(leadsOf(many)).toHaveLength(3);
  });
});

describe('something that is no page', () => {
  it('leads nowhere', () => {
    expect(leads({ url: 'https://stadt.example/', contentType: '', text: '', page: null })).toEqual([]);
  });
});
