import type { Reading } from '../kit/remark.js';
import { readLink } from '../kit/link.js';

/** Hosts that may speak plain http only: addresses as numbers, and names that the public DNS does not know. */
const PRIVATE_HOST = /^(?:[^.]+|[\d.]+|\[.*\]|.*\.(?:localhost|local|internal|test|home\.arpa))\.?$/;

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
  if (isPathStyle(url, id)) {
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

function isPathStyle(url: URL, id: string): boolean {
  const hasTwoLabels = /^[a-z0-9-]+\.[a-z]+$/.test(url.hostname);
  return isPublic(url) && hasTwoLabels && /^[a-z0-9-]+$/.test(id) && url.pathname.replace(/\/$/, '') === `/${id}`;
}
