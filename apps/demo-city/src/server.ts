import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { answerDemo } from './answer.js';
import { FaultSwitch } from './faults.js';
import { generateLargeFeed } from './large-feed.js';
import { close, listen } from './loopback.js';
import { answeredProof, type ProofText } from './proof.js';
import { send, type SendOptions } from './send.js';
import { spoiled } from './spoiled-answer.js';

/** The clock, the faults and the sizes of a server; everything may be left out. */
export interface CityServerOptions {
  readonly clock?: () => Date;
  readonly faults?: FaultSwitch;
  readonly sending?: SendOptions;
  /** What stands at /.well-known/participation-navigator.txt; nothing without it. */
  readonly proof?: ProofText;
}

/** What somebody asked. */
export interface SeenRequest {
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A running loopback server and what it has seen. */
export interface CityServer {
  readonly server: Server;
  readonly faults: FaultSwitch;
  readonly requests: readonly SeenRequest[];
  /** Listens on 127.0.0.1 and tells its address; port 0 takes a free one. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
}

/**
 * Serves all imaginary cities over HTTP on the loopback: `/{city}/dipas-pds/projects` and so on,
 * and `/large/{procedures}/dipas-pds/projects` for lists of any length.
 *
 * @example
 * const cities = createCityServer();
 * const origin = await cities.listen();
 * cities.faults.turnOn('truncated', { city: 'saalhorst' });
 */
export function createCityServer(options: CityServerOptions = {}): CityServer {
  const { clock = () => new Date(), faults = new FaultSwitch(), sending = {} } = options;
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({ at: Date.now(), path: request.url ?? '/', headers: request.headers });
    if (answeredProof(request.url, options.proof, response)) return;
    respond({ request, response, faults, sending, now: clock() });
  });
  return {
    server,
    faults,
    requests,
    listen: (port = 0) => listen(server, port),
    close: () => close(server),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly faults: FaultSwitch;
  readonly sending: SendOptions;
  readonly now: Date;
}

function respond({ request, response, faults, sending, now }: Exchange): void {
  const [pathname = '/'] = (request.url ?? '/').split('?');
  const [, city = '', ...rest] = pathname.split('/');
  if (city === 'large') return sendLarge(response, Number(rest[0]), now);
  const baseUrl = `http://${request.headers.host ?? '127.0.0.1'}`;
  const answer = answerDemo(addressOf(city, rest), now, { baseUrl });
  const on = faults.of(city, rest[0] === 'dipas' ? 'navigator' : 'list');
  const left = spoiled(answer, on, request.headers['if-none-match']);
  send({ answer: left, response, path: request.url ?? '/', options: sending }, on);
}

/** A name that no address can hold is a city that nobody knows. */
function addressOf(city: string, rest: readonly string[]): URL {
  const address = `demo://${city}/${rest.join('/')}`;
  return new URL(URL.canParse(address) ? address : 'demo://unknown/');
}

/** A list of `procedures` records, the same for a day. */
function sendLarge(response: ServerResponse, procedures: number, now: Date): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  Readable.from(generateLargeFeed({ procedures, seed: 1, now })).pipe(response);
}
