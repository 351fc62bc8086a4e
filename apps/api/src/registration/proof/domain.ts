import { isIP } from 'node:net';
import { parseAllowedHosts, isListedEndpoint } from '../../platform/http/allowed-hosts.js';
import { FetchError } from '../../platform/http/fetch-error.js';
import { endpointKey, isLocalName, parseTarget, type Target } from '../../platform/http/target.js';

/** A domain that a publisher can prove, and where its token has to stand. */
export interface OfficialDomain {
  /** `hamburg.de`, or `localhost:8080` where the operator has listed that very host and port. */
  readonly name: string;
  readonly wellKnownUrl: string;
  /** Null for a host and port: no name of the public network stands behind it. */
  readonly dnsName: string | null;
}

/** A name that can have a page and a certificate of its own: at least two labels, the last one of letters. */
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=.*[a-z])[a-z0-9-]{2,63}$/;

const PATH = '/.well-known/participation-navigator.txt';

/**
 * Reads a domain as people write it: a name, or the address of any page on it. `www.` is no domain of its own.
 * Null where nobody can prove it: an address of the network, a local name, a name without a dot.
 *
 * @param allowPrivateHosts the operator's list; an exact host and port of it counts as a domain
 */
export function officialDomain(text: string, allowPrivateHosts: string): OfficialDomain | null {
  const target = parseTarget(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (target instanceof FetchError) return null;
  const listed = listedHost(target, text, allowPrivateHosts);
  if (listed !== null) return { name: listed, wellKnownUrl: `http://${listed}${PATH}`, dnsName: null };
  if (isIP(target.host) !== 0 || isLocalName(target.host)) return null;
  const name = target.host.replace(/^www\.(?=.*\.)/, '');
  if (!DOMAIN.test(name)) return null;
  return { name, wellKnownUrl: `https://${name}${PATH}`, dnsName: `_participation-navigator.${name}` };
}

/** Whether a host lies within a domain: it, or a name below it. @param host with its port, as `hostKey` writes it */
export function isWithin(host: string, domain: string): boolean {
  if (host === domain) return true;
  const name = host.replace(/:\d+$/, '');
  return name === domain || name.endsWith(`.${domain}`);
}

function listedHost(target: Target, text: string, allowPrivateHosts: string): string | null {
  const hosts = parseAllowedHosts(allowPrivateHosts);
  // A port that was not typed is none that the operator could have listed by accident.
  if (hosts.kind === 'invalid' || !/:\d+\/?[^@]*$/.test(text)) return null;
  return isListedEndpoint(target, hosts.allowed) ? endpointKey(target) : null;
}
