import type { Place, Position } from '@navigator/shared';
import { addressesOf } from './geocoder-answer.js';
import type { TerritoryIndex } from './territory-index.js';

/** Fewer letters are no address. */
const SHORTEST_ADDRESS = 4;

/** Somebody is typing: an answer that takes longer is of no use. */
const PATIENCE_MS = 2_000;

/** After a failure nobody waits for it again so soon. */
const REST_MS = 30_000;

const LARGEST_ANSWER = 1_000_000;
const KEPT = 500;
const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST = 5;

/** How far an address may lie from the middle of its municipality, in kilometres. */
const FARTHEST = 15;

/** What it needs: the operator's address of it (null for none), our areas, and where failures are told. */
export interface GeocoderOptions {
  readonly url: string | null;
  readonly areas: TerritoryIndex;
  readonly warn: (facts: object, message: string) => void;
  readonly now: () => number;
}

interface Kept {
  readonly until: number;
  readonly places: Promise<readonly Place[]>;
}

/** Addresses by the operator's own geocoder; without one, or while it fails, there are none. */
export class Geocoder {
  readonly #kept = new Map<string, Kept>();
  #restsUntil = 0;

  constructor(private readonly options: GeocoderOptions) {}

  /** At most five addresses, as the geocoder orders them; never rejects. */
  async find(text: string): Promise<readonly Place[]> {
    const question = text.trim().toLowerCase();
    const { url, now } = this.options;
    if (url === null || question.length < SHORTEST_ADDRESS) return [];
    const kept = this.#kept.get(question);
    if (kept !== undefined && kept.until > now()) return kept.places;
    if (now() < this.#restsUntil) return [];
    const places = this.ask(url, question);
    this.keep(question, places);
    return places;
  }

  private async ask(url: string, question: string): Promise<readonly Place[]> {
    try {
      const found = addressesOf(JSON.parse(await answerOf(url, question)));
      return found.slice(0, MOST).map(({ label, point }) => this.placed(label, point));
    } catch (error) {
      this.#kept.delete(question);
      this.#restsUntil = this.options.now() + REST_MS;
      // Neither the question nor the address of the geocoder, which may hold a key.
      this.options.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'the geocoder gave no answer');
      return [];
    }
  }

  private placed(label: string, point: Position): Place {
    const area = this.options.areas.nearest(point, FARTHEST);
    return { label, kind: 'address', point, territory: area && { key: area.key, name: area.name } };
  }

  private keep(question: string, places: Promise<readonly Place[]>): void {
    const oldest = this.#kept.size < KEPT ? undefined : this.#kept.keys().next().value;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(question, { until: this.options.now() + KEPT_MS, places });
  }
}

/** Both kinds of geocoder know `q` and `limit`; what else one needs stands in its address. */
async function answerOf(address: string, question: string): Promise<string> {
  const url = new URL(address);
  url.searchParams.set('q', question);
  url.searchParams.set('limit', String(MOST));
  const headers = { accept: 'application/json', 'accept-language': 'de' };
  const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`status ${String(answer.status)}`);
  return shortText(answer);
}

async function shortText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  const chunks: AsyncIterable<Uint8Array> | null = body;
  let text = '';
  for await (const chunk of chunks ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_ANSWER) throw new Error('its answer is too large');
  }
  return text + decoder.decode();
}
