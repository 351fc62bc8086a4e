import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, textSign, type Supposed } from '../kit/door.js';
import { parseUrl } from '../kit/link.js';

const LIST = '/api/v1/procedures';
const NAME = /participation[ -]navigator|beteiligungsnavigator/i;

/** The list of another installation of ours: its pages link to their own data, whatever the operator calls them. */
export function leads(door: Door): readonly Lead[] {
  const told =
    addressSign(door, /\/api\/v1\/procedures(?=[./]|$)/) ??
    textSign(door, /["'(]([^"'()\s<>]{0,200}?)\/api\/v1\/procedures(?=[."'?/])/);
  if (told) return [toList(told.base, { likelihood: 0.9, evidence: told.evidence })];
  const origin = parseUrl(door.url)?.origin;
  return origin === undefined ? [] : [toList(origin, nameSign(door, NAME) ?? GUESS)];
}

const GUESS: Supposed = { likelihood: 0.1, evidence: 'the usual path of this software' };

/** One procedure is enough to know them by. */
function toList(base: string, supposed: Supposed): Lead {
  return leadTo({ url: `${base}${LIST}?limit=1`, feedUrl: `${base}${LIST}`, ...supposed });
}
