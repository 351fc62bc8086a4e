import { pathIn } from '@navigator/shared';
import type { Language, SubscriptionToken } from '@navigator/shared';

/** Our addresses in mails; each secret opens one subscription. */
export interface MailLinks {
  readonly confirm: string;
  readonly manage: string;
  /** Ends it by POST alone (RFC 8058); asked by GET it leads to a page with a button. */
  readonly end: string;
}

/** The addresses that a secret opens. `origin` has no final slash. */
export function linksOf(origin: string, language: Language, secret: SubscriptionToken): MailLinks {
  const page = `${origin}${pathIn(language, '/folgen')}`;
  return {
    confirm: `${page}/bestaetigen?t=${secret}`,
    manage: `${page}/verwalten?t=${secret}`,
    end: `${origin}/api/v1/subscriptions/end?t=${secret}`,
  };
}
