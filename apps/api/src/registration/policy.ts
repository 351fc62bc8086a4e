import type { LocalText, ReviewReason } from '@navigator/shared';
import type { PublisherRow } from './registration.sql.js';
import { isWithin } from './proof/domain.js';

/** What is known when a domain has just been proved. */
export interface Standing {
  /** Null for one that nobody knows. */
  readonly publisher: PublisherRow | null;
  /** Whether the catalogue names this publisher with this domain. */
  readonly isCatalogued: boolean;
  /** The domain that was proved. */
  readonly domain: string;
  /** Host and port of the feed; null where it is a file that was brought. */
  readonly host: string | null;
  /** Whether a live feed holds the same procedures. */
  readonly isSimilar: boolean;
}

/**
 * Why the operator has to look; nothing where the proof alone decides: the publisher is known with this very domain, and
 * its feed lies within it, or on a host that was accepted for it before.
 */
export function reviewReasons(standing: Standing): readonly ReviewReason['code'][] {
  const reasons: readonly (readonly [ReviewReason['code'], boolean])[] = [
    ['new-publisher', standing.publisher === null && !standing.isCatalogued],
    ['new-domain', standing.publisher !== null && !knowsDomain(standing.publisher, standing)],
    ['foreign-host', !ownHost(standing)],
    ['same-procedures', standing.isSimilar],
  ];
  return reasons.flatMap(([code, holds]) => (holds ? [code] : []));
}

/** What the operator has said of a publisher counts before what the catalogue says. */
function knowsDomain(publisher: PublisherRow, { domain, isCatalogued }: Standing): boolean {
  if (publisher.domain === null) return publisher.domains.includes(domain) || isCatalogued;
  return publisher.domain === domain || publisher.domains.includes(domain);
}

function ownHost({ publisher, domain, host }: Standing): boolean {
  return host === null || isWithin(host, domain) || (publisher?.hosts.includes(host) ?? false);
}

const TEXTS: Readonly<Record<ReviewReason['code'], LocalText>> = {
  'new-publisher': {
    de: 'Diese Stelle ist hier noch nicht bekannt.',
    en: 'This publisher is not known here yet.',
  },
  'new-domain': {
    de: 'Die Stelle ist bekannt, aber nicht mit dieser Domain.',
    en: 'The publisher is known, but not with this domain.',
  },
  'foreign-host': {
    de: 'Der Feed liegt auf einem Rechner außerhalb der nachgewiesenen Domain.',
    en: 'The feed lies on a host outside of the proved domain.',
  },
  'same-procedures': {
    de: 'Ein anderer Feed führt dieselben Verfahren.',
    en: 'Another feed holds the same procedures.',
  },
};

/** The same in words. */
export function toldReason(code: ReviewReason['code']): ReviewReason {
  return { code, text: TEXTS[code] };
}
