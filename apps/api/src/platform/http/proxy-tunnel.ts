import { request } from 'node:http';
import type { Socket } from 'node:net';
import { FetchError } from './fetch-error.js';
import { endpointKey, type Endpoint, normaliseHost } from './target.js';

/** Answers with which a proxy says that it is well, but the server behind it is not to be had. */
const TARGET_UNREACHABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Asks an HTTP proxy (RFC 9110, 9.3.6) for a tunnel to an address that we resolved and judged ourselves,
 * so that the proxy never looks up a name and cannot be led elsewhere.
 */
export async function openTunnel(
  proxy: URL,
  endpoint: Endpoint,
  { signal }: { readonly signal: AbortSignal },
): Promise<Socket> {
  const authority = endpointKey(endpoint);
  return new Promise((resolve, reject) => {
    const asked = request({
      host: normaliseHost(proxy.hostname),
      port: proxy.port === '' ? 80 : Number(proxy.port),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...credentialsOf(proxy) },
      agent: false,
      signal,
    });
    asked.once('error', (cause) => reject(new FetchError('proxy-failed', 'no connection to the proxy', { cause })));
    asked.once('connect', (answer, socket: Socket, head) => {
      socket.on('error', () => undefined);
      if (answer.statusCode !== 200) {
        socket.destroy();
        reject(refusal(answer.statusCode ?? 0));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asked.end();
  });
}

function refusal(status: number): FetchError {
  return new FetchError(TARGET_UNREACHABLE.has(status) ? 'connect-failed' : 'proxy-failed', `proxy status ${status}`);
}

function credentialsOf(proxy: URL): { readonly 'proxy-authorization'?: string } {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
