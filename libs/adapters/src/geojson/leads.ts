import type { Door, Lead } from '../kit/contract.js';
import { leadTo } from '../kit/door.js';
import type { PageLink } from '../kit/web-page/web-page.js';

const MOST = 3;
const ACCEPT = 'application/geo+json, application/json;q=0.9';
/** What files of procedures are called. */
const TELLING = /beteilig|mitwirk|mitrede|verfahren|bebauungsplan|b-?plan|auslegung|konsult|consult|participa/i;

/** Files of GeoJSON that a page offers, those with a telling name first. There is no usual path. */
export function leads({ page }: Door): readonly Lead[] {
  const files = (page?.links ?? []).filter(isFile).map(judged);
  return files.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, MOST);
}

function isFile({ href, type }: PageLink): boolean {
  return /geo\+json/.test(type) || /\.geojson(?:$|[?#])|\/geojson(?:$|[/?])|[?&](?:f|format)=geojson\b/i.test(href);
}

function judged({ href, type, text }: PageLink): Lead {
  const likelihood = TELLING.test(`${fileName(href)} ${text}`) ? 0.7 : 0.3;
  const evidence = type === '' ? `link to ${fileName(href)}` : `link to ${fileName(href)} (${type})`;
  return leadTo({ url: href, accept: ACCEPT, likelihood, evidence });
}

function fileName(address: string): string {
  return (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
}
