import { inLanguage, RegistrationWish } from '@navigator/shared';
import type { FeedId, RegistrationReceipt, RegistrationRefusal } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';
import { registerPath } from './address.js';
import type { Step } from './address.js';
import { expectationsIn } from './expectations.js';
import { chosenPublisher } from './publisher-value.js';
import { publisherName } from './read-answers.js';
import { doneView } from './read-done.js';
import type { DoneView, Way } from './register-view.js';
import { faulty, fieldsOf, tooMany } from './sent.js';
import type { Sent, StepAnswer } from './sent.js';
import type { Stand } from './step.js';

/** Registers what was answered; what is missing is told, and nothing is lost. */
export async function sendAnswers(sent: Sent): Promise<StepAnswer> {
  const fields = fieldsOf(sent);
  const { visit, words, secret } = sent;
  if (fields === null || secret === null) return faulty([null, words.gone.lead]);
  const wish = RegistrationWish.safeParse(await wishOf({ ...sent, fields, secret, report: null }));
  if (!wish.success) return faulty([null, words.answers.incomplete]);
  const outcome = await visit.register.register(wish.data, visit.asker);
  if (outcome.kind === 'tooMany') return tooMany(null, outcome.wait, words);
  if (outcome.kind === 'refused') return refused(outcome, sent);
  const { receipt } = outcome;
  await visit.drafts.registered(secret, receipt.feed.id);
  const entry = await visit.access.enterKey(receipt.feed.id, receipt.ownerToken);
  const done = await doneOf(receipt, sent);
  return {
    kind: 'registered',
    registered: { kind: 'registered', key: receipt.ownerToken, done },
    cookie: entry.kind === 'in' ? entry.cookie : null,
  };
}

async function wishOf(stand: Stand): Promise<unknown> {
  const { fields, language, words } = stand;
  const { check, licence, email, keyName, map } = fields;
  const expected = expectationsIn(fields);
  const expectations = expected.kind === 'said' ? expected.expectations : null;
  return {
    checkId: check,
    publisher: await publisherOf(stand),
    licence,
    contact: { email },
    keyName: keyName === '' ? words.contact.keyNameDefault : keyName,
    language,
    ...(map === null ? {} : { map }),
    ...(expectations === null ? {} : { expectations }),
  };
}

async function publisherOf(stand: Stand): Promise<unknown> {
  const { publisher, domain } = stand.fields;
  const chosen = chosenPublisher(publisher);
  if (chosen.kind === 'known') return { id: chosen.id, ...(domain === '' ? {} : { domain }) };
  const territory = chosen.kind === 'area' ? { territory: chosen.key } : {};
  return { name: await publisherName(stand), domain, ...territory };
}

/** A registration that has just been taken, as its page shows it. */
async function doneOf({ feed, proof }: RegistrationReceipt, sent: Sent): Promise<DoneView> {
  const { visit, language, secret, words } = sent;
  const place = { visit, language, secret, step: 'fertig' } as const;
  const registration = await visit.register.registration(feed.id);
  if (registration !== null) return doneView(registration, place);
  return {
    feed: feed.id,
    state: feed.state,
    stateText: words.done.states[feed.state],
    proof: { ...proof, until: '' },
    look: null,
    review: [],
    refusal: null,
    feedHref: feedPath(feed.id, sent),
    consoleHref: `${feedPath(feed.id, sent)}/verwalten`,
    pageHref: registerPath(place, language),
  };
}

function feedPath(id: FeedId, { language }: Sent): string {
  return pathIn(language, `/feeds/${id}`);
}

/** Where what is refused can be mended. */
const MENDED_AT: Readonly<Partial<Record<RegistrationRefusal['code'], Step>>> = {
  'check-unknown': 'pruefung',
  'check-not-done': 'pruefung',
  'check-empty': 'pruefung',
  'map-unfit': 'felder',
  'publisher-unknown': 'stelle',
  'domain-unfit': 'stelle',
  'domain-needed': 'stelle',
};

function refused(refusal: RegistrationRefusal, sent: Sent): StepAnswer {
  const message = inLanguage(refusal.text, sent.language);
  return { kind: 'faulty', status: 409, faults: [{ field: null, message, link: linkFor(refusal, sent) }] };
}

function linkFor({ code, feed }: RegistrationRefusal, sent: Sent): Way | null {
  const { words, language, secret } = sent;
  if (feed !== null) return { href: feedPath(feed.id, sent), label: words.answers.there };
  const step = MENDED_AT[code];
  return step === undefined ? null : { href: registerPath({ step, secret }, language), label: words.answers.mend };
}
