import type { Origin, SourceRecord } from '@navigator/shared';
import { urlKey } from '../feeds/url-key.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * An id that says which procedure it is wherever it stands: for a record that came by way of another installation the
 * feed and the id that it had there, else the UUID by which its platform knows it. Null where it has neither.
 */
export function nativeId({ sourceId, url, origin }: Pick<SourceRecord, 'sourceId' | 'url' | 'origin'>): string | null {
  return originKey(origin) ?? uuidIn(sourceId) ?? (url === null ? null : uuidIn(pathOf(url)));
}

/** The key that a record has as the record `sourceId` of the feed at `key` (`urlKey`). Keys of feeds hold no blank. */
export function recordKey(key: string, sourceId: string): string {
  return `${key} ${sourceId}`;
}

function originKey(origin: Origin | undefined): string | null {
  if (!origin?.feedUrl || !origin.sourceId || !URL.canParse(origin.feedUrl)) return null;
  return recordKey(urlKey(new URL(origin.feedUrl)), origin.sourceId);
}

function uuidIn(text: string): string | null {
  return UUID.exec(text)?.[0].toLowerCase() ?? null;
}

/** What stands behind a question mark may be the id of a map, a session or a campaign. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

const PLAN = /^(?:vorhabenbezogene[nrs]?)?(bebauungsplan|bplan|flaechennutzungsplan|fnp|landschaftsplan)/;
const KINDS: Readonly<Record<string, string>> = { bplan: 'bebauungsplan', fnp: 'flaechennutzungsplan' };
const NUMBER_WORDS: ReadonlySet<string> = new Set(['nr', 'nummer', 'no']);
const CHANGES: ReadonlySet<string> = new Set(['aenderung', 'ergaenzung', 'erweiterung', 'teilaenderung', 'neufassung']);
/** `1`, `58a`, `xii`, `va`: what a plan number is made of. */
const PART = /^(?:\d+[a-z]{0,2}|[ivxlc]+|[a-z]{1,2})$/;
const HAS_DIGIT = /\d/;

/**
 * The number of the plan that a title is about, from its key (`titleKey`): its kind, its number and the number of its
 * change. Null where the title names no plan, no number, or two plans.
 *
 * @example planKey('1 aenderung des bebauungsplans nr 5 103 am markt') // 'bebauungsplan 5-103 a1'
 */
export function planKey(titleKey: string): string | null {
  const words = titleKey.replace(/\bb plan/g, 'bplan').split(' ');
  const places = words.flatMap((word, place) => (PLAN.test(word) ? [place] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  const change = changeIn(words);
  const number = numberAfter(words, place + 1);
  if (number === null && change === null) return null;
  return [kindOf(words[place] ?? ''), number, change].filter((part) => part !== null).join(' ');
}

function kindOf(word: string): string {
  const kind = PLAN.exec(word)?.[1] ?? word;
  return KINDS[kind] ?? kind;
}

/** “12. Änderung”: the word before the change. */
function changeIn(words: readonly string[]): string | null {
  const at = words.findIndex((word, place) => CHANGES.has(word) && HAS_DIGIT.test(words[place - 1] ?? ''));
  return at < 0 ? null : `a${words[at - 1] ?? ''}`;
}

/** The parts behind “Nr.”, or behind one name (“Harburg 71”), as far as they are parts of a number. */
function numberAfter(words: readonly string[], from: number): string | null {
  const start = behindNumberWord(words, from);
  const parts = partsFrom(words, start);
  if (parts.length > 0) return parts.join('-');
  const name = words[start];
  const behind = partsFrom(words, behindNumberWord(words, start + 1));
  return name === undefined || behind.length === 0 ? null : [name, ...behind].join('-');
}

function behindNumberWord(words: readonly string[], place: number): number {
  return NUMBER_WORDS.has(words[place] ?? '') ? place + 1 : place;
}

function partsFrom(words: readonly string[], from: number): readonly string[] {
  const rest = words.slice(from);
  const end = rest.findIndex((word, place) => !PART.test(word) || CHANGES.has(rest[place + 1] ?? ''));
  const parts = end < 0 ? rest : rest.slice(0, end);
  // Letters at the end are the beginning of a sentence (“12 am Markt”), not of a number.
  const last = parts.findLastIndex((part) => HAS_DIGIT.test(part));
  return parts.slice(0, last + 1);
}
