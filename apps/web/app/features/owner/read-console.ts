import { inLanguage } from '@navigator/shared';
import type { FeedDetail, FeedSettings, Finding, Language } from '@navigator/shared';
import { data } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { formatDistance, formatInstant } from '../../format/dates.js';
import { historyOf } from '../../format/health-history.js';
import { HEALTH_WORDS } from '../../format/health-words.js';
import { HISTORY_WORDS } from '../../format/history-words.js';
import { formatNumber, formatPercent } from '../../format/numbers.js';
import { onlyTellsEvents } from '../../format/platform-names.js';
import { pathIn } from '../../i18n/language.js';
import type { ConsoleView, OverviewView, ReadingView, Task, Tile } from './console-view.js';
import { enter, feedPath, frameOf } from './frame.js';
import type { Entered } from './frame.js';
import { readRegistration } from './read-registration.js';
import { runLine, stepsOf } from './run-lines.js';
import { ownerWordsIn } from './words.js';

/** Runs that the console tells; the public page has more. */
const RUNS = 20;

/** Reads the first page of the console: of a feed, or of a registration that is none yet. */
export async function readConsole(visit: Visit, url: URL, name: string): Promise<ConsoleView> {
  const entered = await enter(visit, url, name);
  const [feed, settings] = await Promise.all([visit.api.feed(entered.feed), visit.owner.settings(entered.feed)]);
  if (feed === null || settings === null) return (await readRegistration(visit, entered)) ?? nowhere();
  return overviewOf(visit, entered, { feed, settings, url });
}

function nowhere(): never {
  throw data(null, 404);
}

interface Known {
  readonly feed: FeedDetail;
  readonly settings: FeedSettings;
  readonly url: URL;
}

async function overviewOf(visit: Visit, entered: Entered, { feed, settings, url }: Known): Promise<OverviewView> {
  const { language } = entered;
  const { items } = await visit.api.runs(feed.id, RUNS);
  const differences = await visit.owner.differences(items.map(({ id }) => id));
  const findings = feed.lastRun?.findings ?? [];
  const tasks = findings.filter(({ who }) => who === 'publisher').map((finding) => taskOf(finding, language));
  const held = heldTask(feed, language);
  return {
    kind: 'overview',
    frame: frameOf(visit, entered, { tab: 'overview', source: feed.name, url }),
    action: feedPath(feed.id, language, 'verwalten'),
    removal: settings.removal === null ? null : removalText(settings, language),
    reading: readingOf(feed, settings, { now: visit.now(), language }),
    tiles: tilesOf(feed, tasks.length + held.length, language),
    tasks: [...held, ...tasks],
    others: findings.filter(({ who }) => who !== 'publisher').map((finding) => taskOf(finding, language)),
    funnel: feed.lastRun === null ? null : stepsOf(feed.lastRun, language),
    history: historyOf(feed, visit.now(), language),
    runs: items.map((run, index) => runLine(run, differences[index] ?? null, { timeZone: feed.timeZone, language })),
    links: {
      atom: `/api/v1/feeds/${feed.id}/health.atom?lang=${language}`,
      badge: `/api/v1/feeds/${feed.id}/badge.svg?lang=${language}`,
      changes: `${pathIn(language, '/aenderungen')}?feed=${feed.id}`,
      procedures: onlyTellsEvents(feed.format) ? null : `${pathIn(language, '/')}?status=all&feed=${feed.id}`,
    },
  };
}

/** On which day the feed goes. */
export function removalText({ removal, timeZone }: FeedSettings, language: Language): string {
  const words = ownerWordsIn(language).overview;
  return removal === null ? '' : words.removal(formatInstant(removal.dueAt, timeZone, language));
}

function readingOf(
  feed: FeedDetail,
  { isReading, isAsked, state }: FeedSettings,
  { now, language }: { readonly now: number; readonly language: Language },
): ReadingView {
  const words = ownerWordsIn(language).overview;
  const { health, timeZone } = feed;
  const since = health.since === null ? null : formatInstant(health.since, timeZone, language);
  const when = (iso: string | null): string => (iso === null ? '–' : formatDistance(iso, now, language));
  const isPaused = state === 'paused';
  return {
    state: health.state,
    word: inLanguage(HEALTH_WORDS, language)[health.state],
    reason: inLanguage(health.reason, language),
    since: since === null ? null : inLanguage(HISTORY_WORDS, language).sinceWhen(since),
    now: saidWhere([
      [isReading, words.reading],
      [isAsked, words.asked],
      [isPaused, words.pausedText],
    ]),
    facts: [
      { term: words.confirmed, value: when(feed.lastConfirmedAt) },
      { term: words.next, value: when(feed.nextRunAt) },
    ],
    action: isPaused ? 'resume' : 'pause',
    canAsk: ![isPaused, isReading, isAsked].includes(true),
  };
}

/** The sentences whose time has come. */
function saidWhere(sentences: readonly (readonly [holds: boolean, text: string])[]): string {
  return sentences.flatMap(([holds, text]) => (holds ? [text] : [])).join(' ');
}

function tilesOf(
  { id, counts, uptime, openQuarantines }: FeedDetail,
  tasks: number,
  language: Language,
): readonly Tile[] {
  const words = ownerWordsIn(language).overview.tiles;
  const month = uptime.find(({ days }) => days === 30)?.healthy ?? null;
  return [
    {
      name: words.shown,
      value: formatNumber(counts.shown, language),
      note: counts.listed === null ? words.shownNoteNone : words.shownNote(counts.listed),
      isKnown: true,
      href: null,
    },
    {
      name: words.held,
      value: formatNumber(counts.held, language),
      note: counts.held === 0 ? words.heldNone : words.heldNote,
      isKnown: true,
      href: openQuarantines === 0 ? null : feedPath(id, language, 'zurueckgehalten'),
    },
    { name: words.tasks, value: formatNumber(tasks, language), note: words.tasksNote, isKnown: true, href: '#tasks' },
    {
      name: words.uptime,
      value: month === null ? words.unknown : formatPercent(month, language),
      note: words.uptimeNote,
      isKnown: month !== null,
      href: null,
    },
  ];
}

function heldTask({ id, openQuarantines, counts }: FeedDetail, language: Language): readonly Task[] {
  if (openQuarantines === 0) return [];
  const words = ownerWordsIn(language).overview;
  return [
    {
      key: 'held',
      severity: 'error',
      word: words.decide,
      text: words.heldTask(counts.held),
      note: '',
      href: feedPath(id, language, 'zurueckgehalten'),
    },
  ];
}

function taskOf({ code, severity, who, count, example, text }: Finding, language: Language): Task {
  const words = ownerWordsIn(language).overview;
  const shown = [example?.sourceId, example?.value].filter((part) => part !== null && part !== undefined).join(': ');
  const told = shown === '' ? [] : [`${words.example} ${shown}`];
  return {
    key: code,
    severity,
    word: words.severity[severity],
    text: inLanguage(text, language),
    note: [words.times(count), ...(who === 'publisher' ? [] : [words.who[who]]), ...told].join(' · '),
    href: null,
  };
}
