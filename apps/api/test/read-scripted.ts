import { adapterFor, type Adapter, type PatchableFields } from '@navigator/adapters';
import type { FeedFormat, SourceEvent, SourceRecord } from '@navigator/shared';
import { readFeed, type Reading } from '../src/harvest/reading/read-feed.js';
import type { Validators } from '../src/harvest/reading/transport.js';
import { scripted, type Script, type ScriptedTransport } from './scripted-transport.js';

/** Where the script has its list and its map. */
export const LIST = '/dipas-pds/projects';
export const MAP = '/dipas/navigator/cockpitdatamap';

/** A reading and everything it handed on. */
export interface Read {
  readonly reading: Reading;
  readonly records: readonly SourceRecord[];
  readonly lacks: readonly (readonly (keyof PatchableFields)[])[];
  readonly events: readonly SourceEvent[];
  readonly rejected: readonly (string | null)[];
  readonly transport: ScriptedTransport;
}

/** An adapter of the registry. */
export const adapterOf: (format: FeedFormat) => Adapter = adapterFor;

/** Reads a feed from a scripted host. */
export async function readScripted(
  script: Script,
  validators: Validators | null = null,
  { adapter, list } = { adapter: adapterOf('dipas-pds'), list: LIST },
): Promise<Read> {
  const records: SourceRecord[] = [];
  const lacks: (readonly (keyof PatchableFields)[])[] = [];
  const events: SourceEvent[] = [];
  const rejected: (string | null)[] = [];
  const transport = scripted(script);
  const reading = await readFeed({
    adapter,
    feed: { url: `https://stadt.example${list}`, language: 'de' },
    transport,
    context: { fetchedAt: new Date('2026-03-10T10:00:00Z'), timeZone: 'Europe/Berlin', region: null },
    validators,
    sink: {
      record: (record, without) => {
        records.push(record);
        lacks.push(without);
        return Promise.resolve();
      },
      event: (event) => {
        events.push(event);
        return Promise.resolve();
      },
      deleted: () => Promise.resolve(),
      rejected: (sourceId) => {
        rejected.push(sourceId);
      },
    },
  });
  return { reading, records, events, lacks, rejected, transport };
}
