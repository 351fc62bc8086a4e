/** A name with a dot, as people type addresses: perhaps with a port, perhaps with a path. */
const BARE = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u;

/**
 * An address as people type it: what names no scheme is meant to be on the web.
 * @example typedAddress('mitreden.example/start') // 'https://mitreden.example/start'
 */
export function typedAddress(text: string): string {
  const address = text.trim();
  return BARE.test(address) ? `https://${address}` : address;
}
