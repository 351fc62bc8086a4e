import { parseUrl } from '../kit/link.js';

/** What an address leads to: an installation with its interface, or one file that was exported from it. */
export type Address =
  | { readonly kind: 'installation'; readonly base: string }
  /** `base` is null where the file may lie anywhere. */
  | { readonly kind: 'export'; readonly base: string | null };

const DOWNLOAD = /^(.*)\/open-data\/download\/?$/;
const FILE = /\.(?:csv|zip|json)$/i;
/** Pages of an installation that a person may have before them; what stands before them is where it is. */
const PAGE = /^(.*?)\/(?:api|processes|processes_groups|assemblies|open-data|pages|search|users)(?:\/.*)?$/;

/** What a feed's address leads to. A query (`?locale=`) says nothing about it, and credentials stay out of it. */
export function readAddress(address: string): Address {
  const url = parseUrl(address);
  if (!url) return { kind: 'export', base: null };
  const site = `${url.protocol}//${url.host}`;
  const download = DOWNLOAD.exec(url.pathname);
  if (download) return { kind: 'export', base: `${site}${download[1] ?? ''}` };
  if (FILE.test(url.pathname)) return { kind: 'export', base: null };
  const path = PAGE.exec(url.pathname)?.[1] ?? url.pathname;
  return { kind: 'installation', base: `${site}${path.replace(/\/+$/, '')}` };
}
