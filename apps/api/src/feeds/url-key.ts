/**
 * The spelling under which an address is registered once: scheme and default port, case of the host, a trailing slash
 * and a fragment make no other feed (failure case F47).
 */
export function urlKey(url: URL): string {
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.toLowerCase().replace(/\.$/, '')}${path}${url.search}`;
}

/** Host and port: the unit of politeness and of the host's lease. */
export function hostKey(url: URL): string {
  const port = url.port !== '' ? url.port : url.protocol === 'http:' ? '80' : '443';
  return url.protocol === 'demo:' ? `demo:${url.host}` : `${url.hostname.toLowerCase()}:${port}`;
}
