import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import { FEED, feed, run } from '../../../test/sample-records.js';
import { FeedPage } from './feed-page.js';
import { FeedsPage } from './feeds-page.js';
import type { FeedsView, FeedView } from './feeds-view.js';
import { readFeed, readFeeds } from './read-feeds.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};
const registry = {
  loader: (args: Args) => readFeeds(visitOf(args), new URL(args.request.url)),
  default: function Page() {
    return <FeedsPage view={useLoaderData<FeedsView>()} />;
  },
};
const single = {
  loader: (args: Args) => readFeed(visitOf(args), new URL(args.request.url), args.params['id'] ?? ''),
  default: function Page() {
    return <FeedPage view={useLoaderData<FeedView>()} />;
  },
};
const feeds = (sample: Sample = {}, url = '/feeds'): Promise<Rendered> =>
  render(registry, { path: 'feeds', url, as: visit(sampleApi(sample)) });
const one = (sample: Sample = {}, url = `/feeds/${FEED}`): Promise<Rendered> =>
  render(single, { path: 'feeds/:id', url, as: visit(sampleApi(sample)) });

const failing = feed({
  id: '1feed00002',
  name: 'Beispielburg',
  health: {
    state: 'failing',
    code: 'failed',
    since: null,
    reason: { de: 'Die Adresse antwortet nicht.', en: 'No answer.' },
  },
  lastConfirmedAt: null,
  nextRunAt: '2026-11-25T10:00:00Z',
  openQuarantines: 2,
});

describe('a feed that was uploaded', () => {
  it('says that it is a file of the city’s, and when it came, in place of an address', async () => {
    const file = {
      name: 'verfahren.csv',
      type: 'text/csv',
      bytes: 100,
      sha256: 'a'.repeat(64),
      uploadedAt: '2026-11-20T09:00:00Z',
    };
    const { text } = await one({ feeds: [feed({ url: `upload:${FEED}`, file })] });
    expect(text).toContain('Von der Stadt hochgeladene Datei, zuletzt am 20.11.2026');
    expect(text).not.toContain('upload:');
  });
});

describe('the registry', () => {
  it('tells the health of each source by shape and word, with the reason', async () => {
    const { html, text } = await feeds({ feeds: [feed(), failing] });
    expect(text).toContain('2 Datenquellen, 1 davon in Ordnung');
    expect(text).toContain('Gestört Die Adresse antwortet nicht.');
    expect(html).toContain('data-health="failing"');
  });

  it('tells when a source was last confirmed, what it holds, when it is read next and what waits', async () => {
    const { text } = await feeds({ feeds: [feed()] });
    expect(text).toContain('vor 2 Stunden 1.234 in 2 Stunden keine');
  });

  it('says of a calendar that it adds to the procedures of others', async () => {
    const calendar = feed({ format: 'ical', procedures: 0 });
    expect((await feeds({ feeds: [calendar] })).text).toContain('keine eigenen, ergänzt andere');
    expect((await feeds({ feeds: [calendar] }, '/en/feeds')).text).toContain('none of its own, adds to others');
  });

  it('says so when a source was never confirmed, is due, and decisions wait', async () => {
    const { text } = await feeds({ feeds: [failing] });
    expect(text).toContain('noch nie 1.234 fällig 2');
  });

  it('leads to what is held back, and nowhere where nothing is', async () => {
    const href = (id: string): string => `href="/feeds/${id}/zurueckgehalten"`;
    const { html } = await feeds({ feeds: [feed(), failing] });
    expect(html).toContain(href('1feed00002'));
    expect(html).not.toContain(href(FEED));
    expect((await one({ feeds: [feed({ openQuarantines: 1 })] })).html).toContain(href(FEED));
    expect((await one({ feeds: [feed()] })).html).not.toContain(href(FEED));
  });

  it('speaks English where asked', async () => {
    const { text } = await feeds({ feeds: [failing] }, '/en/feeds');
    expect(text).toContain('Failing No answer.');
  });

  it('without any source says so', async () => {
    expect((await feeds({ feeds: [] })).text).toContain('Noch ist keine Datenquelle angemeldet.');
  });
});

describe('the page of a source', () => {
  it('prints its runs as a table with outcome in words', async () => {
    const { html, text } = await one();
    expect(text).toContain('25.11.2026, 10:00 Uhr Übernommen 20 2 1 0 0 1 2,4 s');
    expect(html).toContain('<th scope="row">25.11.2026, 10:00 Uhr</th>');
  });

  it.each([
    [run({ outcome: 'unchanged', repeats: 14 }), '14 Abrufe ohne Änderung'],
    [run({ outcome: 'quarantined', held: 7, requested: true }), 'Teilweise zurückgehalten, von Hand angestoßen'],
    [run({ outcome: null, finishedAt: null }), 'Läuft gerade'],
  ])('tells what became of a run %#', async (sample, expected) => {
    expect((await one({ runs: [sample] })).text).toContain(expected);
  });

  it('tells a failure in plain words of the page’s language, with the detail', async () => {
    const error = { code: 'html', detail: 'text/html', text: { de: 'Das ist eine Internetseite.', en: 'A web page.' } };
    const runs = [run({ outcome: 'failed', error })];
    expect((await one({ runs })).text).toContain('Fehlgeschlagen Das ist eine Internetseite. text/html');
    expect((await one({ runs }, `/en/feeds/${FEED}`)).text).toContain('Failed A web page. text/html');
  });

  it('prints what the latest run remarked, with count and example', async () => {
    const { text } = await one();
    expect(text).toContain('Fehler, 1 Mal: Dem Verfahren fehlt der Titel.');
    expect(text).toContain('Stadt oder Plattform · title-missing · Beispiel: p-17');
  });

  it('says what the platform reports, and that its licence is unclear', async () => {
    const { text } = await one();
    expect(text).toContain('Die Plattform meldet Beiträge, Kommentare');
    expect(text).toContain('Lizenz ungeklärt');
    expect(text).toContain('alle 4 Stunden');
  });

  it('leads to all of its procedures', async () => {
    expect((await one()).html).toContain(`href="/?status=all&amp;feed=${FEED}"`);
  });

  it('that only tells events says how many, and leads to no procedures', async () => {
    const sample = { feeds: [feed({ format: 'rss', procedures: 0 })], runs: [run({ found: 0, events: 15 })] };
    const { html, text } = await one(sample);
    expect(text).toContain('Übernommen 15 Termine oder Nachrichten 0');
    expect(text).not.toContain('Die Plattform meldet');
    expect(html).not.toContain('?status=all&amp;feed=');
  });

  it.each(['/feeds/nope', '/feeds/9zzzzzzzzz'])('%s that nobody registered is not found', async (url) => {
    expect((await one({}, url)).status).toBe(404);
  });

  it('that was never read says so', async () => {
    const { text } = await one({ feeds: [feed({ lastRun: null })], runs: [] });
    expect(text).toContain('Diese Quelle wurde noch nicht abgerufen.');
    expect(text).toContain('Beim letzten Abruf ist nichts aufgefallen.');
  });
});
