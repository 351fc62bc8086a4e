import ipaddr from 'ipaddr.js';
import type { Clock } from './clock.js';

/** Requests a minute from one address to a door that writes. */
export const MOST_PER_MINUTE = 60;

const MINUTE = 60_000;

/** Bits of an IPv6 address that belong to whoever has the connection (RFC 6177). */
const CONNECTION_BITS = 64;

/** Counts requests per address and span of time, a minute by default; what is past is forgotten with its span. */
export class Rate {
  #span = 0;
  #counts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly most = MOST_PER_MINUTE,
    /** Milliseconds. */
    private readonly within = MINUTE,
  ) {}

  /** One more request. @returns seconds to wait where it is one too many, else null */
  wait(address: string): number | null {
    const now = this.clock.now().getTime();
    const span = Math.floor(now / this.within);
    if (span !== this.#span) {
      this.#span = span;
      this.#counts = new Map();
    }
    const asker = connectionOf(address);
    const count = (this.#counts.get(asker) ?? 0) + 1;
    this.#counts.set(asker, count);
    return count <= this.most ? null : Math.ceil(((span + 1) * this.within - now) / 1000);
  }
}

/** With IPv6 everybody has addresses without end, so that their network counts. */
export function connectionOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${String(CONNECTION_BITS)}`).toString();
}
