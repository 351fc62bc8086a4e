import { problemOf } from './problem.js';
import { searchOf, type Query } from './query.js';

/** How the API is reached. */
export interface ClientOptions {
  /** Where the installation is: `https://beteiligung.example`. */
  readonly baseUrl: string;
  /** An owner's key, for what only owners may. Keep it on a server. */
  readonly key?: string;
  /** Another fetch than that of the runtime. */
  readonly fetch?: typeof fetch;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where to go on; null behind the last page. */
  readonly next: string | null;
}

/** A request beyond a plain reading. */
interface Sent {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: string | Blob;
  readonly type?: string;
}

/** Asks the API and reads its answers. */
export class Wire {
  readonly #base: string;
  readonly #fetch: typeof fetch;
  readonly #key: string | undefined;

  constructor({ baseUrl, key, fetch: given }: ClientOptions) {
    this.#base = baseUrl.replace(/\/+$/, '');
    this.#key = key;
    // Called as a plain function: browsers want it without an owner.
    this.#fetch = given ?? ((...asked) => fetch(...asked));
  }

  /** @throws NavigatorProblem with what the API told */
  async get<Answer>(path: string, query?: Query): Promise<Answer> {
    return read(await this.#send(path + searchOf(query), { headers: this.#headers() }));
  }

  /** Sends JSON. @throws NavigatorProblem with what the API told */
  async send<Answer>(path: string, method: Sent['method'], body?: unknown): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
    return this.put(path, { method, ...json });
  }

  /** Sends whatever it is. @throws NavigatorProblem with what the API told */
  async put<Answer>(path: string, { method, body, type }: Sent): Promise<Answer> {
    const headers = { ...this.#headers(), ...(type !== undefined && { 'content-type': type }) };
    return read(await this.#send(path, { method, headers, body }));
  }

  /** The items of all pages, one after the other; a page is asked for when the one before is used up. */
  async *each<Item>(path: string, query: Query = {}): AsyncGenerator<Item, void, undefined> {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page<Item> = await this.get(path, cursor === undefined ? query : { ...query, cursor });
      yield* page.items;
      cursor = page.next;
    }
  }

  async #send(path: string, request: RequestInit): Promise<Response> {
    const response = await this.#fetch(`${this.#base}/api/v1${path}`, request);
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  #headers(): Readonly<Record<string, string>> {
    return { accept: 'application/json', ...(this.#key !== undefined && { authorization: `Bearer ${this.#key}` }) };
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  const parse: (json: string) => Answer = JSON.parse;
  // The server checks what it answers against the same contract.
  return parse(text === '' ? 'null' : text);
}
