import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { classifyError } from './classify-error.js';
import { FetchError } from './fetch-error.js';
import { reasonOf } from './fetch-watch.js';
import { openTunnel } from './proxy-tunnel.js';
import type { Route } from './resolve-target.js';
import type { Target } from './target.js';

/** What dialling needs beside the addresses. */
export type DialOptions = {
  readonly signal: AbortSignal;
  /** For all addresses together; shared evenly, so that one dead address does not use it all up. */
  readonly ms: number;
  /** An HTTP proxy that is trusted to connect to the address we name. */
  readonly proxy: URL | null;
  /** Certificate authorities (PEM) instead of the system's; for tests. */
  readonly ca: string | null;
};

/** Opens a socket to one of the judged addresses, never to the name; with TLS where the target asks for it. */
export async function dial(target: Target, route: Route, options: DialOptions): Promise<Socket> {
  try {
    const socket = await firstOf(route.addresses, (address) => {
      const share = { ...options, ms: options.ms / route.addresses.length };
      return openSocket(address, target, share);
    });
    return target.secure ? await secure(socket, target, options) : socket;
  } catch (error) {
    throw classifyError(error, 'connect');
  }
}

async function firstOf(addresses: readonly string[], open: (address: string) => Promise<Socket>): Promise<Socket> {
  let last: unknown = new FetchError('dns-failed', 'no address');
  for (const address of addresses) {
    try {
      return await open(address);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function openSocket(address: string, { port }: Target, options: DialOptions): Promise<Socket> {
  if (options.signal.aborted) throw reasonOf(options.signal);
  if (options.proxy !== null) return held(await openTunnel(options.proxy, { host: address, port }, options), options);
  const socket = held(connectTcp({ host: address, port, noDelay: true }), options);
  const alarm = setTimeout(() => socket.destroy(new FetchError('connect-timeout', 'no answer')), options.ms);
  try {
    return await ready(socket, 'connect', options.signal);
  } finally {
    clearTimeout(alarm);
  }
}

async function secure(socket: Socket, { host }: Target, { ca, signal }: DialOptions): Promise<Socket> {
  // The name stays the name: the certificate must fit what was asked for, not the address that was judged.
  const servername = isIP(host) === 0 ? host : '';
  const authorities = ca === null ? {} : { ca };
  const tls = connectTls({ socket, host, servername, ALPNProtocols: ['http/1.1'], ...authorities });
  return ready(held(tls, { signal }), 'secureConnect', signal);
}

/** Ties a socket to the request: it dies when that is stopped, and its errors always have a listener. */
function held<S extends Socket>(socket: S, { signal }: { readonly signal: AbortSignal }): S {
  const end = (): void => void socket.destroy(reasonOf(signal));
  signal.addEventListener('abort', end, { once: true });
  socket.on('error', () => undefined);
  socket.once('close', () => signal.removeEventListener('abort', end));
  return socket;
}

async function ready(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const onClose = (): void =>
      reject(signal.aborted ? reasonOf(signal) : new FetchError('reset', `closed before ${event}`));
    socket.once('error', reject);
    socket.once('close', onClose);
    socket.once(event, () => {
      socket.off('error', reject);
      socket.off('close', onClose);
      resolve(socket);
    });
  });
}
