import { FeedId, inLanguage, licenceName } from '@navigator/shared';
import type { FeedDetail, FeedHealth, FeedSummary, Finding, Language, Run } from '@navigator/shared';
import { data } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatDistance, formatInstant } from '../../format/dates.js';
import { HEALTH_WORDS } from '../../format/health-words.js';
import { formatDuration, formatNumber } from '../../format/numbers.js';
import { onlyTellsEvents, PLATFORM_NAMES } from '../../format/platform-names.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { labelsIn } from '../../i18n/use-labels.js';
import type { Fact } from '../../ui/facts.js';
import type { FeedRow, FeedsView, FeedView, FindingRow, HealthView, RunRow } from './feeds-view.js';
import { historyOf } from '../../format/health-history.js';
import { HISTORY_WORDS } from '../../format/history-words.js';
import { FEED_WORDS } from './words.js';

/** Feeds on a page of the registry. */
const FEEDS = 100;

/** Runs shown on the page of a feed. */
const RUNS = 50;

/** Reads the registry. */
export async function readFeeds({ api, now, site }: Visit, url: URL): Promise<FeedsView> {
  const language = languageOf(url.pathname);
  const cursor = url.searchParams.get('cursor');
  const [{ items, next }, health] = await Promise.all([api.feeds({ limit: FEEDS, cursor }), api.health()]);
  const { healthy, degraded, failing, unknown } = health.feeds;
  const outage = health.reasons.find(({ code }) => code === 'own-outage');
  const path = pathIn(language, '/feeds');
  return {
    title: titleOf(site, language, labelsIn(language).feeds.heading),
    summary: inLanguage(FEED_WORDS, language).summary(healthy + degraded + failing + unknown, healthy),
    ownOutage: health.ownOutageSince === null || outage === undefined ? null : inLanguage(outage.text, language),
    rows: items.map((feed) => feedRow(feed, now(), language)),
    registerHref: `${path}/anmelden`,
    moreHref: next === null ? null : `${path}?cursor=${encodeURIComponent(next)}`,
    firstHref: cursor === null ? null : path,
  };
}

/** Reads one feed with its runs; an unknown one is a page nobody has. */
export async function readFeed({ api, now, site }: Visit, url: URL, name: string): Promise<FeedView> {
  const language = languageOf(url.pathname);
  const id = FeedId.safeParse(name);
  if (!id.success) throw data(null, 404);
  const [feed, runs] = await Promise.all([api.feed(id.data), api.runs(id.data, RUNS)]);
  if (feed === null) throw data(null, 404);
  return {
    title: titleOf(site, language, feed.name),
    heading: feed.name,
    health: healthView(feed.health, feed.timeZone, language),
    history: historyOf(feed, now(), language),
    badgeHref: `/api/v1/feeds/${feed.id}/badge.svg?lang=${language}`,
    healthFeedHref: `/api/v1/feeds/${feed.id}/health.atom?lang=${language}`,
    facts: factsOf(feed, now(), language),
    heldHref: heldHref(feed, language),
    proceduresHref: onlyTellsEvents(feed.format) ? null : `${pathIn(language, '/')}?status=all&feed=${feed.id}`,
    changesHref: `${pathIn(language, '/aenderungen')}?feed=${feed.id}`,
    runs: runs.items.map((run) => runRow(run, feed.timeZone, language)),
    findings: (feed.lastRun?.findings ?? []).map((finding) => findingRow(finding, language)),
  };
}

function feedRow(feed: FeedSummary, now: number, language: Language): FeedRow {
  const words = inLanguage(FEED_WORDS, language);
  return {
    href: pathIn(language, `/feeds/${feed.id}`),
    name: feed.name,
    about: [feed.publisher.name, PLATFORM_NAMES[feed.format], feed.isDemo ? words.demo : words.state[feed.state]].join(
      ' · ',
    ),
    health: healthView(feed.health, null, language),
    confirmed: confirmedOf(feed, now, language),
    procedures: proceduresOf(feed, language),
    counts: isMatching(feed) ? null : countsOf(feed, language),
    nextRun: nextRunOf(feed, now, language),
    quarantines: feed.openQuarantines === 0 ? words.none : formatNumber(feed.openQuarantines, language),
    heldHref: heldHref(feed, language),
  };
}

function heldHref({ id, openQuarantines }: FeedSummary, language: Language): string | null {
  return openQuarantines === 0 ? null : pathIn(language, `/feeds/${id}/zurueckgehalten`);
}

/** Without a zone the list tells no instant: its reasons are enough there. */
function healthView({ state, reason, since }: FeedHealth, timeZone: string | null, language: Language): HealthView {
  const told = since === null || timeZone === null ? null : formatInstant(since, timeZone, language);
  return {
    state,
    word: inLanguage(HEALTH_WORDS, language)[state],
    reason: inLanguage(reason, language),
    since: told === null ? null : inLanguage(HISTORY_WORDS, language).sinceWhen(told),
  };
}

/** Where both agree the list keeps quiet. */
function isMatching({ counts: { listed, shown, notYetPublic, held } }: FeedSummary): boolean {
  return listed === shown + notYetPublic && held === 0;
}

function countsOf({ format, counts }: FeedSummary, language: Language): string | null {
  return onlyTellsEvents(format) || counts.listed === null ? null : inLanguage(HISTORY_WORDS, language).counts(counts);
}

function confirmedOf({ lastConfirmedAt }: FeedSummary, now: number, language: Language): string {
  return lastConfirmedAt === null
    ? inLanguage(FEED_WORDS, language).never
    : formatDistance(lastConfirmedAt, now, language);
}

/** A calendar with “0 procedures” would look broken. */
function proceduresOf({ format, procedures }: FeedSummary, language: Language): string {
  return onlyTellsEvents(format) ? inLanguage(FEED_WORDS, language).onlyEvents : formatNumber(procedures, language);
}

function nextRunOf({ nextRunAt }: FeedSummary, now: number, language: Language): string {
  const words = inLanguage(FEED_WORDS, language);
  if (nextRunAt === null) return words.notPlanned;
  return Date.parse(nextRunAt) <= now ? words.due : formatDistance(nextRunAt, now, language);
}

/** Where it is read from: an address, or the file that its publisher brought. */
function sourceOf({ url, file, timeZone }: FeedDetail, language: Language): string {
  if (file === null) return url;
  return inLanguage(FEED_WORDS, language).uploaded(formatInstant(file.uploadedAt, timeZone, language));
}

function factsOf(feed: FeedDetail, now: number, language: Language): readonly Fact[] {
  const words = inLanguage(FEED_WORDS, language);
  const labels = labelsIn(language).feeds;
  const { terms } = words;
  const confirmed = feed.lastConfirmedAt;
  const since = confirmed === null ? '' : ` (${formatInstant(confirmed, feed.timeZone, language)})`;
  const reported = REPORTS.filter((name) => feed.reports[name]).map((name) => words.reports[name]);
  return [
    { term: terms.publisher, value: feed.publisher.name },
    { term: terms.url, value: sourceOf(feed, language) },
    { term: terms.format, value: PLATFORM_NAMES[feed.format] },
    { term: terms.state, value: feed.isDemo ? `${words.state[feed.state]} (${words.demo})` : words.state[feed.state] },
    {
      term: terms.licence,
      value: feed.licence === null ? terms.licenceUnknown : licenceName(feed.licence),
      muted: feed.licence === null,
    },
    { term: labels.procedures, value: proceduresOf(feed, language) },
    ...countsFact(feed, language),
    { term: labels.confirmed, value: confirmedOf(feed, now, language) + since },
    { term: terms.interval, value: words.every(feed.intervalMinutes) },
    { term: labels.nextRun, value: nextRunOf(feed, now, language) },
    { term: labels.quarantines, value: feed.openQuarantines === 0 ? words.none : String(feed.openQuarantines) },
    ...(onlyTellsEvents(feed.format)
      ? []
      : [{ term: terms.reports, value: reported.length === 0 ? terms.reportsNothing : reported.join(', ') }]),
  ];
}

function countsFact(feed: FeedDetail, language: Language): readonly Fact[] {
  const value = countsOf(feed, language);
  return value === null ? [] : [{ term: labelsIn(language).feeds.counts, value }];
}

const REPORTS = ['planned', 'results', 'contributions', 'comments', 'participants'] as const;

function runRow(run: Run, timeZone: string, language: Language): RunRow {
  const words = inLanguage(FEED_WORDS, language);
  const numbers = [run.found, run.new, run.changed, run.missing, run.held, run.rejected];
  return {
    id: run.id,
    when: formatInstant(run.finishedAt ?? run.startedAt, timeZone, language),
    outcome: run.outcome,
    word: outcomeWord(run, language),
    error: run.error === null ? null : { text: inLanguage(run.error.text, language), detail: run.error.detail },
    numbers: numbers.map((value) => formatNumber(value, language)),
    events: run.events === 0 ? null : words.events(run.events),
    duration: run.outcome === null ? words.running : formatDuration(run.ms, language),
  };
}

function outcomeWord({ outcome, repeats, requested }: Run, language: Language): string {
  const words = inLanguage(FEED_WORDS, language);
  if (outcome === null) return words.running;
  const word = outcome === 'unchanged' && repeats > 1 ? words.repeats(repeats) : words.outcome[outcome];
  return requested ? `${word}, ${words.requested}` : word;
}

function findingRow({ code, severity, who, count, example, text }: Finding, language: Language): FindingRow {
  const words = inLanguage(FEED_WORDS, language);
  const shown = [example?.sourceId, example?.value].filter((part) => part !== null && part !== undefined);
  return {
    code,
    severity: words.severity[severity],
    text: inLanguage(text, language),
    count: words.times(count),
    example: shown.length === 0 ? null : shown.join(': '),
    who: words.who[who],
  };
}
