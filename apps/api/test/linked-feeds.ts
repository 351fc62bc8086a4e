import type { FeedFormat, FeedId, SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import type { HarvestSuite } from './harvest-suite.js';
import type { RunView } from './harvest-views.js';
import { sourceRecord } from './source-record.js';
import { tellRun } from './told-run.js';

/** Registers a feed of a format; its publisher is in the town of all of them. */
export async function feedOf(
  { db, harvesting }: HarvestSuite,
  name: string,
  told: { readonly format?: FeedFormat; readonly isDemo?: boolean; readonly url?: string } = {},
): Promise<FeedId> {
  const publisher = { name: `Stelle ${name}`, domain: null, territoryKey: '99001' };
  const feed = await harvesting.register(told.url ?? `https://${name}.example/feed.json`, {
    name,
    publisher,
    isDemo: told.isDemo ?? false,
  });
  await db.execute('update feed set format = $2 where id = $1', [feed, told.format ?? 'geojson']);
  return feed;
}

/** Harvests a feed whose list has just these records. */
export function tell(suite: HarvestSuite, feed: FeedId, records: readonly SourceRecord[]): Promise<RunView> {
  return tellRun(suite, feed, { records: records.map((record) => ({ record, remarks: [] })) });
}

/** The same procedure, as any feed of the town tells it; only what a test names differs. */
export function theSame(told: Partial<SourceRecord> = {}): SourceRecord {
  return sourceRecord({ kind: 'unknown', url: null, ...told });
}

const Row = z.object({
  id: z.string(),
  title: z.string(),
  lifecycle: z.string(),
  into: z.string().nullable(),
  feed: z.string(),
  own: z.string(),
});
export type LinkedRow = z.infer<typeof Row>;

/** Every public row, oldest first, with the name of the feed whose content it shows. */
export function rowsOf({ db }: HarvestSuite): Promise<readonly LinkedRow[]> {
  return db.query(
    `select p.id, p.title, p.lifecycle, p.merged_into as into, f.name as feed, s.lifecycle as own
     from procedure p join feed f on f.id = p.feed_id
     join source_record s on s.procedure_id = p.id and s.feed_id = p.feed_id
     order by p.number`,
    [],
    Row,
  );
}

/** What residents see: the feed behind each procedure that stands for itself. */
export async function shown(suite: HarvestSuite): Promise<readonly string[]> {
  return (await rowsOf(suite)).filter(({ into }) => into === null).map(({ feed }) => feed);
}
