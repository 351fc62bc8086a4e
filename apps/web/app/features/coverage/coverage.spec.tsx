import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import { CoveragePage } from './coverage-page.js';
import type { CoverageView } from './coverage-view.js';
import { readCoverage, stepOf } from './read-coverage.js';

type Args = Parameters<typeof visitOf>[0] & { readonly request: Request };
const page = {
  loader: (args: Args) => readCoverage(visitOf(args), new URL(args.request.url)),
  default: function Page() {
    return <CoveragePage view={useLoaderData<CoverageView>()} />;
  },
};
const coverage = (url = '/abdeckung', sample: Sample = {}): Promise<Rendered> =>
  render(page, { path: url.startsWith('/en') ? 'en/abdeckung' : 'abdeckung', url, as: visit(sampleApi(sample)) });

describe('the page about coverage', () => {
  it('says which share of people is covered, and of how many municipalities', async () => {
    const { text } = await coverage();
    expect(text).toContain('8,1 % der Menschen in Deutschland leben in einer Gemeinde');
    expect(text).toContain('1 von 601 Gemeinden');
  });

  it('has the numbers of the map in a table', async () => {
    const { text, html } = await coverage();
    expect(html).toContain('role="img"');
    expect(text).toContain('Hamburg 100 % 1.841.179 von 1.841.179 1 von 1');
  });

  it('leads from each missing city to a wish for it, which names nobody', async () => {
    const { html } = await coverage();
    expect(html).toContain('/melden?art=stadt&amp;ort=K%C3%B6ln');
    expect(html).toContain('Köln vorschlagen');
  });

  it('narrows the list to a Land, and heeds nothing that is none', async () => {
    expect((await coverage('/abdeckung?land=01')).text).toContain('Die größten, die in Schleswig-Holstein fehlen');
    expect((await coverage('/abdeckung?land=01')).text).not.toContain('Köln vorschlagen');
    expect((await coverage('/abdeckung?land=17&ab=%22')).text).toContain('Köln vorschlagen');
  });

  it('says that imaginary cities do not count', async () => {
    expect((await coverage('/abdeckung', { isDemo: true })).text).toContain('Demo-Städte sind erfunden');
    expect((await coverage()).text).not.toContain('Demo-Städte');
  });

  it('speaks English', async () => {
    expect((await coverage('/en/abdeckung')).text).toContain('8.1% of the people in Germany');
  });

  it.each([
    [0, 0],
    [0.0001, 1],
    [0.25, 1],
    [0.3, 2],
    [0.75, 3],
    [1, 4],
  ])('draws a share of %d as step %d', (share, step) => {
    expect(stepOf(share)).toBe(step);
  });
});
