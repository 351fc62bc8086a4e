import ipaddr from 'ipaddr.js';

/** Bits of an address that name a network and no single connection. */
const BITS = { ipv4: 24, ipv6: 48 } as const;

/** The network of an address, such as 192.0.2.0/24; null where it is none. */
export function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  const cidr = `${parsed.toString()}/${String(BITS[parsed.kind()])}`;
  const range = parsed.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${range.networkAddressFromCIDR(cidr).toString()}/${String(BITS[parsed.kind()])}`;
}
