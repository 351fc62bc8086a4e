import { isIP } from 'node:net';
import { FetchError } from './fetch-error.js';

/** Where a request goes: name (or address) and port, as one endpoint of the network. */
export type Endpoint = {
  /** Lower case, without brackets and without the final dot. */
  readonly host: string;
  readonly port: number;
};

/** An address that passed the rules of form; nothing has been resolved yet. */
export type Target = Endpoint & {
  readonly url: URL;
  readonly secure: boolean;
};

const ZONED_LITERAL = /^\s*https?:[/\\]*(?:[^/\\?#]*@)?\[[^\]]*%/i;

/** Reads an address typed by a person or named by a redirect; http and https only, without credentials. */
export function parseTarget(text: string, base?: URL): Target | FetchError {
  const url = parseUrl(text, base);
  if (url === null) {
    // The URL standard knows no zone ids; they can only mean an address of a local network.
    return ZONED_LITERAL.test(text)
      ? new FetchError('address-not-allowed', 'address with a zone id')
      : new FetchError('bad-url', 'not a complete URL');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return new FetchError('bad-url', `scheme ${url.protocol} is not http or https`);
  }
  if (url.username !== '' || url.password !== '') return new FetchError('credentials-in-url', `host ${url.hostname}`);
  const host = normaliseHost(url.hostname);
  return host === '' ? new FetchError('bad-url', 'no host') : targetOf(url, host);
}

/** Lower case, no brackets, no final dots: `[::1]` becomes `::1`, `LocalHost.` becomes `localhost`. */
export function normaliseHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
}

/** `localhost` and every name below it (RFC 6761), which must never be looked up. */
export function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

/** The form in which an endpoint is listed, queued and logged: `name:80`, `[::1]:80`. */
export function endpointKey({ host, port }: Endpoint): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}

function targetOf(url: URL, host: string): Target {
  const clean = new URL(url);
  clean.hash = '';
  const secure = clean.protocol === 'https:';
  const port = clean.port === '' ? (secure ? 443 : 80) : Number(clean.port);
  return { url: clean, host, port, secure };
}

function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
