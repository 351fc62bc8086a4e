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
  const address = absolute(text);
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  url.username = '';
  url.password = '';
  return url;
}

function absolute(text: string): string {
  return text.startsWith('//') ? `https:${text}` : text;
}
