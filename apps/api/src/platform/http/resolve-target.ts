import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AddressPolicy, type AddressVerdict, isRefusedName, judgeAddress } from './address.js';
import { FetchError } from './fetch-error.js';
import type { Endpoint } from './target.js';

/** Turns a name into its addresses, in the order in which they are to be tried. */
export type Resolver = (name: string) => Promise<readonly string[]>;

/** The addresses that were judged and may be connected to; `opened` = private, but opened by the operator. */
export type Route = { readonly addresses: readonly string[]; readonly opened: boolean };

/** More addresses than this are not tried within the connect limit anyway. */
const MAX_ADDRESSES = 6;

/** Asks the system, as every other program on the machine does (hosts file included). */
export const systemResolver: Resolver = async (name) => {
  const found = await lookup(name, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
};

/**
 * Resolves an endpoint once and judges every address it has. Only the addresses given back may be connected to,
 * so a name that answers differently the next time gains nothing.
 */
export async function resolveTarget(endpoint: Endpoint, policy: AddressPolicy, resolver: Resolver): Promise<Route> {
  if (isRefusedName(endpoint, policy)) throw new FetchError('address-not-allowed', `name ${endpoint.host}`);
  const addresses = isIP(endpoint.host) === 0 ? await lookUp(endpoint.host, resolver) : [endpoint.host];
  const judged = addresses.map((address) => ({ address, verdict: judgeAddress(address, endpoint, policy) }));
  const opened = judged.filter(({ verdict }) => verdict.kind === 'opened').map(({ address }) => address);
  if (opened.length > 0) return { addresses: opened.slice(0, MAX_ADDRESSES), opened: true };
  // One refused address spoils a name: an honest public name has no private address beside its public one.
  for (const { address, verdict } of judged) {
    if (verdict.kind === 'refused') throw refusal(endpoint, policy, { address, verdict });
  }
  return { addresses: addresses.slice(0, MAX_ADDRESSES), opened: false };
}

type Refused = { readonly address: string; readonly verdict: Extract<AddressVerdict, { kind: 'refused' }> };

/** Strangers do not learn what a name means inside the operator's network. */
function refusal({ host }: Endpoint, { trust }: AddressPolicy, { address, verdict }: Refused): FetchError {
  const detail = trust === 'operator' ? `host ${host} is ${address} (${verdict.reason})` : `host ${host}`;
  return new FetchError('address-not-allowed', detail);
}

async function lookUp(name: string, resolver: Resolver): Promise<readonly string[]> {
  const failed = (cause?: unknown): FetchError => new FetchError('dns-failed', `host ${name}`, { cause });
  const addresses = await resolver(name).catch((cause: unknown) => Promise.reject(failed(cause)));
  if (addresses.length === 0) throw failed();
  return addresses;
}
