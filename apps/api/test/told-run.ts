import { adapterFor } from '@navigator/adapters';
import type { FeedId, Remark, SourceEvent, SourceRecord } from '@navigator/shared';
import { Conclusion } from '../src/harvest/conclude.js';
import { Leases, type Claim } from '../src/harvest/leases.js';
import type { Reading } from '../src/harvest/reading/read-feed.js';
import { RunStore } from '../src/harvest/run.store.js';
import { Staging } from '../src/harvest/staging/staging.js';
import type { HarvestSuite } from './harvest-suite.js';
import { runOf, type RunView } from './harvest-views.js';

/** An event as an adapter yields it; only what a test names differs. */
export function sourceEvent(
  told: Partial<Omit<SourceEvent, 'event' | 'about'>> & {
    readonly event?: Partial<SourceEvent['event']>;
    readonly about?: Partial<SourceEvent['about']>;
  } = {},
): SourceEvent {
  const { event, about, ...same } = told;
  return {
    key: 'e1',
    kind: 'meeting',
    documents: [],
    result: null,
    ...same,
    event: {
      title: 'Bürgerversammlung',
      start: '2026-03-20T18:00:00+01:00',
      end: null,
      place: 'Aula',
      url: null,
      ...event,
    },
    about: { urls: [], names: [], territoryKey: null, ...about },
  };
}

/** What an adapter tells in a run. */
export interface Told {
  readonly events?: readonly SourceEvent[];
  readonly records?: readonly { readonly record: SourceRecord; readonly remarks: readonly Remark[] }[];
  readonly end?: Reading['end'];
}

/** Harvests a feed as if an adapter of its format had just told this, and nothing else. */
export async function tellRun(
  { db, harvesting: { module, registry, clock } }: HarvestSuite,
  feed: FeedId,
  { events = [], records = [], end = 'complete' }: Told,
): Promise<RunView> {
  await registry.requestHarvest(feed);
  const leases = module.get(Leases, { strict: false });
  const claim = await claimOf(leases, feed);
  const run = await module.get(RunStore, { strict: false }).open(claim, clock.now());
  const staging = await Staging.open(db, { ...run, feedId: feed, timeZone: claim.timeZone });
  for (const { record, remarks } of records) await staging.record(record, [], remarks);
  for (const event of events) await staging.event(event);
  const conclusion = module.get(Conclusion, { strict: false });
  const claimed = { claim, run, adapterRevision: adapterFor(claim.format).revision };
  const reading = readingOf(records.length, events.length, end);
  const ended = await conclusion.read(claimed, reading, await staging.close());
  await leases.releaseHost(claim);
  return runOf(db, ended);
}

async function claimOf(leases: Leases, feed: FeedId): Promise<Claim> {
  const claim = await leases.claim(false, feed);
  if (!claim) throw new Error('not claimed');
  return claim;
}

function readingOf(found: number, events: number, end: Reading['end']): Reading {
  return {
    end,
    counts: { found, mapped: found, rejected: 0, skipped: 0, duplicates: 0, events },
    findings: [],
    validators: { etag: null, lastModified: null },
    bytes: 1,
    http: { status: 200, requests: 1 },
    error: null,
    retryAfter: null,
    freshMinutes: 0,
    draft: null,
  };
}

/** Registers another feed that only tells events. */
export async function registerEvents(
  { db, harvesting, platform }: HarvestSuite,
  name: string,
  territoryKey: string | null = '99001',
): Promise<FeedId> {
  const publisher = { name: `Rathaus ${name}`, domain: null, territoryKey };
  const feed = await harvesting.register(`${platform.url}?${name}`, { name, publisher, licence: 'cc-by/4.0' });
  await db.execute(`update feed set format = 'rss' where id = $1`, [feed]);
  return feed;
}
