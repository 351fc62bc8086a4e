import { z } from 'zod';
import { DemoFeeds } from '../../src/feeds/demo-feeds.js';
import { openTestDatabase } from '../database.js';
import { startHarvesting } from '../harvest-kit.js';
import { openReadingApp, type ReadingApp } from '../reading-app.js';
import { rawFacts, type RawFact } from './raw-facts.js';

/** The demonstration as the product shows it, and the raw feeds it was made from. */
export interface DemoTruth {
  readonly reading: ReadingApp;
  readonly facts: readonly RawFact[];
  /** The product's ids of cities, by name. */
  readonly publisherIds: ReadonlyMap<string, string>;
  /** The address to take part at behind a procedure's id: what both sides call it. */
  readonly urlOf: (procedureId: string) => string;
  close(): Promise<void>;
}

const Source = z.object({ id: z.string(), url: z.string() });

const SOURCES = `select procedure_id as id, record ->> 'url' as url from source_record`;

/** Harvests every imaginary city once at `now` and opens the product over it. */
export async function openDemoTruth(now: string): Promise<DemoTruth> {
  const database = await openTestDatabase();
  const harvesting = await startHarvesting(database.db, now);
  await harvesting.module.get(DemoFeeds, { strict: false }).register();
  await harvesting.drain();
  await harvesting.close();
  const reading = await openReadingApp(database.db, 'on', now);
  const sources = await database.db.query(SOURCES, [], Source);
  const publishers = await database.db.query(
    'select id, name from publisher',
    [],
    z.object({ id: z.string(), name: z.string() }),
  );
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  return {
    reading,
    facts: rawFacts(new Date(now)),
    publisherIds: new Map(publishers.map(({ id, name }) => [name, id])),
    urlOf: (id) => urls.get(id) ?? `unknown ${id}`,
    close: async () => {
      await reading.close();
      await database.close();
    },
  };
}
