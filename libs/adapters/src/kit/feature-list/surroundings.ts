import type { ReadFailure } from '../contract.js';
import { crsOf, type Crs } from '../crs/crs.js';

/** Where lists were seen to stand beside `features` (Q36); the document itself may be the list. */
const MEMBERS = ['features', 'results', 'items', 'data', 'projects', 'member'] as const;

/** The member that holds the list, as far as the beginning of an answer tells; null where the answer is the list. */
export function listIn(head: string): string | null {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return null;
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) return 'features';
  return MEMBERS.find((member) => new RegExp(`"${member}"\\s*:\\s*\\[`).test(text)) ?? 'features';
}

/**
 * The system that a list names before its first entry: the `crs` of older GeoJSON, Esri's `spatialReference`, or the
 * header of OGC API. `unknown` where it names one that we do not know (Q4).
 */
export function crsIn(head: string, header: string | undefined): Crs | 'unknown' | null {
  const named = header === undefined ? nameIn(head) : header.replace(/[<>]/g, '');
  return named === null ? null : (crsOf(named) ?? 'unknown');
}

function nameIn(head: string): string | null {
  const surroundings = head.slice(0, head.search(/"features"\s*:\s*\[/) >>> 0);
  const esri = /"latestWkid"\s*:\s*(\d+)/.exec(surroundings) ?? /"wkid"\s*:\s*(\d+)/.exec(surroundings);
  const crs = /"crs"\s*:\s*(?:\{[^{}]*\{[^{}]*?"(?:name|code|href)"\s*:\s*"?([^"}]{1,200})"?|"([^"]{1,200})")/.exec(
    surroundings,
  );
  return crs?.[1] ?? crs?.[2] ?? esri?.[1] ?? null;
}

/** What a service answers in XML although it was asked for JSON: a report of an error, or GML. */
export function refusalIn(head: string): ReadFailure | null {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (!text.startsWith('<') || /^<(?:!doctype html|html)/i.test(text)) return null;
  const report = /<(?:\w+:)?(?:ExceptionText|ServiceException)[^>]*>([^<]{1,300})/.exec(text)?.[1];
  if (report !== undefined) return { code: 'error-answer', detail: report.trim() };
  if (/<(?:\w+:)?ExceptionReport\b/.test(text)) return { code: 'error-answer', detail: 'an exception report' };
  const isGml = /<(?:\w+:)?FeatureCollection\b/.test(text);
  return isGml ? { code: 'not-geojson', detail: 'GML instead of GeoJSON' } : null;
}
