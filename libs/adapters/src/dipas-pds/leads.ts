import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, textSign, usualPlaces } from '../kit/door.js';

const LIST = '/dipas-pds/projects';
/** Where the list stands below an installation: since 2.2, before, and without the content management in front. */
const PLACES = [`/drupal${LIST}`, `/dipas/drupal${LIST}`, LIST] as const;
/** The page tells the name of the platform, or is one of its own addresses: `/dipas/#`, `/drupal/dipas/…`. */
const NAME = /\bdipas\b/i;

/** The project list of a DIPAS installation: at an address that the page names, or at the usual places. */
export function leads(door: Door): readonly Lead[] {
  const told = addressSign(door, /\/dipas-pds(?=\/|$)/) ?? textSign(door, /["'(]([^"'()\s<>]{0,200}?)\/dipas-pds\b/);
  if (told) return [leadTo({ url: `${told.base}${LIST}`, likelihood: 0.9, evidence: told.evidence })];
  return [...byPath(door), ...byName(door)];
}

/** Folders of the installation in addresses of the page. */
function byPath(door: Door): readonly Lead[] {
  const old = addressSign(door, /\/dipas\/(?:drupal\/|#|$)/);
  if (old) return [leadTo({ url: `${old.base}/dipas/drupal${LIST}`, likelihood: 0.8, evidence: old.evidence })];
  const recent = addressSign(door, /\/drupal\/(?=.*\bdipas\b)/i);
  return recent ? [leadTo({ url: `${recent.base}/drupal${LIST}`, likelihood: 0.8, evidence: recent.evidence })] : [];
}

function byName(door: Door): readonly Lead[] {
  const named = nameSign(door, NAME) ?? { likelihood: 0.2, evidence: 'a usual path of DIPAS' };
  return usualPlaces(door, PLACES, named).map(leadTo);
}
