import type { Origin } from '@navigator/shared';
import { parseUrl, parseWebAddress } from '../kit/link.js';
import { readLine } from '../kit/text.js';
import type { Properties } from './wire.js';

/** Who reads, and whom. */
export interface Ways {
  /** The installation that is read, as it is reached from here; null where the feed has no address. */
  readonly theirs: string | null;
  /** Where we are reached; null where nobody said. */
  readonly ours: string | null;
}

/** As many installations as a record remembers. The first counts, it read the city's own feed. */
const MOST = 20;

/** The installations by way of which a record comes, with the one that is read at the end. */
export function wayOf({ provenance }: Properties, { theirs }: Ways): readonly string[] {
  const told = (provenance?.via ?? []).map(originOf).filter((origin) => origin !== null);
  return theirs === null || told.at(-1) === theirs ? told : [...told, theirs];
}

/** Whether a record has been here before, or goes round in a circle without us: neither is worth taking a second time. */
export function comesBack(way: readonly string[], { ours }: Ways): boolean {
  const isCircle = new Set(way).size < way.length;
  return isCircle || (ours !== null && way.includes(originOf(ours) ?? ours));
}

/** What is remembered of that way; nothing where nobody has an address. */
export function readOrigin({ provenance, feed, licence }: Properties, way: readonly string[]): Origin | undefined {
  const [first, ...rest] = way;
  if (first === undefined) return undefined;
  return {
    via: [first, ...rest.slice(-(MOST - 1))],
    feedUrl: addressOf(lineOf(provenance?.feedUrl)),
    feedName: lineOf(provenance?.feedName ?? feed?.name),
    licence: lineOf(provenance?.licence ?? licence),
    ...readSourceId(provenance),
  };
}

/** Feeds of an installation that no address of the web leads to. */
const OWN_SCHEME = /^(?:demo|inbox|upload):/;

/** Published again as it stands, so that it may neither run nor carry a password of somebody's. */
function addressOf(told: string | null): string | null {
  if (told === null || OWN_SCHEME.test(told)) return told;
  const url = parseWebAddress(told);
  return url === null || told.includes('@') ? (url?.href ?? null) : told;
}

/** Older installations do not tell it. */
function readSourceId(provenance: Properties['provenance']): Pick<Origin, 'sourceId'> {
  const sourceId = lineOf(provenance?.sourceId);
  return sourceId === null ? {} : { sourceId };
}

function lineOf(text: string | null | undefined): string | null {
  return readLine(text, 'provenance').value;
}

/** Scheme and host of an address, in one spelling; null for anything else. */
export function originOf(address: unknown): string | null {
  const url = typeof address === 'string' ? parseUrl(address) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? `${url.protocol}//${url.host}` : null;
}
