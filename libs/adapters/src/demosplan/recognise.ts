import type { AnswerHead, Recognition } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';
import { LIST_ROUTE, POINTS_ROUTE } from './requests.js';

/** Attributes that hardly anybody else writes; three of them are no coincidence. */
const TELLING_KEYS = [
  'externalName',
  'externalDescription',
  'externalStartDate',
  'externalPhasePermissionset',
  'externalPhaseDefinitionName',
  'externalPhaseTranslationKey',
  'owningOrganisationName',
  'statementSubmitted',
];

/** Knows the list by its attributes anywhere, the points by their members at their own address only. */
export function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  const path = parseUrl(url)?.pathname.replace(/\/$/, '') ?? '';
  return byAttributes(text) ?? byPoints(text, path) ?? byAddress(text, path);
}

function byAttributes(text: string): Recognition | null {
  if (!/"type"\s*:\s*"Procedure"/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:`).test(text));
  if (found.length < 3) return null;
  return { confidence: 0.95, evidence: `list of Procedure with ${found.slice(0, 4).join(', ')}` };
}

function byPoints(text: string, path: string): Recognition | null {
  const isOurs = path.endsWith(POINTS_ROUTE) && /"type"\s*:\s*"FeatureCollection"/.test(text);
  return isOurs ? { confidence: 0.9, evidence: `GeoJSON at ${POINTS_ROUTE}` } : null;
}

/** A list without an entry has no attributes. */
function byAddress(text: string, path: string): Recognition | null {
  const isEmpty = path.endsWith(LIST_ROUTE) && /"data"\s*:\s*\[\s*\]/.test(text);
  return isEmpty ? { confidence: 0.5, evidence: `empty list at ${LIST_ROUTE}` } : null;
}
