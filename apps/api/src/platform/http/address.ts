import ipaddr from 'ipaddr.js';
import { type AllowedHosts, isInAllowedRange, isListedEndpoint } from './allowed-hosts.js';
import { type Endpoint, isLocalName } from './target.js';

/** On whose behalf a request is made: the operator's own commands and feeds, or anybody's check or proof. */
export type Trust = 'operator' | 'public';

/** The rules by which an address is judged. */
export type AddressPolicy = { readonly allowed: AllowedHosts; readonly trust: Trust };

/** What may be done with an address. `opened` = not public, but opened by the operator. */
export type AddressVerdict =
  { readonly kind: 'public' } | { readonly kind: 'opened' } | { readonly kind: 'refused'; readonly reason: string };

/** A public address of Azure that answers every machine with its own metadata; the others are in reserved ranges. */
const AZURE_WIRE_SERVER = '168.63.129.16';

/** Judges the address that will be connected to for this endpoint; refuses everything that is not global unicast. */
export function judgeAddress(address: string, endpoint: Endpoint, policy: AddressPolicy): AddressVerdict {
  const parsed = parseAddress(address);
  if (parsed === null) return { kind: 'refused', reason: 'not an address' };
  const reason = refusalOf(parsed);
  if (reason === null) return { kind: 'public' };
  if (isListedEndpoint(endpoint, policy.allowed)) return { kind: 'opened' };
  if (policy.trust === 'operator' && isInAllowedRange(parsed, policy.allowed)) return { kind: 'opened' };
  return { kind: 'refused', reason };
}

/** Whether a name must be refused before it is looked up: local names, unless the operator has opened them. */
export function isRefusedName(endpoint: Endpoint, { allowed, trust }: AddressPolicy): boolean {
  if (!isLocalName(endpoint.host) || isListedEndpoint(endpoint, allowed)) return false;
  return trust === 'public' || !LOOPBACK.some((address) => isInAllowedRange(address, allowed));
}

const LOOPBACK = [ipaddr.parse('127.0.0.1'), ipaddr.parse('::1')];

/** IANA hands out global unicast IPv6 from here only; compatible, NAT64 and unique local addresses lie outside. */
const GLOBAL_UNICAST_V6 = ipaddr.parseCIDR('2000::/3');

function refusalOf(address: ipaddr.IPv4 | ipaddr.IPv6): string | null {
  if (address.toString() === AZURE_WIRE_SERVER) return 'metadata';
  const range = address.range();
  if (range !== 'unicast') return range;
  return address.kind() === 'ipv6' && !address.match(...GLOBAL_UNICAST_V6) ? 'reserved' : null;
}

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  // isValidFourPartDecimal keeps ipaddr's octal and short forms out: the system would read them otherwise than we do.
  const plain = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return plain && !text.includes('%') ? ipaddr.parse(text) : null;
}
