import type { FastifyRequest } from 'fastify';
import { isOwn, type Provenance } from './own-origin.js';

/** What a request for a page tells, as far as access goes. */
export interface Asking extends Provenance {
  /** The header with its cookies. */
  readonly cookie: string | undefined;
  /** The origin of our own pages. */
  readonly own: string;
  /** The network address that asks. */
  readonly asker: string;
  /** `POST /feeds/1fee000001/einstellungen`, for the audit log. */
  readonly door: string;
}

/** What a page's access is judged by. */
export function askingOf({ headers, method, ip }: FastifyRequest, { pathname }: URL, own: string): Asking {
  const site = headers['sec-fetch-site'];
  return {
    cookie: headers.cookie,
    origin: headers.origin,
    fetchSite: typeof site === 'string' ? site : undefined,
    own: new URL(own).origin,
    asker: ip,
    door: doorOf(method, pathname),
  };
}

/** Whether it comes from a page of ours. */
export function isFromOwnPage(asking: Asking): boolean {
  return isOwn(asking, asking.own);
}

const ID = /^[0-9a-hjkmnp-tv-z]{10}$/;
const LONGEST = 100;

/** The door as its pattern, so that a thousand ids are one door. */
export function doorOf(method: string, path: string): string {
  const pattern = path.split('/').map((part) => (ID.test(part) ? ':id' : part));
  return `${method} ${pattern.join('/')}`.slice(0, LONGEST);
}
