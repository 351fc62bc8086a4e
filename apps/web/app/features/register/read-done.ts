import { DEFAULT_TIME_ZONE, inLanguage, localDay, localeOf } from '@navigator/shared';
import type { FeedId, Language, Proof, Registration } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import { formatDate } from '../../format/dates.js';
import { pathIn } from '../../i18n/language.js';
import { registerPath } from './address.js';
import type { DoneView, RegisterView } from './register-view.js';
import { headOf } from './step.js';
import type { Place } from './step.js';
import { registerWordsIn } from './words.js';

/** How a registration stands; null where it is no longer there. */
export async function readDone(place: Place, feed: FeedId): Promise<RegisterView | null> {
  const registration = await place.visit.register.registration(feed);
  if (registration === null) return null;
  const { visit, language } = place;
  const words = registerWordsIn(language).done;
  const head = headOf({ ...place, step: 'fertig' });
  const heading = words.stateHeadings[registration.state];
  const title = titleOf(visit.site, language, heading);
  return { ...head, heading, title, state: 'done', done: doneView(registration, place) };
}

/** What whoever has the draft's address may know: how the proof goes, and nothing of who asked for it. */
export function doneView({ id, state, proof, review, refusal }: Registration, place: Place): DoneView {
  const { language, secret } = place;
  const words = registerWordsIn(language).done;
  const { token, wellKnownUrl, dnsName, domain, expiresAt } = proof;
  return {
    feed: id,
    state,
    stateText: words.states[state],
    proof: { token, wellKnownUrl, dnsName, domain, until: words.until(dayOf(expiresAt, language)) },
    look: lookOf(proof, language),
    review: state === 'waiting' ? review.map(({ text }) => inLanguage(text, language)) : [],
    refusal: refusal?.reason ?? null,
    feedHref: pathIn(language, `/feeds/${id}`),
    consoleHref: pathIn(language, `/feeds/${id}/verwalten`),
    pageHref: registerPath({ step: 'fertig', secret }, language),
  };
}

function lookOf({ lastLookAt, lastLook }: Proof, language: Language): string | null {
  if (lastLookAt === null || lastLook === null) return null;
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', timeZone: DEFAULT_TIME_ZONE });
  return registerWordsIn(language).done.looked(time.format(new Date(lastLookAt)), inLanguage(lastLook, language));
}

function dayOf(at: string, language: Language): string {
  return formatDate(localDay(Date.parse(at), DEFAULT_TIME_ZONE), language);
}
