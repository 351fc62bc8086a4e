import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import type { Place } from '@navigator/shared';
import { feed, procedure, procedures } from '../../../test/sample-records.js';
import { ExplorePage } from './explore-page.js';
import type { ExploreView } from './explore-view.js';
import { readExplore } from './read-explore.js';

const page = {
  loader: (args: Parameters<typeof visitOf>[0] & { readonly request: Request }) =>
    readExplore(visitOf(args), new URL(args.request.url)),
  default: function Page() {
    return <ExplorePage view={useLoaderData<ExploreView>()} map={() => <p>map</p>} />;
  },
};
const explore = (url: string, sample?: Sample): Promise<Rendered> =>
  render(page, { path: '', url, as: visit(sampleApi(sample)) });

describe('the explore page', () => {
  it('says how many there are, and how many of them the map shows', async () => {
    const { html } = await explore('/');
    expect(html).toMatch(/<p class="sentence">15 Verfahren: 12 auf der Karte, 3 stadtweit oder ohne Ort/);
  });

  it('says the same in English', async () => {
    const { text } = await explore('/en');
    expect(text).toContain('15 procedures: 12 on the map, 3 city-wide or without a place');
  });

  it('prints a card with status first, then title, place, dates and source', async () => {
    const { text } = await explore('/', { procedures: [procedure()] });
    expect(text).toContain(
      'Offen, noch 5 Tage endet am 30.11.2026 Radweg an der Hauptstraße Musterstadt , Altstadt 01.11.2026 bis 30.11.2026',
    );
    expect(text).toContain('Mobilität und Verkehr · Informelle Beteiligung 1.234 Beiträge · 0 Kommentare');
    expect(text).toContain('Quelle: Musterstadt (DIPAS)');
  });

  it('leads from a card to its city', async () => {
    expect((await explore('/', { procedures: [procedure()] })).html).toContain(
      'href="/staedte/musterstadt-1pvbc00001"',
    );
    expect((await explore('/en', { procedures: [procedure()] })).html).toContain('/en/staedte/musterstadt-1pvbc00001');
  });

  it('gives procedures without a place a section of their own', async () => {
    const { html } = await explore('/');
    const [onMap = '', elsewhere = ''] = html.split('<h2 id="unlocated">');
    expect(onMap).toContain('id="located"');
    expect(elsewhere).toContain('Lärmaktionsplan');
    expect(onMap).not.toContain('Lärmaktionsplan');
  });

  it('has one h1 and every card is an h3 below its section', async () => {
    const { html } = await explore('/');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h3 class="card__title"/g)).toHaveLength(15);
  });
});

describe('the filters', () => {
  it('are a GET form whose boxes tell what they would leave', async () => {
    const { html, text } = await explore('/');
    expect(html).toContain('method="get"');
    expect(html).toMatch(/name="status" checked="" value="open"/);
    expect(text).toMatch(/Offen 10 Geplant 5/);
  });

  it('show a pill with the address that takes it away, and one that resets', async () => {
    const { html } = await explore('/?topic=mobility&q=plan');
    expect(html).toContain('href="/?q=plan"');
    expect(html).toContain('href="/?topic=mobility"');
    expect(html).toMatch(/href="\/"[^>]*>Alle zurücksetzen/);
  });

  it('show no pill for the default', async () => {
    const { html } = await explore('/');
    expect(html).not.toContain('class="pill"');
  });

  it('hand on what the form has no field for', async () => {
    const { html } = await explore('/?located=true');
    expect(html).toContain('<input type="hidden" name="located" value="true"/>');
  });

  it('tell which parts of the address were dropped', async () => {
    const { text } = await explore('/?status=offen&utm_source=x');
    expect(text).toContain('nicht lesbar und wurden weggelassen: Stand.');
  });

  it('lead from English pages to English pages', async () => {
    const { html } = await explore('/en?q=plan');
    expect(html).toContain('href="/en"');
    expect(html).toMatch(/href="\/en\/verfahren\//);
    expect(html).not.toMatch(/href="\/verfahren\//);
  });
});

describe('paging', () => {
  const many = { procedures: procedures(200) };

  it('leads on by a link that keeps the filter', async () => {
    const { html } = await explore('/?status=all', many);
    expect(html).toMatch(/rel="next" href="\/\?status=all&amp;cursor=20#results"/);
  });

  it('shows what has no place on the first page only, and leads to all of it', async () => {
    const first = await explore('/?status=all', many);
    expect(first.html).toContain('href="/?status=all&amp;located=false"');
    const second = await explore('/?status=all&cursor=20', many);
    expect(second.html).not.toContain('id="unlocated"');
    expect(second.text).toContain('Zurück zum Anfang der Liste');
  });

  it('pages through what has no place when that is asked for', async () => {
    const { html } = await explore('/?status=all&located=false', many);
    expect(html).not.toContain('id="located"');
    expect(html).toContain('located=false&amp;cursor=20#results');
  });

  it('starts over when nobody gave out the cursor, and says so', async () => {
    const { text } = await explore('/?cursor=quatsch', many);
    expect(text).toContain('weggelassen: Fortsetzung der Liste.');
    expect(text).toContain('75 Verfahren');
  });
});

describe('an empty result', () => {
  it('says which filter to drop, with what that would find', async () => {
    const { text, html } = await explore('/?q=zzz');
    expect(text).toContain('Keine Verfahren gefunden');
    expect(text).toContain('Zu dieser Auswahl gibt es kein Verfahren');
    expect(text).toContain('Ohne „Stichwort“: 15 Verfahren');
    expect(html).toContain('href="/"');
  });

  it('is no reason to hide that sources are failing', async () => {
    const failing = feed({
      id: '1feed00002',
      name: 'Nebenstadt',
      health: { state: 'failing', code: 'failed', since: null, reason: { de: 'Stumm.', en: 'Mute.' } },
    });
    const { text, html } = await explore('/', { feeds: [feed(), failing] });
    expect(text).toContain(
      'Die Datenquelle Nebenstadt antwortet nicht. Gezeigt wird ihr Stand vom 25.11.2026, 10:00 Uhr. Zu den Datenquellen',
    );
    expect(html).toContain('href="/feeds"');
  });

  it('without any data says that no source has been read', async () => {
    const { text } = await explore('/', { procedures: [] });
    expect(text).toContain('Noch ist keine Datenquelle eingelesen');
  });
});

describe('what can be taken away', () => {
  const hrefs = (html: string): readonly string[] =>
    [...html.matchAll(/href="([^"]*\/api\/v1\/procedures\.[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );

  it('is the very filter of the page, in every format', async () => {
    const { html } = await explore('/?q=rad&topic=mobility,culture&publisher=1pvbc00001');
    const query = 'q=rad&status=open,planned&topic=culture,mobility&publisher=1pvbc00001';
    expect(hrefs(html)).toEqual([
      `webcal://navigator.example/api/v1/procedures.ics?${query}`,
      ...['atom', 'json', 'csv', 'xlsx', 'geojson', 'ndjson', 'ics'].map((end) => `/api/v1/procedures.${end}?${query}`),
    ]);
  });

  it('says the status always, because the API shows everything without one', async () => {
    expect(hrefs((await explore('/')).html)).toContain('/api/v1/procedures.csv?status=open,planned');
    expect(hrefs((await explore('/?status=all')).html)).toContain('/api/v1/procedures.csv?status=all');
  });

  it('speaks the language of the page', async () => {
    const { html, text } = await explore('/en');
    expect(hrefs(html)).toContain('/api/v1/procedures.atom?status=open,planned&lang=en');
    expect(text).toContain('Take away as file or feed Exactly this selection');
  });

  it('can be subscribed to even while there is nothing', async () => {
    expect((await explore('/?q=zzz')).text).toContain('Kalender abonnieren');
  });
});

describe('a card', () => {
  it('tells a moved deadline above the title, and a silent source below', async () => {
    const deadlineMoved = { was: '2026-12-15', movedAt: '2026-11-20T06:00:00Z' };
    const told = procedure({ deadlineMoved, unconfirmedSince: '2026-11-20' });
    expect((await explore('/', { procedures: [told] })).text).toMatch(
      /Frist verkürzt auf 30\.11\.2026 \(zuvor 15\.12\.2026\).*Radweg.*Zuletzt bestätigt am 20\.11\.2026/s,
    );
  });
});

const hamburg = { key: '02000000', name: 'Hamburg' };
const altona: Place = { label: 'Altona-Nord, Hamburg', kind: 'place', point: [9.935, 53.561], territory: hamburg };

describe('words that name a place', () => {
  const places = (...items: readonly Place[]): Sample => ({ places: () => items });

  it('lead around it, whatever else is chosen stays, and what was typed is remembered', async () => {
    const { status, location } = await explore('/?q=altona-nord&topic=mobility', places(altona));
    expect([status, location]).toEqual([302, '/?topic=mobility&near=9.935,53.561&radius=5000&gesucht=altona-nord']);
  });

  it('lead into the areas of a postcode', async () => {
    const postcode = { label: '22765 Hamburg', kind: 'postcode', point: null, territory: hamburg } as const;
    const { location } = await explore('/?q=22765', places(postcode));
    expect(location).toBe('/?territory=02000000&gesucht=22765');
  });

  it('stay words where a title has them, with the place as an offer', async () => {
    const { location, text } = await explore('/?q=altona-nord', {
      ...places(altona),
      procedures: [procedure({ title: 'Spielplatz Altona-Nord' })],
    });
    expect(location).toBeNull();
    expect(text).toContain('Meinten Sie einen Ort? Altona-Nord, Hamburg');
  });

  it('stay words where two places have the name, or where words were asked for', async () => {
    const other = { ...altona, label: 'Altona-Nord, Kreis Muster' };
    expect((await explore('/?q=altona-nord', places(altona, other))).location).toBeNull();
    expect((await explore('/?q=altona-nord&wort=1', places(altona))).location).toBeNull();
  });
});

describe('around a place', () => {
  const near = '/?near=9.935,53.561&radius=5000&gesucht=altona-nord';

  it('the circle has a name, a field for its width, and a way to the whole city', async () => {
    const { text, html } = await explore(near, { placeAt: altona });
    expect(text).toContain('5 km um Altona-Nord, Hamburg');
    expect(html).toMatch(/<option value="5000" selected="">5 km/);
    expect(html).toMatch(/href="\/\?territory=02000000"[^>]*>Ganz Hamburg zeigen/);
    expect(text).toContain('Stattdessen nach dem Wort „altona-nord“ suchen');
  });

  it('what is city-wide there stays in the list, under a heading of its own', async () => {
    const { text } = await explore(near, { placeAt: altona });
    expect(text).toMatch(/15 Verfahren: 12 im Umkreis, 3 stadtweit oder ohne Ort/);
    expect(text).toContain('Stadtweit in Hamburg');
  });

  it('cards tell how far it is', async () => {
    const { text } = await explore(near, { placeAt: altona, procedures: [procedure({ point: [9.99, 53.55] })] });
    expect(text).toContain('etwa 3,8 km entfernt');
  });

  it('of which we know nothing leads to suggesting the city', async () => {
    const { text, html } = await explore(near, { placeAt: altona, procedures: [] });
    expect(text).toContain('Aus Altona-Nord, Hamburg liegt uns noch nichts vor');
    expect(html).toContain('href="/melden?art=stadt"');
  });
});

describe('what leads on', () => {
  it('carries the filter with everything said', async () => {
    const { html } = await explore('/?q=rad');
    expect(html).toContain('href="/folgen?q=rad&amp;status=open,planned"');
    expect(html).toContain('href="/einbetten?q=rad&amp;status=open,planned"');
  });
});
