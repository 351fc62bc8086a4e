import { CONDITION_TEXTS, FeedFormat, inLanguage, LICENCES, localeOf } from '@navigator/shared';
import { data } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { readAddress, registerPath } from './address.js';
import type { Step } from './address.js';
import { readAnswers } from './read-answers.js';
import { readCheck, readFields } from './read-check.js';
import { readDone } from './read-done.js';
import { readPublisher } from './read-publisher.js';
import type { RegisterView } from './register-view.js';
import { headOf } from './step.js';
import type { Place, Stand } from './step.js';
import { registerWordsIn } from './words.js';

/** A page, with a status of its own where it shows less than was asked for. */
type Read = RegisterView | UNSAFE_DataWithResponseInit<RegisterView>;

/** Reads one step of the registration, with what was typed so far. */
export async function readRegister(visit: Visit, url: URL): Promise<Read> {
  const language = languageOf(url.pathname);
  const { step, secret } = readAddress(url.searchParams);
  if (secret === null) {
    if (!visit.register.isOpen) return closedView({ visit, language, step, secret });
    return addressView({ visit, language, step: 'adresse', secret }, { address: '', format: null });
  }
  const draft = await visit.drafts.look(secret);
  const place = { visit, language, step, secret };
  if (draft === null) return data(goneView(place), 410);
  if (draft.kind === 'registered') return (await readDone(place, draft.feed)) ?? data(goneView(place), 410);
  const { check } = draft.fields;
  const report = check === null ? null : await visit.checks.report(check);
  const words = registerWordsIn(language);
  return READERS[step]({ visit, language, words, secret, fields: draft.fields, report });
}

const READERS: Readonly<Record<Step, (stand: Stand) => RegisterView | Promise<RegisterView>>> = {
  adresse: (stand) => addressView({ ...stand, step: 'adresse' }, stand.fields),
  pruefung: readCheck,
  felder: readFields,
  stelle: readPublisher,
  lizenz: licenceView,
  kontakt: contactView,
  erwartungen: expectationsView,
  antworten: readAnswers,
  // Nothing is done before everything is answered.
  fertig: readAnswers,
};

function addressView(
  place: Place,
  { address, format }: { readonly address: string; readonly format: FeedFormat | null },
): RegisterView {
  return {
    ...headOf(place),
    state: 'address',
    address,
    formats: FeedFormat.options.map((one) => ({
      format: one,
      label: PLATFORM_NAMES[one],
      isChosen: one === format,
    })),
  };
}

function licenceView(stand: Stand): RegisterView {
  return {
    ...headOf({ ...stand, step: 'lizenz' }),
    state: 'licence',
    licence: stand.fields.licence,
    choices: LICENCES.map(({ id, name, url, isOpen, conditions }) => ({
      id,
      name,
      url,
      isOpen,
      conditions: conditions.map((one) => ({ id: one, text: inLanguage(CONDITION_TEXTS[one], stand.language) })),
    })),
  };
}

function contactView(stand: Stand): RegisterView {
  const { email, keyName } = stand.fields;
  const fields = { email, keyName: keyName === '' ? stand.words.contact.keyNameDefault : keyName };
  return { ...headOf({ ...stand, step: 'kontakt' }), state: 'contact', fields };
}

function expectationsView(stand: Stand): RegisterView {
  const { fields, report, language, words } = stand;
  const quiet = new Set(fields.quietMonths.split(','));
  const month = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return {
    ...headOf({ ...stand, step: 'erwartungen' }),
    state: 'expectations',
    fields: { min: fields.min, max: fields.max },
    found: report?.state === 'done' ? words.expectations.found(report.mapped) : null,
    months: Array.from({ length: 12 }, (_, index) => ({
      value: index + 1,
      label: month.format(Date.UTC(2026, index, 15)),
      isQuiet: quiet.has(String(index + 1)),
    })),
  };
}

function goneView({ visit, language }: Place): RegisterView {
  const words = registerWordsIn(language);
  const head = headOf({ visit, language, step: 'adresse', secret: null });
  const { heading, lead, again } = words.gone;
  const next = { href: registerPath({ step: 'adresse', secret: null }, language), label: again };
  return { ...head, title: titleOf(visit.site, language, heading), heading, lead, count: null, state: 'gone', next };
}

function closedView({ visit, language }: Place): RegisterView {
  const words = registerWordsIn(language);
  const head = headOf({ visit, language, step: 'adresse', secret: null });
  const { heading, lead, other } = words.closed;
  const next = { href: pathIn(language, '/melden?art=stadt'), label: other };
  return { ...head, title: titleOf(visit.site, language, heading), heading, lead, count: null, state: 'closed', next };
}
