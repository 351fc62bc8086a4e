import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { endpointKey, type Endpoint, normaliseHost } from './target.js';

type Cidr = ReturnType<typeof ipaddr.parseCIDR>;

/** The operator's exceptions from the address rules, read from `ALLOW_PRIVATE_HOSTS`. */
export type AllowedHosts = {
  /** Open to the operator's own commands and feeds. */
  readonly ranges: readonly Cidr[];
  /** `host:port`, open to everybody's checks and proofs too. */
  readonly endpoints: ReadonlySet<string>;
};

/** Either the exceptions, or the first entry that makes no sense, with the reason. */
export type AllowedHostsResult =
  | { readonly kind: 'allowed'; readonly allowed: AllowedHosts }
  | { readonly kind: 'invalid'; readonly entry: string; readonly reason: string };

type Entry =
  | { readonly kind: 'range'; readonly range: Cidr }
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  | { readonly kind: 'invalid'; readonly reason: string };

/** No exceptions: the state of a fresh installation. */
export const NO_ALLOWED_HOSTS: AllowedHosts = { ranges: [], endpoints: new Set() };

/**
 * Reads the comma list of `ALLOW_PRIVATE_HOSTS`.
 * @example parseAllowedHosts('10.20.0.0/16, localhost:8080, [::1]:3000')
 */
export function parseAllowedHosts(text: string): AllowedHostsResult {
  const ranges: Cidr[] = [];
  const endpoints = new Set<string>();
  for (const raw of text.split(',')) {
    const entry = raw.trim();
    if (entry === '') continue;
    const parsed = parseEntry(entry);
    if (parsed.kind === 'invalid') return { kind: 'invalid', entry, reason: parsed.reason };
    if (parsed.kind === 'range') ranges.push(parsed.range);
    else endpoints.add(parsed.endpoint);
  }
  return { kind: 'allowed', allowed: { ranges, endpoints } };
}

/** Whether exactly this host and port are listed; such an endpoint also counts as a publisher's domain. */
export function isListedEndpoint(endpoint: Endpoint, allowed: AllowedHosts): boolean {
  return allowed.endpoints.has(endpointKey(endpoint));
}

/** Whether one of the listed ranges holds this address. */
export function isInAllowedRange(address: ipaddr.IPv4 | ipaddr.IPv6, allowed: AllowedHosts): boolean {
  return allowed.ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

function parseEntry(entry: string): Entry {
  if (entry.includes('/')) return parseRange(entry);
  const match = /^(\[[^\]]+\]|[^:[\]\s]+):(\d{1,5})$/.exec(entry);
  const [, name, digits] = match ?? [];
  if (name === undefined || digits === undefined) return { kind: 'invalid', reason: HOW_TO_WRITE };
  const port = Number(digits);
  if (port < 1 || port > 65_535) return { kind: 'invalid', reason: 'the port must be between 1 and 65535' };
  const host = hostOf(name);
  if (host === null) return { kind: 'invalid', reason: `${name} is not a host name or address` };
  return { kind: 'endpoint', endpoint: endpointKey({ host, port }) };
}

const HOW_TO_WRITE =
  'write a range such as 10.0.0.0/8 (for the operator) or an exact host:port such as localhost:8080 (for everybody)';

function parseRange(entry: string): Entry {
  const [base = '', bits = ''] = entry.split('/');
  // ipaddr reads 010.0.0.0 as octal: what the operator sees must be what is opened.
  if (isIP(base) === 0 || base.includes('%') || !/^\d{1,3}$/.test(bits))
    return { kind: 'invalid', reason: HOW_TO_WRITE };
  if (Number(bits) > (isIP(base) === 6 ? 128 : 32)) return { kind: 'invalid', reason: `/${bits} is too long a prefix` };
  return { kind: 'range', range: ipaddr.parseCIDR(entry) };
}

/** Writes the host as the URL parser would, so that a listed name and a requested one compare equal. */
function hostOf(name: string): string | null {
  try {
    const url = new URL(`http://${name}/`);
    return url.pathname === '/' && url.search === '' && url.username === '' ? normaliseHost(url.hostname) : null;
  } catch {
    return null;
  }
}
