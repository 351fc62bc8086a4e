import type { Reading } from '../kit/remark.js';
import { readLink } from '../kit/link.js';

/** Hosts that answer over plain http only: loopback, private addresses, names without a public suffix. */
const PRIVATE_HOST =
  /^(?:localhost|[^.]+|.*\.(?:localhost|local|internal|test|home\.arpa)|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[.*\])\.?$/;

/**
 * The page of a procedure, one spelling for all that DIPAS writes (Q33): https on public hosts (behind a proxy DIPAS
 * builds http), `/#` completed to the route `/#/`, and the path style `https://{host}/{id}/#` as the subdomain style
 * `https://{id}.{host}/#/`. The latter only where DIPAS itself redirects so: on hosts of two labels (its `.htaccess`).
 */
export function readWebsite(raw: string | null | undefined, id: string): Reading<string | null> {
  const { value, remarks } = readLink(raw, 'website');
  if (value === null) return { value, remarks };
  const url = new URL(value);
  if (isPublic(url)) url.protocol = 'https:';
  const isPathStyle = url.protocol === 'https:' && url.port === '' && isTwoLabels(url.hostname);
  if (isPathStyle && url.pathname.replace(/\/$/, '') === `/${id}`) {
    url.hostname = `${id}.${url.hostname}`;
    url.pathname = '/';
  }
  if (/#\/?$/.test(url.href)) url.hash = '#/';
  return { value: url.href, remarks };
}

/** A host on a port of its own is somebody's test server: https there would be a guess. */
function isPublic(url: URL): boolean {
  return url.port === '' && !PRIVATE_HOST.test(url.hostname);
}

function isTwoLabels(host: string): boolean {
  return /^[a-z0-9-]+\.[a-z]+$/.test(host);
}
