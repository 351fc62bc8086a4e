import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import type { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';
import { FEED, feed, NOW } from '../../../test/sample-records.js';
import { FeedPage } from './feed-page.js';
import { FeedsPage } from './feeds-page.js';
import type { FeedsView, FeedView } from './feeds-view.js';
import { readFeed, readFeeds } from './read-feeds.js';

type Args = Parameters<typeof visitOf>[0] & { readonly request: Request };
const as = (sample: Sample): ReturnType<typeof visit> => visit(sampleApi(sample));
const one = (changes: Parameters<typeof feed>[0], path = ''): Promise<Rendered> => {
  const seen = as({ feeds: [feed(changes)] });
  const page = {
    loader: ({ request }: Args) => readFeed(seen, new URL(request.url), FEED),
    default: function Page() {
      return <FeedPage view={useLoaderData<FeedView>()} />;
    },
  };
  return render(page, { path: 'feeds/:id', url: `${path}/feeds/${FEED}`, as: seen });
};
const registry = (sample: Sample, url = '/feeds'): Promise<Rendered> => {
  const seen = as(sample);
  const page = {
    loader: ({ request }: Args) => readFeeds(seen, new URL(request.url)),
    default: function Page() {
      return <FeedsPage view={useLoaderData<FeedsView>()} />;
    },
  };
  return render(page, { path: 'feeds', url, as: seen });
};

const reason = { de: 'Keine Antwort.', en: 'No answer.' };
const history = {
  intervals: [
    { state: 'healthy', code: 'working', reason, since: '2026-11-24T12:00:00Z', until: null },
    { state: 'failing', code: 'failed', reason, since: '2026-11-23T09:00:00Z', until: '2026-11-24T12:00:00Z' },
    { state: 'healthy', code: 'working', reason, since: '2026-11-01T09:00:00Z', until: '2026-11-23T09:00:00Z' },
  ],
  uptime: [{ days: 90, healthy: 0.953, degraded: 0, failing: 0.047, unknown: 0.02 }],
};

describe('the history of a source', () => {
  it('is a strip of days that differ in height, not in colour alone', async () => {
    const { html } = await one(history);
    expect(html.match(/<rect/g)).toHaveLength(90);
    expect(html.match(/<rect data-health="failing"[^>]*height="10"/g)).toHaveLength(2);
    expect(html.match(/<rect data-health="none"/g)).toHaveLength(90 - 25);
  });

  it('says the same in a sentence and in tables, and that what we could not look at does not count (F62)', async () => {
    const { text } = await one(history);
    expect(text).toContain('war die Quelle zu 95,3 % der bekannten Zeit in Ordnung. 2 % der Zeit konnten wir nicht');
    expect(text).toContain('Letzte 90 Tage 95,3 % 0 % 4,7 % 2 %');
    expect(text).toContain('23.11.2026, 10:00 Uhr 24.11.2026, 13:00 Uhr Gestört Keine Antwort.');
  });

  it('speaks English where asked', async () => {
    expect((await one(history, '/en')).text).toContain('the source worked for 95.3% of the time we know of.');
  });

  it('is missing before anything was written down', async () => {
    expect((await one({})).html).not.toContain('health-strip');
  });
});

describe('what a source lists beside what we show', () => {
  const counts = { listed: 41, leftOut: 1, shown: 43, notYetPublic: 3, held: 2 };
  it('is told on its page and in the registry (F35)', async () => {
    const told =
      'Quelle nennt 41, wir zeigen 43 (2 warten auf eine Entscheidung, 3 noch nicht öffentlich, 1 nicht übernommen)';
    expect((await one({ counts })).text).toContain(told);
    expect((await registry({ feeds: [feed({ counts })] })).text).toContain(told);
  });
});

describe('the registry', () => {
  it('says in words that our own connection is down', async () => {
    const text = { de: 'Unsere eigene Verbindung ist gestört.', en: 'Our own connection is down.' };
    const reasons = [{ code: 'own-outage' as const, feeds: 3, text }];
    const sample = { reasons, ownOutageSince: new Date(NOW).toISOString() };
    expect((await registry(sample)).text).toContain('Unsere eigene Verbindung ist gestört.');
    expect((await registry(sample, '/en/feeds')).text).toContain('Our own connection is down.');
  });

  it('comes in pages (F11)', async () => {
    const feeds = Array.from({ length: 101 }, (_, index) => feed({ id: `1feed${String(index).padStart(5, '0')}` }));
    expect((await registry({ feeds })).html).toContain('href="/feeds?cursor=100"');
    expect((await registry({ feeds }, '/feeds?cursor=100')).html).toContain('Zurück zum Anfang der Liste');
  });
});
