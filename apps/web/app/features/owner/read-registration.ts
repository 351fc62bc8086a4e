import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { Language, Registration } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatDistance, formatInstant } from '../../format/dates.js';
import { pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import type { ProofView, RegistrationView } from './console-view.js';
import { feedPath } from './frame.js';
import type { Entered } from './frame.js';
import { ownerWordsIn } from './words.js';

/** What a registration that is no feed yet waits for; null where there is none. */
export async function readRegistration(
  { access, register, site, now }: Visit,
  { feed, language, who }: Entered,
): Promise<RegistrationView | null> {
  const registration = await register.registration(feed);
  if (registration === null) return null;
  const words = ownerWordsIn(language);
  const { state, refusal } = registration;
  const isOver = state === 'refused' || state === 'expired';
  return {
    kind: 'registration',
    title: titleOf(site, language, words.registration.heading),
    csrf: access.csrf ?? '',
    leaveAction: feedPath(feed, language, 'anmelden'),
    signedIn: words.signedIn(who.name),
    action: feedPath(feed, language, 'verwalten'),
    state: words.registration.states[state],
    facts: factsOf(registration, language),
    proof: state === 'unproved' ? proofOf(registration, now(), language) : null,
    refusal: refusal && refusal.reason,
    canWithdraw: state === 'unproved' || state === 'waiting',
    againHref: isOver ? pathIn(language, '/feeds/anmelden') : null,
  };
}

function factsOf({ url, publisher, licence, expiresAt }: Registration, language: Language): readonly Fact[] {
  const words = ownerWordsIn(language).registration;
  const until = expiresAt === null ? null : formatInstant(expiresAt, DEFAULT_TIME_ZONE, language);
  return [
    { term: words.address, value: url },
    { term: words.publisher, value: publisher.name },
    { term: words.licence, value: licence },
    ...(until === null ? [] : [{ term: words.until, value: until }]),
  ];
}

function proofOf({ proof }: Registration, now: number, language: Language): ProofView {
  const { token, wellKnownUrl, dnsName, lastLook, lastLookAt } = proof;
  const when = lastLookAt === null ? '' : `${formatDistance(lastLookAt, now, language)}: `;
  return { token, wellKnownUrl, dnsName, lastLook: lastLook && when + inLanguage(lastLook, language) };
}
