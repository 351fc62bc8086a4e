import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import { sampleIndicator } from '../../../test/sample-indicators.js';
import { publisher } from '../../../test/sample-publishers.js';
import { feed, procedure, PUBLISHER } from '../../../test/sample-records.js';
import type { CityView } from './cities-view.js';
import { CityPage } from './city-page.js';
import { readCity } from './read-city.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};
const page = {
  loader: (args: Args) => readCity(visitOf(args), new URL(args.request.url), args.params['publisher'] ?? ''),
  default: function Page() {
    return <CityPage view={useLoaderData<CityView>()} />;
  },
};
const ADDRESS = `/staedte/musterstadt-${PUBLISHER}`;
const asked = (url: string, sample: Sample = {}): Promise<Rendered> =>
  render(page, { path: 'staedte/:publisher', url, as: visit(sampleApi(sample)) });
const city = (changes: Parameters<typeof publisher>[0]): Promise<Rendered> =>
  asked(ADDRESS, { publishers: [publisher(changes)] });

describe('the address of a city', () => {
  it('answers with its page and one h1', async () => {
    const { status, html, text } = await asked(ADDRESS);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('Musterstadt Hamburg');
  });

  it.each([
    [`/staedte/${PUBLISHER}`, ADDRESS],
    [`/staedte/falsch-${PUBLISHER}`, ADDRESS],
    [`/en/staedte/wrong-${PUBLISHER}`, `/en${ADDRESS}`],
  ])('%s moves to %s', async (url, location) => {
    expect(await asked(url)).toMatchObject({ status: 301, location });
  });

  it.each(['/staedte/nichts', '/staedte/atlantis-9zzzzzzzzz', '/staedte/musterstadt-ILOU'])(
    '%s that nobody has is not found',
    async (url) => {
      expect((await asked(url)).status).toBe(404);
    },
  );
});

describe('the page of a city', () => {
  it('counts every status, zero included, and leads to those there are', async () => {
    const { html, text } = await asked(ADDRESS);
    expect(text).toContain('3 Offen 1 Geplant 2 In Auswertung 40 Beendet 1 Abgebrochen 0 Stand unbekannt');
    expect(html).toContain(`href="/?status=evaluating&amp;publisher=${PUBLISHER}"`);
    expect(html).not.toContain('status=unknown');
  });

  it('prints what is open apart from what is planned, as cards', async () => {
    const procedures = [
      procedure({ title: 'Radweg' }),
      procedure({ id: '1pr0c00002', title: 'Schwimmbad', status: 'planned', start: '2026-12-01' }),
      procedure({ id: '1pr0c00003', title: 'Altes', status: 'closed' }),
    ];
    const { text } = await asked(ADDRESS, { procedures });
    expect(text).toMatch(/Jetzt offen Offen, noch 5 Tage .*Radweg.*Demnächst Geplant, startet in 6 Tagen .*Schwimmbad/);
    expect(text).not.toContain('Altes');
  });

  it('shows the first few and leads to all of them', async () => {
    const { html, text } = await asked(ADDRESS);
    expect(text).toContain('Alle 10 Verfahren zeigen, die offen sind');
    expect(html.match(/class="card"/g)).toHaveLength(19);
  });

  it('tells what is owed apart from what was published, and what nobody tells from both', async () => {
    const closed = (id: string, title: string, state: string) =>
      procedure({ id, title, status: 'closed', result: { state, url: null, publishedAt: null } });
    const both = [closed('1pr0c00002', 'Geschuldet', 'notPublished'), closed('1pr0c00003', 'Erledigt', 'published')];
    expect((await asked(ADDRESS, { procedures: both })).text).toMatch(
      /Ergebnis steht aus : Die Beteiligung ist beendet.*Geschuldet.*Beendet, mit Ergebnis .*Erledigt/,
    );
    const silent = await asked(ADDRESS, { procedures: [closed('1pr0c00004', 'Still', 'notReported')] });
    expect(silent.text).toContain('Die Plattform dieser Stadt meldet uns keine Ergebnisse.');
  });

  it('says its numbers with what they rest on, and nothing reported is no zero', async () => {
    const { text, html } = await asked(ADDRESS);
    expect(text).toMatch(/In Zahlen Neue Verfahren .* beruht auf .* von .* Verfahren/);
    expect(html).toContain(`href="/statistik/G1?publisher=${PUBLISHER}"`);
    const unreported = await asked(ADDRESS, {
      indicator: ({ id }) => ({
        ...sampleIndicator({ id, filter: {}, by: null, interval: 'year' }),
        rows: [{ key: 'all', label: 'all', value: null, reason: 'notReported', n: 0, of: 12, spread: null }],
      }),
    });
    expect(unreported.text).toContain('nicht gemeldet beruht auf 0 von 12 Verfahren');
  });

  it('can be followed', async () => {
    expect((await asked(ADDRESS)).html).toContain(`href="/folgen?publisher=${PUBLISHER}"`);
  });

  it('without open or planned procedures says so', async () => {
    const { text } = await asked(ADDRESS, { procedures: [] });
    expect(text).toContain('Zurzeit ist kein Verfahren offen.');
    expect(text).toContain('Es ist kein Verfahren angekündigt.');
  });

  it('tells Land, key and residents with their date', async () => {
    const { text } = await asked(ADDRESS);
    expect(text).toContain('Land Hamburg Gebiet Musterstadt Amtlicher Schlüssel 02000000');
    expect(text).toContain('Einwohnerzahl 1.892.122 (Stand 31.12.2022)');
  });

  it('says unknown where nobody knows', async () => {
    const { text } = await city({ territory: null });
    expect(text).toContain('Keinem Gebiet mit amtlichem Schlüssel zugeordnet.');
    expect(text).toContain('Einwohnerzahl unbekannt');
  });

  it('leads to the city’s site, its numbers and all of its procedures', async () => {
    const { html } = await asked(ADDRESS);
    expect(html).toContain('href="https://musterstadt.example/"');
    expect(html).toContain(`href="/statistik?publisher=${PUBLISHER}"`);
    expect(html).toContain(`href="/?status=all&amp;publisher=${PUBLISHER}"`);
  });

  it('says in plain words that an imaginary city does not exist, and links no site of it', async () => {
    const { html, text } = await city({ isDemo: true });
    expect(text).toContain('Eine erfundene Stadt: Es gibt sie nicht');
    expect(text).toContain('Land keines, die Stadt ist erfunden');
    expect(html).not.toContain('https://musterstadt.example/');
  });

  it('names its feeds with health, last confirmation and licence', async () => {
    const feeds = [
      feed({ licence: 'dl-de/by-2-0' }),
      feed({
        id: '1feed00002',
        name: 'Zweite Quelle',
        health: { state: 'failing', code: 'failed', since: null, reason: { de: 'Keine Antwort.', en: 'No answer.' } },
        lastConfirmedAt: null,
      }),
    ];
    const { html, text } = await city({ feeds });
    expect(text).toContain(
      'In Ordnung Der letzte Abruf gelang. Zuletzt bestätigt vor 2 Stunden Lizenz Datenlizenz Deutschland – Namensnennung – 2.0',
    );
    expect(text).toContain('Gestört Keine Antwort. Zuletzt bestätigt noch nie Lizenz Lizenz ungeklärt');
    expect(html).toContain('data-health="failing"');
  });

  it('that no feed brings any more says so', async () => {
    expect((await city({ feeds: [] })).text).toContain('Zurzeit liest keine Datenquelle diese Stadt.');
  });

  it('speaks English where asked', async () => {
    const { text, html } = await asked(`/en${ADDRESS}`);
    expect(text).toContain('Open now');
    expect(text).toContain('Show all 10 procedures that are open');
    expect(html).toContain(`href="/en?status=open&amp;publisher=${PUBLISHER}"`);
  });
});
