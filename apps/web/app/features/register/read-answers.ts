import { EmailAddress, licenceOf, localeOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { formatNumber } from '../../format/numbers.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import { registerPath } from './address.js';
import type { Step } from './address.js';
import { expectationsIn } from './expectations.js';
import { chosenPublisher } from './publisher-value.js';
import { areaName } from './read-publisher.js';
import type { AnswerRow, RegisterView } from './register-view.js';
import { headOf, isUsable } from './step.js';
import type { Stand } from './step.js';

/** All answers, each with the way to change it. */
export async function readAnswers(stand: Stand): Promise<RegisterView> {
  const rows = await rowsOf(stand);
  return {
    ...headOf({ ...stand, step: 'antworten' }),
    state: 'answers',
    rows,
    isComplete: rows.every(({ isMissing }) => !isMissing),
  };
}

async function rowsOf(stand: Stand): Promise<readonly AnswerRow[]> {
  const { fields, words, language, report } = stand;
  const { terms, nothing, none } = words.answers;
  const row = (term: string, value: string | null, step: Step): AnswerRow => ({
    term,
    value: value ?? words.answers.missing,
    isMissing: value === null,
    change: registerPath({ step, secret: stand.secret }, language),
  });
  const { licence, keyName } = fields;
  return [
    row(terms.url, report?.feedUrl ?? said(fields.address), 'adresse'),
    row(terms.found, foundOf(stand), 'pruefung'),
    row(terms.publisher, await publisherName(stand), 'stelle'),
    row(terms.domain, said(fields.domain) ?? (await knownDomain(stand)), 'stelle'),
    row(terms.licence, nameOfLicence(licence), 'lizenz'),
    row(terms.email, goodAddress(fields.email), 'kontakt'),
    row(terms.keyName, said(keyName) ?? words.contact.keyNameDefault, 'kontakt'),
    row(terms.number, numberOf(stand, nothing), 'erwartungen'),
    row(terms.quiet, monthsOf(fields.quietMonths, language) ?? none, 'erwartungen'),
  ];
}

function nameOfLicence(id: string): string | null {
  return licenceOf(id)?.name ?? null;
}

function goodAddress(typed: string): string | null {
  return EmailAddress.safeParse(typed).data ?? null;
}

/** Null where nothing was typed. */
function said(text: string): string | null {
  return text === '' ? null : text;
}

/** A check that is forgotten has to be made again. */
function foundOf({ report, words }: Stand): string | null {
  if (!isUsable(report)) return null;
  const platform = report.format === null ? '' : PLATFORM_NAMES[report.format];
  const { summary, eventsOnly } = words.check;
  return report.mapped === 0 ? eventsOnly(platform, report.events) : summary(platform, report.mapped);
}

/** Null where nobody was chosen, or somebody without a name. */
export async function publisherName({ fields, visit }: Stand): Promise<string | null> {
  const chosen = chosenPublisher(fields.publisher);
  if (chosen.kind === 'nobody') return null;
  if (chosen.kind === 'known') return (await visit.api.publisher(chosen.id))?.name ?? null;
  if (fields.name !== '') return fields.name;
  return chosen.kind === 'area' ? areaName(chosen.key, fields.place, visit) : null;
}

/** A publisher whose domain is known has nothing to say about it. */
async function knownDomain({ fields, visit }: Stand): Promise<string | null> {
  const chosen = chosenPublisher(fields.publisher);
  return chosen.kind === 'known' ? ((await visit.api.publisher(chosen.id))?.domain ?? null) : null;
}

function numberOf({ fields, language, words }: Stand, nothing: string): string | null {
  const read = expectationsIn(fields);
  if (read.kind === 'faulty') return null;
  const { min = null, max = null } = read.expectations ?? {};
  const parts = [
    ...(min === null ? [] : [words.answers.least(formatNumber(min, language))]),
    ...(max === null ? [] : [words.answers.most(formatNumber(max, language))]),
  ];
  return parts.length === 0 ? nothing : parts.join(', ');
}

function monthsOf(months: string, language: Language): string | null {
  if (months === '') return null;
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return months
    .split(',')
    .map((month) => name.format(Date.UTC(2026, Number(month) - 1, 15)))
    .join(', ');
}
