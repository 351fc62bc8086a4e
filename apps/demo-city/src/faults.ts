/** What can go wrong with a city's platform, with what it does. */
export const FAULTS = {
  html200: 'answers a web page with status 200',
  maintenance: 'answers an empty list with status 200, as DIPAS does during maintenance',
  truncated: 'ends the answer in the middle of a record, properly closed',
  wrongLength: 'promises more bytes than it sends and hangs up',
  oversized: 'sends far more than anybody wants, without an end in sight',
  slow: 'waits before the first byte, then sends a few bytes at a time',
  notJson: 'answers text that is no JSON, labelled as JSON',
  wrongTypes: 'puts numbers for texts, texts for lists and null for objects into every fifth record',
  emptyGeometry: 'answers every geometry as {}',
  nullIsland: 'puts every geometry to longitude 0, latitude 0',
  epochDates: 'answers every date as 1970-01-01',
  entities: 'encodes titles, texts and senders with HTML entities',
  script: 'puts scripts and dangerous links into texts and addresses',
  phantom: 'adds projects that do not exist',
  halved: 'leaves out every second project',
  idsChanged: 'gives every project another id',
  fieldsEmptied: 'empties texts, senders, topics and addresses',
  status500: 'answers the platform’s error with status 500',
  status304: 'sends an ETag and answers 304 to who knows it',
  redirectPrivate: 'redirects to an address in a private network',
  redirectLoop: 'redirects to the address that was asked',
  redirectMany: 'redirects on and on, never to the same address',
  redirectHome: 'redirects to its home page',
  loginPage: 'answers the page on which people log in, with status 200',
  challenge: 'answers the page of a bot defence with status 403',
  status204: 'answers nothing, with status 204',
  status401: 'wants to know who is asking',
  status404: 'knows the address no more',
  status429: 'has had too many questions, and says for how long',
  status429Bare: 'has had too many questions, and does not say for how long',
  status503: 'is overloaded',
  emptyBody: 'answers nothing, with status 200 and labelled as JSON',
  shortLength: 'promises fewer bytes than it sends',
  silent: 'takes the question and never answers',
  drip: 'answers at once, and then a few bytes at a time',
  reset: 'resets the connection in the middle of the list',
  gzipBomb: 'sends little that unfolds to far more than anybody wants, with gzip',
  brotliBomb: 'sends little that unfolds to far more than anybody wants, with brotli',
  badGzip: 'calls plain text gzip',
  latin1: 'answers in ISO 8859-1 and says so',
  byteOrderMark: 'puts a byte order mark before the list',
  oddHeaders: 'puts umlauts into headers and lives in another century',
  status429Century: 'has had too many questions, and wants the next one in three thousand years',
  status429Odd: 'has had too many questions, and says for how long in words that nobody understands',
  status503Later: 'is overloaded, and says until when',
  doubleHeaders: 'sends headers twice, and each time something else',
  interim: 'says twice that there is more to come before it answers',
  twoLengths: 'promises two lengths',
  brokenChunks: 'sends pieces whose sizes are no numbers',
  earlyClose: 'promises no length and hangs up in the middle of the list',
  otherProtocol: 'greets like a mail server',
  hugeHeaders: 'sends a megabyte of headers',
  moved: 'puts every place a little further east',
  reordered: 'tells the list backwards',
  duplicated: 'tells every project twice',
} as const;

/** The name of a fault. */
export type Fault = keyof typeof FAULTS;

/** Which answers a fault spoils: the list of projects or the navigator's. */
export type FaultScope = 'list' | 'navigator';

/** Whether a text names a fault. */
export function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name);
}

/**
 * Turns faults on and off while a server runs. Several may be on at once.
 *
 * @example
 * const faults = new FaultSwitch();
 * faults.turnOn('halved', { city: 'kranichow' });
 */
export class FaultSwitch {
  readonly #faults = new Map<string, Set<Fault>>();

  /** Spoils the answers of one city, or of all. */
  turnOn(fault: Fault, where: { readonly city?: string; readonly scope?: FaultScope } = {}): void {
    const key = keyOf(where.city ?? EVERYWHERE, where.scope ?? 'list');
    this.#faults.set(key, new Set([...(this.#faults.get(key) ?? []), fault]));
  }

  /** Everything works again everywhere. */
  turnAllOff(): void {
    this.#faults.clear();
  }

  /** The faults that are on for an answer. */
  of(city: string, scope: FaultScope): ReadonlySet<Fault> {
    return new Set([EVERYWHERE, city].flatMap((where) => [...(this.#faults.get(keyOf(where, scope)) ?? [])]));
  }
}

const EVERYWHERE = '*';

function keyOf(city: string, scope: FaultScope): string {
  return `${city} ${scope}`;
}
