/**
 * The spelling under which an address is registered once: scheme and default port, case of the host, a trailing slash
 * and a fragment make no other feed (failure case F47).
 */
export function urlKey(url: URL): string {
  if (isBrought(url)) return url.href;
  const path = url.pathname.replace(/\/+$/, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${hostName(url)}${port}${path}${url.search}`;
}

/** Host and port: the unit of politeness and of the host's lease. */
export function hostKey(url: URL): string {
  // Nobody is asked: each sender, each file is a host of its own.
  if (isBrought(url)) return url.href;
  const port = url.port !== '' ? url.port : url.protocol === 'http:' ? '80' : '443';
  return url.protocol === 'demo:' ? `demo:${url.host}` : `${hostName(url)}:${port}`;
}

/** What was brought to us lies behind an address of ours. */
function isBrought({ protocol }: URL): boolean {
  return protocol === 'inbox:' || protocol === 'upload:';
}

/** A final dot names the same host. */
function hostName({ hostname }: URL): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}
