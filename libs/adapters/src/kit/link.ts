import type { Reading } from './remark.js';
import { clean, remarked } from './remark.js';

/**
 * An absolute http(s) address, or null. Protocol-relative ones become https (Q52), credentials are taken out, and
 * anything else (`javascript:`, relative paths, text) is no link.
 */
export function readLink(raw: string | null | undefined, field: string): Reading<string | null> {
  const text = raw?.trim() ?? '';
  if (text === '') return clean(null);
  const url = parseWebAddress(text);
  return url ? clean(url.href) : remarked(null, 'url-invalid', `${field}: ${text}`);
}

/** The address as an object, or null where it is not http(s). */
export function parseWebAddress(text: string): URL | null {
  const url = parseUrl(absolute(text));
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  url.username = '';
  url.password = '';
  return url;
}

/** An address of any scheme, or null. Not by `URL.canParse`: once it is hot, Node 20 refuses hosts with umlauts. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function absolute(text: string): string {
  return text.startsWith('//') ? `https:${text}` : text;
}
