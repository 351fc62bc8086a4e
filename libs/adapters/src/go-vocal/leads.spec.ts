import { describe, expect, it } from '@jest/globals';
import { readWebPage } from '../kit/web-page/web-page.js';
import { leads } from './leads.js';

const HOME = 'https://mitmachen.example/de';
const leadsOf = (html: string, url = HOME): unknown =>
  leads({ url, contentType: 'text/html', text: html, page: readWebPage(html, url) }).map(({ feedUrl, likelihood }) => [
    feedUrl,
    likelihood,
  ]);

describe('the way to Go Vocal', () => {
  it.each([
    ['pictures of the company', '<img src="https://res.cloudinary.com/citizenlabco/image/upload/x.png">', 0.75],
    ['its own scripts', '<script src="https://cdn.govocal.com/a.js"></script>', 0.75],
    ['the name of the generator', '<meta name="generator" content="Go Vocal">', 0.8],
    ['a mention', '<p>Powered by <b>CitizenLab</b></p>', 0.4],
    ['nothing', '<h1>Willkommen</h1>', 0.06],
  ])('is told by %s', (_, html, likelihood) => {
    expect(leadsOf(html)).toEqual([['https://mitmachen.example/api/v2', likelihood]]);
  });

  it('is known where its interface is linked', () => {
    expect(leadsOf('<link rel="preload" href="/app/web_api/v1/projects">')).toEqual([
      ['https://mitmachen.example/app/api/v2', 0.9],
    ]);
    expect(leadsOf('', 'https://mitmachen.example/api/v2/projects')).toEqual([
      ['https://mitmachen.example/api/v2', 0.9],
    ]);
  });

  it('asks the interface that needs no credential', () => {
    const [lead] = leads({ url: HOME, contentType: '', text: '', page: null });
    expect(lead?.request).toMatchObject({
      url: 'https://mitmachen.example/web_api/v1/projects?page%5Bnumber%5D=1&page%5Bsize%5D=5',
    });
    expect(leads({ url: 'nowhere', contentType: '', text: '', page: null })).toEqual([]);
  });
});
