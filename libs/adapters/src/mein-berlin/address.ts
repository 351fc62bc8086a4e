import { parseUrl } from '../kit/link.js';
import { textIn, type Row } from './wire.js';

/** The three lists; the first word of an id, so that they never collide. */
export type Kind = 'project' | 'plan' | 'external';

/** Which list an entry belongs to, whatever file it stands in; null for what is no entry of this platform. */
export function kindOf({ type, subtype, id }: Row): Kind | null {
  if (type === 'plan') return 'plan';
  if (type !== 'project') return null;
  // A development plan of `/api/projects/` is external too, but has an id.
  return subtype === 'external' && idIn(id) === null ? 'external' : 'project';
}

/** The address of an entry's page, resolved against its platform. */
export function pageOf(row: Row, base: string | null): URL | null {
  const text = textIn(row.url)?.trim();
  if (text === undefined) return null;
  return base === null ? parseUrl(text) : resolved(text, base);
}

/**
 * By what an entry is known again: the id of a project; else the path of its page, with the host where that is not the
 * platform's own. Scheme and closing slash may change.
 */
export function identityOf(row: Row, kind: Kind, base: string | null): string | null {
  const id = idIn(row.id);
  if (kind === 'project' && id !== null) return `project:${id}`;
  const host = base ?? SOME_HOST;
  const page = pageOf(row, host);
  if (page === null || !/^https?:$/.test(page.protocol)) return null;
  const isOwn = kind === 'plan' || page.host === new URL(host).host;
  return `${kind}:${isOwn ? '' : page.host}${pathIn(page)}`;
}

function pathIn({ pathname, search, hash }: URL): string {
  return `${pathname}${search}${hash}`.replace(/\/$/, '');
}

/** Stands in for the platform where its address is none of the web (the demonstration). */
const SOME_HOST = 'https://platform.invalid';

function idIn(id: Row['id']): string | null {
  return typeof id === 'number' ? String(id) : (textIn(id)?.trim() ?? null);
}

function resolved(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
