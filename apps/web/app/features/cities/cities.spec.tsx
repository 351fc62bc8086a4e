import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import { publisher } from '../../../test/sample-publishers.js';
import { CitiesPage } from './cities-page.js';
import type { CitiesView } from './cities-view.js';
import { readCities } from './read-cities.js';

type Args = Parameters<typeof visitOf>[0] & { readonly request: Request };
const page = {
  loader: (args: Args) => readCities(visitOf(args), new URL(args.request.url)),
  default: function Page() {
    return <CitiesPage view={useLoaderData<CitiesView>()} />;
  },
};
const cities = (publishers?: Sample['publishers'], url = '/staedte'): Promise<Rendered> =>
  render(page, { path: 'staedte', url, as: visit(sampleApi({ publishers })) });

const area = (name: string, state: string | null, population: object | null = null) => ({
  territory: { key: '99000001', name, state, population },
});
const none = { open: 0, planned: 0, evaluating: 0, closed: 0, cancelled: 0, unknown: 0 };
const bremen = publisher({ id: '1pvbc00002', name: 'Bremen', ...area('Bremen', 'Bremen'), procedures: none });
const office = publisher({ id: '1pvbc00003', name: 'Amt für Planung', territory: null });
const imaginary = publisher({ id: '1pvbc00004', name: 'Silberbrück', isDemo: true, ...area('Silberbrück', null) });

/** Headings of the groups with the cities below them. */
function groups(html: string): readonly string[] {
  return [...html.matchAll(/<h2 id="land-\d+">([^<]+)<|<th scope="row"><a[^>]*>([^<]+)</g)].map(([, heading, city]) =>
    heading === undefined ? `- ${city ?? ''}` : heading,
  );
}

describe('the list of cities', () => {
  it('stands under Länder in the order of the alphabet, then the unassigned, imaginary cities apart', async () => {
    const { html } = await cities([imaginary, office, publisher(), bremen]);
    expect(groups(html)).toEqual([
      'Bremen',
      '- Bremen',
      'Hamburg',
      '- Musterstadt',
      'Ohne Zuordnung zu einem Land',
      '- Amt für Planung',
      'Erfundene Städte',
      '- Silberbrück',
    ]);
  });

  it('never puts an imaginary city into a Land, whatever its territory says', async () => {
    const { html } = await cities([publisher({ isDemo: true })]);
    expect(groups(html)).toEqual(['Erfundene Städte', '- Musterstadt']);
  });

  it('counts open and planned, and finished with what is being evaluated or was cancelled', async () => {
    const { text } = await cities([publisher()]);
    expect(text).toContain('Musterstadt 3 1 43 1.892.122 Stand 31.12.2022 1');
  });

  it('says a day that all residents of a group share once, and else in every row', async () => {
    const counted = (date: string) => area('Buxtehude', 'Hamburg', { value: 1000, date });
    const same = publisher({ id: '1pvbc00005', name: 'Altona', ...counted('2022-12-31') });
    const other = publisher({ id: '1pvbc00005', name: 'Altona', ...counted('2018-12-31') });
    expect((await cities([publisher(), same])).text.match(/Stand 31\.12\./g)).toHaveLength(1);
    expect((await cities([publisher(), other])).text).toContain('1.000 Stand 31.12.2018 1 Musterstadt');
  });

  it('shows zero as zero and unknown residents as unknown', async () => {
    expect((await cities([bremen])).text).toContain('Bremen 0 0 0 unbekannt 1');
  });

  it('says at the top how many there are and what they do', async () => {
    expect((await cities([publisher(), bremen, imaginary])).text).toContain(
      '3 Städte und Stellen in 2 Ländern: 6 offene Verfahren, 2 geplante',
    );
    expect((await cities([publisher()])).text).toContain(
      '1 Stadt oder Stelle in 1 Land: 3 offene Verfahren, 1 geplantes',
    );
  });

  it('says the same in English', async () => {
    const { text, html } = await cities([publisher(), office], '/en/staedte');
    expect(text).toContain('2 cities and bodies in 1 Land: 6 procedures open, 2 planned');
    expect(text).toContain('as of 31 December 2022');
    expect(html).toContain('href="/en/staedte/musterstadt-1pvbc00001"');
  });

  it('without any city says so and still tells what to do', async () => {
    const { text, html } = await cities([]);
    expect(text).toContain('Noch ist keine Stadt angeschlossen.');
    expect(text).toContain('Ihre Stadt fehlt?');
    expect(html).toContain('href="/ueber#register"');
  });
});

describe('whoever misses a city', () => {
  it('is told where to write to, once the operator has said so', async () => {
    const contact = { street: 'Rathausplatz 1', city: '12345 Musterhausen', email: 'mit@musterhausen.example' };
    const as = visit(sampleApi(), { site: { logo: null, contact } });
    const { html } = await render(page, { path: 'staedte', url: '/staedte', as });
    expect(html).toContain('href="mailto:mit@musterhausen.example"');
    expect((await cities()).html).not.toContain('mailto:');
  });
});
