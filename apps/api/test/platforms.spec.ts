import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { adapterFor, adapters, readFieldMap, type Adapter, type FieldMap } from '@navigator/adapters';
import {
  createPlatformServer,
  expectedOf,
  platforms,
  type ExpectedProcedure,
  type Platform,
  type PlatformServer,
} from '@navigator/demo-city';
import {
  CheckReport,
  type BoundingBox,
  type Candidate,
  type Phase,
  type SourceEvent,
  type SourceRecord,
} from '@navigator/shared';
import { readConfig } from '../src/config/config.js';
import { createClient } from '../src/config/create-client.js';
import { checkFeed } from '../src/feeds/check/check-feed.js';
import { detect } from '../src/feeds/check/detect.js';
import { GuardedTransport } from '../src/harvest/reading/guarded-transport.js';
import { readFeed } from '../src/harvest/reading/read-feed.js';
import type { GuardedClient } from '../src/platform/http/guarded-client.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const TIME_ZONE = 'Europe/Berlin';
/** A detection asks the address and eight more at most. */
const MOST_REQUESTS = 9;

/** What the platforms publish in is read, each by one adapter. */
const readable = platforms.filter(({ format }) => adapters.some((adapter) => adapter.format === format));

let client: GuardedClient;
let host: PlatformServer | null = null;

beforeEach(() => {
  client = createClient(readConfig({ ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' }));
});
afterEach(async () => {
  client.close();
  await host?.close();
  host = null;
});

async function serve({ slug }: Platform): Promise<string> {
  host = createPlatformServer(slug, { clock: () => NOW });
  return host.listen();
}

const transport = (): GuardedTransport => new GuardedTransport(client, { trust: 'operator', maxBytes: 5_000_000 });

function adapterOf({ format }: Platform): Adapter {
  return adapterFor(format);
}

function mapOf({ fieldMap }: Platform): FieldMap | null {
  if (!fieldMap) return null;
  const reading = readFieldMap(fieldMap);
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return reading.map;
}

/** The surroundings of the town, as somebody who registers the feed would give them. */
function regionOf({ town }: Platform): BoundingBox {
  const [longitude, latitude] = town.centre;
  return [longitude - 0.5, latitude - 0.5, longitude + 0.5, latitude + 0.5];
}

interface Found {
  readonly records: readonly SourceRecord[];
  readonly events: readonly SourceEvent[];
}

async function read(platform: Platform, origin: string): Promise<Found> {
  const records: SourceRecord[] = [];
  const events: SourceEvent[] = [];
  const reading = await readFeed({
    adapter: adapterOf(platform),
    feed: {
      url: `${origin}${platform.listPath}`,
      language: 'de',
      map: mapOf(platform),
      credential: platform.credential ?? null,
    },
    transport: transport(),
    context: { fetchedAt: NOW, timeZone: TIME_ZONE, region: regionOf(platform) },
    validators: null,
    sink: {
      record: (record) => Promise.resolve(void records.push(record)),
      event: (event) => Promise.resolve(void events.push(event)),
      deleted: () => Promise.resolve(),
      rejected: () => undefined,
    },
  });
  expect(reading).toMatchObject({ end: 'complete', error: null });
  return { records, events };
}

/** The likeliest of what an address may be. */
async function firstAt(url: string): Promise<Candidate | undefined> {
  const detection = await detect(url, null, transport());
  return detection.kind === 'candidates' ? detection.candidates[0] : undefined;
}

function summaryOf({ sourceId, title, phases, geometry }: SourceRecord): ExpectedProcedure {
  return { id: sourceId, title, ...daysOf(phases), hasPlace: geometry !== null };
}

/** First and last day of all that is told, whoever may take part in it; null on a side that is open. */
function daysOf(phases: readonly Phase[]): Pick<ExpectedProcedure, 'start' | 'end'> {
  const dated = phases.filter(({ start, end }) => start !== null || end !== null);
  const starts = dated.map(({ start }) => start);
  const ends = dated.map(({ end }) => end);
  return {
    start: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    end: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  };
}

const byId = (list: readonly ExpectedProcedure[]): readonly ExpectedProcedure[] =>
  list.toSorted((a, b) => a.id.localeCompare(b.id));

describe('the formats that are read', () => {
  it('are those that imaginary platforms publish in', () => {
    const published = new Set<string>(platforms.map(({ format }) => format));
    expect(adapters.map(({ format }) => format).filter((format) => !published.has(format))).toEqual([]);
  });

  it('say where on a host they may be', () => {
    expect(adapters.filter((adapter) => !('leads' in adapter)).map(({ format }) => format)).toEqual([]);
  });
});

describe.each(readable)('$slug ($format $version)', (platform) => {
  it('is read exactly: ids, titles, days, places and events', async () => {
    const origin = await serve(platform);
    const { records, events } = await read(platform, origin);
    const wanted = expectedOf(platform, NOW, origin);
    expect(byId(records.map(summaryOf))).toEqual(byId(wanted.procedures));
    expect(events).toHaveLength(wanted.events);
    expect(new Set(events.map(({ key }) => key)).size).toBe(wanted.events);
  });

  it('passes a check at the address of its list, with the format named', async () => {
    const origin = await serve(platform);
    const report = CheckReport.parse(
      await checkFeed({
        url: `${origin}${platform.listPath}`,
        format: platform.format,
        map: mapOf(platform),
        credential: platform.credential ?? null,
        region: regionOf(platform),
        transport: transport(),
        now: NOW,
        language: 'de',
      }),
    );
    const { procedures, events, skipped, broken } = expectedOf(platform, NOW, origin);
    expect(report).toMatchObject({ state: 'done', format: platform.format, error: null, duplicates: 0 });
    expect(report).toMatchObject({ mapped: procedures.length, events, skipped, rejected: broken });
    expect(report.found).toBe(procedures.length + skipped + broken);
  });

  it('is recognised at the address of its list', async () => {
    const origin = await serve(platform);
    expect(await firstAt(`${origin}${platform.listPath}`)).toMatchObject({ format: platform.format });
  });
});

describe.each(readable.filter((platform) => 'leads' in adapterOf(platform)))('the bare host of $slug', (platform) => {
  it(`leads to ${platform.format} first, politely`, async () => {
    const origin = await serve(platform);
    const first = await firstAt(origin);
    expect(first).toMatchObject({ format: platform.format, url: expect.stringContaining(origin) });
    expect(host?.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});

describe('a city’s own GeoJSON', () => {
  const platformNamed = (slug: string): Platform => {
    const found = platforms.find((platform) => platform.slug === slug);
    if (!found) throw new Error(`no platform ${slug}`);
    return found;
  };

  it('with German names is mapped without any manual step', () => {
    expect(platformNamed('geojson-german').fieldMap).toBeUndefined();
  });

  it('with names like riddles is mapped by the suggested map and one edit', async () => {
    const platform = platformNamed('geojson-exotic');
    const origin = await serve(platform);
    const asked = { url: `${origin}${platform.listPath}`, format: platform.format, now: NOW, language: 'de' } as const;
    const first = await checkFeed({ ...asked, transport: transport() });
    expect(first).toMatchObject({ state: 'failed', error: { code: 'needs-field-map' } });
    const edited = { ...first.suggestedMap?.map, phases: [{ kind: 'informal', start: 'DAT_A', end: 'DAT_E' }] };
    const { records } = await read({ ...platform, fieldMap: edited }, origin);
    expect(byId(records.map(summaryOf))).toEqual(byId(expectedOf(platform, NOW, origin).procedures));
  });
});
