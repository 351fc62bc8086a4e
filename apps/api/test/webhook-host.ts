import { buffer } from 'node:stream/consumers';
import { serveHttp } from '../src/platform/http/testing/loopback.js';

/** One post as it came. */
export interface Received {
  readonly body: string;
  readonly signature: string;
  readonly type: string;
}

/** A receiver of webhooks on loopback. */
export interface HookHost {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers from now on; a location makes it a redirect. */
  answer(status: number, location?: string): void;
  close(): Promise<void>;
}

/** Starts one; it takes everything. */
export async function openHookHost(): Promise<HookHost> {
  const received: Received[] = [];
  let [status, location]: [number, string | undefined] = [204, undefined];
  const host = await serveHttp((request, response) => {
    void buffer(request).then((bytes) => {
      const { 'navigator-signature': signature = '', 'content-type': type = '' } = request.headers;
      received.push({ body: bytes.toString(), signature: String(signature), type });
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  return {
    port: host.port,
    url: `${host.origin}/hook?key=secret-of-the-receiver`,
    received,
    answer: (next, to) => {
      [status, location] = [next, to];
    },
    close: () => host.close(),
  };
}
