import type {
  LocalDate,
  Phase,
  ProcedureDocument,
  ProcedureEvent,
  Remark,
  SourceFlag,
  SourceRecord,
} from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, rejected } from '../kit/entry.js';
import { readPeriod } from '../kit/dates.js';
import { parseWebAddress, readLink } from '../kit/link.js';
import type { Reading } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { matchTopics } from '../kit/topics.js';
import { allDay, readDay, readLastDay, todayIn } from './day.js';
import { identityOf } from './identity.js';
import { citizenSpaceTopic } from './topics.js';
import { readActivity, type Activity } from './wire.js';
import { NOT_REPORTED } from '../kit/not-reported.js';

/** What an activity does not say about itself. */
export interface Circumstances {
  readonly timeZone: string;
  readonly fetchedAt: Date;
  readonly language: string;
}

/** One activity as exactly one record, rejection or skip. */
export function readEntry({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const activity = readActivity(value);
  if (!activity) return rejected(null, position, 'record-malformed');
  const sourceId = identityOf(activity.value);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (isHidden(activity.value)) return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const title = readLine(activity.value.title, 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(activity.value, { ...circumstances, sourceId, title: title.value });
  const readings = [{ remarks }, activity, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

function isHidden({ visibility }: Activity): boolean {
  return visibility?.trim().toLowerCase() === 'private';
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(activity: Activity, named: Named): Reading<SourceRecord> {
  const prose = readProse(activity.overview, 'overview');
  const url = readLink(activity.url, 'url');
  const organiser = readOrganiser(activity);
  const topics = matchTopics(namesOf(activity.interests), citizenSpaceTopic);
  const phases = readPhases(activity, named);
  const expected = readExpected(activity);
  const documents = readDocuments(activity, url.value);
  const record: SourceRecord = {
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: url.value,
    organiser: organiser.value,
    ...topics.value,
    phases: phases.value,
    events: eventsOf(expected.value, named),
    documents: documents.value,
    place: namesOf(activity.areas).join(', ') || null,
    flag: flagOf(activity, expected.value.results, todayIn(named)),
    sourceStatus: readLine(activity.status, 'status').value,
    language: named.language,
    ...NOT_TOLD,
  };
  const readings = [prose, url, organiser, topics, phases, expected, documents];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/**
 * The interface says nothing of this: no counts, no map, not by which law an activity goes, and of results no more than
 * the day on which they were once expected.
 */
const NOT_TOLD = {
  kind: 'unknown',
  publisher: null,
  geometry: null,
  geometryRole: null,
  ...NOT_REPORTED,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

function readOrganiser({ department, workspace_title: workspace }: Activity): Reading<string | null> {
  const own = readLine(department, 'department');
  return own.value === null ? readLine(workspace, 'workspace_title') : own;
}

function namesOf(items: Activity['interests']): readonly string[] {
  const names = (items ?? []).map(({ name }) => readLine(name, 'name').value);
  return [...new Set(names.filter((name) => name !== null))];
}

function readPhases(activity: Activity, named: Named): Reading<Phase[]> {
  const last = readLastDay(activity.enddate, 'enddate', todayIn(named));
  const { value: period, remarks } = readPeriod(readDay(activity.startdate, 'startdate'), last);
  if (period.start === null && period.end === null) return { value: [], remarks };
  const { timeZone } = named;
  return { value: [{ kind: 'survey', title: null, ...period, startTime: null, endTime: null, timeZone }], remarks };
}

/** The days on which something is expected of the organiser. */
interface Expected {
  readonly feedback: LocalDate | null;
  readonly results: LocalDate | null;
}

/** The documentation and the answers spell the second member differently (Q57). */
function readExpected({ feedbackdate, resultdate, resultsdate }: Activity): Reading<Expected> {
  const feedback = readDay(feedbackdate, 'feedbackdate');
  const results = readDay(resultdate ?? resultsdate, 'resultdate');
  return {
    value: { feedback: feedback.value, results: results.value },
    remarks: [...feedback.remarks, ...results.remarks],
  };
}

const EVENT_TITLES = {
  feedback: { de: 'Rückmeldung erwartet', en: 'Feedback expected' },
  results: { de: 'Ergebnisse erwartet', en: 'Results expected' },
} as const;

function eventsOf(expected: Expected, { language, timeZone }: Named): ProcedureEvent[] {
  const spoken = /^de\b/i.test(language) ? 'de' : 'en';
  return (['feedback', 'results'] as const).flatMap((what) => {
    const day = expected[what];
    return day === null ? [] : [allDay(EVENT_TITLES[what][spoken], day, timeZone)];
  });
}

const FLAGS: ReadonlyMap<string, SourceFlag> = new Map([
  ['open', 'open'],
  ['forthcoming', 'planned'],
  ['closed', 'closed'],
]);

/** A closed activity whose results are still expected is being evaluated. */
function flagOf({ status }: Activity, results: LocalDate | null, today: LocalDate): SourceFlag | null {
  const flag = FLAGS.get(status?.trim().toLowerCase() ?? '') ?? null;
  return flag === 'closed' && results !== null && results > today ? 'evaluating' : flag;
}

/** Files may be told by path alone (Q52). */
function readDocuments({ supporting_documents: files }: Activity, page: string | null): Reading<ProcedureDocument[]> {
  const read = (files ?? []).map(({ title, url }) => ({
    title: readLine(title, 'supporting_documents').value,
    url: readLink(absolute(url?.trim() ?? '', page), 'supporting_documents'),
  }));
  const documents = read.flatMap(({ title, url: { value: url } }) =>
    url === null ? [] : [{ title: title ?? nameOf(url), url, mediaType: null, date: null }],
  );
  return { value: documents, remarks: read.flatMap(({ url }): readonly Remark[] => url.remarks) };
}

function absolute(address: string, page: string | null): string {
  const site = page === null ? null : parseWebAddress(page);
  return site && /^\/(?!\/)/.test(address) ? `${site.origin}${address}` : address;
}

/** A file without a title goes by its name. */
function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) || url;
}
