import type { Reading } from '../remark.js';
import { parseUrl, readLink } from '../link.js';
import { readLine } from '../text.js';

const LONGEST_ID = 500;

/** A link as lists write it: absolute, without its scheme (`www.…`), or relative to the feed's own address (Q52). */
export function addressOf(raw: string | null, base: string | null): Reading<string | null> {
  const text = raw?.trim() ?? '';
  if (/^www\./i.test(text)) return readLink(`https://${text}`, 'url');
  const isRelative = /^(?:\/(?!\/)|\.\.?\/)/.test(text);
  if (!isRelative || base === null) return readLink(text, 'url');
  return readLink(resolved(text, base), 'url');
}

function resolved(path: string, base: string): string {
  try {
    return new URL(path, base).href;
  } catch {
    return path;
  }
}

/**
 * Who an entry is: by the map, by the `id` of its feature, or by its canonical address; never by its title (Q28). Row
 * numbers that a server draws anew for each answer (GeoServer's `fid-…`) are no identity.
 */
export function identityIn(mapped: string | null, featureId: unknown, url: string | null): string | null {
  const candidates = [mapped, stableId(featureId), url === null ? null : canonical(url)];
  const ids = candidates.map((candidate) => readLine(candidate, 'id').value);
  return ids.find((id) => id !== null && id.length <= LONGEST_ID) ?? null;
}

/** The `id` of a feature as a text, or null where it is none or a passing one. */
export function stableId(featureId: unknown): string | null {
  if (typeof featureId === 'number') return Number.isFinite(featureId) ? String(featureId) : null;
  return typeof featureId === 'string' && !PASSING.test(featureId) ? featureId : null;
}

const PASSING = /(?:^|\.)fid-[-_0-9a-f]+$/i;

/** One address for the many spellings of the same page (Q33). */
function canonical(address: string): string | null {
  const url = parseUrl(address);
  return url && `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The address that relative links belong to: without credentials, query or fragment; null where there is none. */
export function baseOf(address: string): string | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return `${url.protocol}//${url.host}${url.pathname}`;
}
