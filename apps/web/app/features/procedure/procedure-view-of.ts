import { inLanguage, KIND_LABELS, LEVEL_LABELS, licenceName, localeOf } from '@navigator/shared';
import type { Language, ProcedureDetail, ProcedureSource } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import { formatDate, formatDistance, formatInstant, formatMoment, formatPeriod } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import { noticesOf } from '../../format/notices.js';
import { paragraphsOf } from '../../format/paragraphs.js';
import { signOf } from '../../format/sign.js';
import { statusWords } from '../../format/status-words.js';
import { cityPath } from '../../i18n/addresses.js';
import { explain } from '../../i18n/glossary.js';
import { pathIn } from '../../i18n/language.js';
import type { Fact } from '../../ui/facts.js';
import { areaShape } from '../../format/area-shape.js';
import { correctionNote } from './corrections-view.js';
import { historyViewOf } from './history-view-of.js';
import { deadlineWords } from './deadline-words.js';
import { eventCalendar, outwardOf } from './outward-of.js';
import type { Meeting, ProcedureView } from './procedure-view.js';
import type { ReadingContext } from './reading-context.js';
import { timelineOf } from './timeline-of.js';
import { PROCEDURE_WORDS } from './words.js';

/** A record as its page prints it today. */
export function procedureViewOf(procedure: ProcedureDetail, context: ReadingContext): ProcedureView {
  const { now, language, site } = context;
  const { short, isSoon } = statusWords(procedure, now, language);
  return {
    title: titleOf(site, language, `${procedure.title} – ${procedure.publisher.name}`),
    heading: procedure.title,
    language: procedure.language,
    description: procedure.summary ?? `${short}. ${procedure.publisher.name}`,
    sign: signOf(procedure.status, procedure.result.state),
    status: short,
    deadline: deadlineWords(procedure, now, language),
    notices: noticesOf(procedure, language),
    isSoon,
    isOpen: procedure.status === 'open',
    url: procedure.url,
    host: procedure.url === null ? null : new URL(procedure.url).host,
    responsible: procedure.organiser ?? procedure.publisher.name,
    facts: factsOf(procedure, language),
    paragraphs: paragraphsOf(procedure.description ?? procedure.summary ?? ''),
    stages: timelineOf(procedure, now, language),
    meetings: procedure.events.map((event) => meetingOf(event, procedure, language)),
    place: placeOf(procedure, language),
    counts: countsOf(procedure, language),
    corrections: procedure.corrections.map((one) => correctionNote(one, procedure.timeZone, language)),
    documents: procedure.documents.map(({ title, url, date: day }) => ({
      label: day === null ? title : `${title} (${formatDate(day, language)})`,
      href: url,
    })),
    result: resultOf(procedure, language),
    history: historyViewOf(procedure, now, language),
    alsoAt: alsoAt(procedure),
    ...outwardOf(procedure, context),
    sources: procedure.sources.map((source) => sourceOf(source, procedure, context)),
  };
}

function factsOf(procedure: ProcedureDetail, language: Language): readonly Fact[] {
  const { facts } = inLanguage(PROCEDURE_WORDS, language);
  const { publisher, organiser, topics, kind, level, place } = procedure;
  const period = formatPeriod(procedure.span, language);
  const all: readonly (Fact | null)[] = [
    { term: facts.publisher, value: publisher.name, href: cityPath(publisher, language) },
    organiser === null || organiser === publisher.name ? null : { term: facts.organiser, value: organiser },
    period === null ? null : { term: facts.period, value: period },
    place === null ? null : { term: facts.place, value: place },
    territoryOf(procedure, language),
    topics.length === 0 ? null : { term: facts.topics, value: topics.map(({ label }) => label).join(', ') },
    kindFact(kind, language),
    level === null ? null : { term: facts.level, value: inLanguage(LEVEL_LABELS[level], language) },
  ];
  return all.filter((fact) => fact !== null);
}

/** Formal or informal: words that not everybody knows. */
function kindFact(kind: ProcedureDetail['kind'], language: Language): Fact {
  const fact = {
    term: inLanguage(PROCEDURE_WORDS, language).facts.kind,
    value: inLanguage(KIND_LABELS[kind], language),
  };
  return kind === 'unknown' ? fact : { ...fact, explained: explain(EXPLAINED_KINDS[kind], language) };
}

const EXPLAINED_KINDS = { formal: 'formell', informal: 'informell' } as const;

/** The area a procedure is counted in, and why we think so. */
function territoryOf({ territoryLink }: ProcedureDetail, language: Language): Fact {
  const { facts, territory: words } = inLanguage(PROCEDURE_WORDS, language);
  if (territoryLink === null) return { term: facts.territory, value: words.none, muted: true };
  const { key, method, confidence } = territoryLink;
  const name = territoryLink.name === null ? key : `${territoryLink.name} (${key})`;
  return {
    term: facts.territory,
    value: name,
    note: `${words.method[method]}${words.confidence[confidence]}`,
    href: `${pathIn(language, '/')}?status=all&territory=${key}`,
  };
}

function meetingOf(event: ProcedureDetail['events'][number], procedure: ProcedureDetail, language: Language): Meeting {
  const { title, start, place, url, isCancelled } = event;
  const cancelled = isCancelled === true ? inLanguage(PROCEDURE_WORDS, language).cancelled : null;
  const when = formatMoment(start, procedure.timeZone, language);
  return { title, when, place, url, cancelled, calendar: eventCalendar(procedure, start, language) };
}

function placeOf({ place, geometry, geometryRole }: ProcedureDetail, language: Language): ProcedureView['place'] {
  const words = inLanguage(PROCEDURE_WORDS, language);
  const shape = geometry === null ? null : areaShape(geometry);
  if (shape === null) return { text: place ?? words.placeUnknown, shape };
  // A thousandth of a degree is about a hundred metres.
  const thousandths = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 3 });
  const degrees = (value: number): string => thousandths.format(value);
  const parts = [
    place === null ? null : `${place}.`,
    geometryRole === null ? null : words.geometry[geometryRole],
    words.centre(degrees(shape.centre[1]), degrees(shape.centre[0])),
  ];
  return { text: parts.filter((part) => part !== null).join(' '), shape };
}

function countsOf(procedure: ProcedureDetail, language: Language): readonly Fact[] {
  const words = inLanguage(PROCEDURE_WORDS, language);
  const names = ['contributions', 'comments', 'participants'] as const;
  return names.map((name) => {
    const value = procedure[name];
    return {
      term: words.counts[name],
      value: value === null ? words.notReported : formatNumber(value, language),
      muted: value === null,
    };
  });
}

function resultOf({ result, status, span }: ProcedureDetail, language: Language): ProcedureView['result'] {
  const words = inLanguage(PROCEDURE_WORDS, language);
  if (result.state === 'notPublished' && status === 'closed' && span.end !== null) {
    return { text: words.owedSince(formatDate(span.end, language)), href: null };
  }
  if (result.state !== 'published' && (status === 'open' || status === 'planned')) {
    return { text: words.resultOpen, href: null };
  }
  const when = result.publishedAt === null ? '' : ` ${words.published(formatDate(result.publishedAt, language))}`;
  return { text: words.result[result.state] + when, href: result.url };
}

/** Pages of other sources that still list it. */
function alsoAt({ sources, url: own }: ProcedureDetail): ProcedureView['alsoAt'] {
  return sources.flatMap(({ leads, url, lifecycle, feed }) =>
    leads || url === null || url === own || lifecycle !== 'live' ? [] : [{ label: feed.name, href: url }],
  );
}

/** Where several sources tell it: which of them is shown, and what of the others is different. */
function placeAmong(source: ProcedureSource, procedure: ProcedureDetail, language: Language): readonly (Fact | null)[] {
  const words = inLanguage(PROCEDURE_WORDS, language).source;
  const { leads, title, lifecycle } = source;
  const isGone = lifecycle === 'missing' || lifecycle === 'archived';
  return [
    leads && procedure.sources.length > 1 ? { term: words.shown, value: words.isShown } : null,
    title === null || title === procedure.title ? null : { term: words.title, value: title },
    isGone ? { term: words.listed, value: words.lifecycle[lifecycle] } : null,
  ];
}

function licenceFact({ licence }: ProcedureSource, language: Language): Fact {
  const words = inLanguage(PROCEDURE_WORDS, language).source;
  return {
    term: words.licence,
    value: licence === null ? words.licenceUnknown : licenceName(licence),
    muted: licence === null,
  };
}

function sourceOf(
  source: ProcedureSource,
  procedure: ProcedureDetail,
  { now, language }: ReadingContext,
): ProcedureView['sources'][number] {
  const words = inLanguage(PROCEDURE_WORDS, language).source;
  const instant = (iso: string): string => formatInstant(iso, procedure.timeZone, language);
  const confirmed = source.lastConfirmedAt;
  const all: readonly (Fact | null)[] = [
    ...placeAmong(source, procedure, language),
    {
      term: words.confirmed,
      value: confirmed === null ? words.never : `${formatDistance(confirmed, now, language)} (${instant(confirmed)})`,
    },
    { term: words.changed, value: instant(source.changedAt) },
    { term: words.firstSeen, value: instant(source.firstSeenAt) },
    licenceFact(source, language),
    { term: words.id, value: source.sourceId },
    source.sourceStatus === null ? null : { term: words.sourceStatus, value: source.sourceStatus },
    source.topicLabels.length === 0 ? null : { term: words.sourceTopics, value: source.topicLabels.join(', ') },
  ];
  return {
    name: source.feed.name,
    href: pathIn(language, `/feeds/${source.feed.id}`),
    facts: all.filter((fact) => fact !== null),
  };
}
