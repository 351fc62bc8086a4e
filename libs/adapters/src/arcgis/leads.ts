import { z } from 'zod';
import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo } from '../kit/door.js';
import { chooseLayer } from '../kit/feature-list/choose-layer.js';
import { withParameters } from '../kit/feature-list/pages.js';
import { parseUrl } from '../kit/link.js';

const LAYER = /\/rest\/services\/(?:[^/]+\/){1,3}(?:Feature|Map)Server(?:\/\d+)?(?=\/|$)/i;
const Catalogue = z.object({ services: z.array(z.object({ name: z.string(), type: z.string() })) });

/** A service or layer that the page links to, or the one that a server's catalogue names for procedures. */
export function leads(door: Door): readonly Lead[] {
  // Features are what was meant.
  if (/"features"\s*:\s*\[/.test(door.text)) return [];
  const linked = addressSign(door, LAYER);
  if (linked) return [description(`${linked.base}${linked.found}`, linked.evidence)];
  return ofCatalogue(door);
}

function ofCatalogue({ url, text }: Door): readonly Lead[] {
  const address = parseUrl(url);
  const root = /^.*\/rest\/services/i.exec(address?.pathname ?? '')?.[0];
  const services = servicesIn(text).filter(({ type }) => /^(?:Feature|Map)Server$/.test(type));
  const chosen = chooseLayer(services.map(({ name, type }) => ({ id: `${name}/${type}`, title: '' })));
  if (!address || root === undefined || 'code' in chosen) return [];
  return [description(`${address.origin}${root}/${chosen.id}`, 'catalogue of the server')];
}

function servicesIn(text: string): z.infer<typeof Catalogue>['services'] {
  if (!/"services"\s*:\s*\[/.test(text)) return [];
  try {
    return Catalogue.safeParse(JSON.parse(text)).data?.services ?? [];
  } catch {
    return [];
  }
}

function description(feedUrl: string, evidence: string): Lead {
  return leadTo({ url: withParameters(feedUrl, { f: 'json' }), feedUrl, likelihood: 0.85, evidence });
}
