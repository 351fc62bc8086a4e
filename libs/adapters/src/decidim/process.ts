import type { Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { rejected } from '../kit/entry.js';
import { parseUrl, readLink } from '../kit/link.js';
import type { Clock } from '../kit/moment.js';
import { clean, type Reading } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { matchTopics, type Topics } from '../kit/topics.js';
import { readCourse } from './course.js';
import type { Told } from './told.js';
import { decidimTopic } from './topics.js';
import { readSpoken, spoken } from './translated.js';

/** What a process does not say about itself. */
export interface Circumstances extends Clock {
  readonly language: string;
  /** Scheme, host and path of the installation; null where nobody told (a file). */
  readonly base: string | null;
  /** The name of the organisation that runs the platform. */
  readonly organisation: string | null;
}

/** An entry of a list: what it tells, or null where it is no process. */
export interface Entry {
  readonly told: Reading<Told> | null;
  readonly position: number;
}

const LONGEST_ID = 490;

/** Ids are unique for each kind of space only. */
export function sourceIdOf(raw: string | number | null | undefined): string | null {
  const id = readLine(raw === null || raw === undefined ? null : String(raw), 'id').value;
  return id === null || id.length > LONGEST_ID ? null : `process:${id}`;
}

/** What an entry of a list can become. */
export type EntryOutput = Extract<Output<never>, { readonly kind: 'record' | 'rejected' | 'skipped' }>;

/** One entry of a list as exactly one record, rejection or skip. */
export function readProcess({ told, position }: Entry, circumstances: Circumstances): EntryOutput {
  if (!told) return rejected(null, position, 'record-malformed');
  const sourceId = sourceIdOf(told.value.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (told.value.isRestricted) return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const title = readSpoken(told.value.title, circumstances.language, 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(told.value, { ...circumstances, sourceId, title: title.value });
  const remarks = [told, title, record].flatMap((reading): readonly Remark[] => reading.remarks);
  return { kind: 'record', record: record.value, remarks };
}

/** The same output with what had to be said about its bytes, or about the whole list. */
export function withRemarks(output: EntryOutput, remarks: readonly Remark[]): EntryOutput {
  return output.kind === 'record' ? { ...output, remarks: [...remarks, ...output.remarks] } : output;
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(told: Told, named: Named): Reading<SourceRecord> {
  const { language } = named;
  const prose = readProse(spoken(told.summary, language)?.text, 'shortDescription');
  const organiser = readSpoken(told.organiser, language, 'developerGroup');
  const where = readPlace(told, language);
  const course = readCourse(told, named);
  const topics = readTopics(told, where.theme, language);
  const url = pageOf(told, named.base);
  const image = readLink(resolved(told.image, named.base), 'heroImage');
  const record: SourceRecord = {
    ...NOT_TOLD,
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: url.value,
    organiser: organiser.value ?? named.organisation,
    ...topics.value,
    phases: course.value.phases,
    place: where.place,
    image: image.value,
    sourceStatus: course.value.activeStep,
    language: spoken(told.title, language)?.language ?? null,
  };
  const readings = [prose, organiser, course, topics, url, image];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** What only details tell, and what the platform cannot say at all. */
const NOT_TOLD = {
  kind: 'unknown',
  publisher: null,
  events: [],
  documents: [],
  geometry: null,
  geometryRole: null,
  contributions: null,
  comments: null,
  participants: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  flag: null,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

/** A scope is a district in one city and a theme in another: the vocabulary knows the themes. */
function readPlace(
  { place, scope }: Told,
  language: string,
): { readonly place: string | null; readonly theme: string | null } {
  const own = readSpoken(place, language, 'localArea').value;
  const named = readSpoken(scope, language, 'scope').value;
  if (named === null) return { place: own, theme: null };
  return decidimTopic(named) === null ? { place: own ?? named, theme: null } : { place: own, theme: named };
}

function readTopics({ themes }: Told, theme: string | null, language: string): Reading<Topics> {
  const named = themes.map((one) => readSpoken(one, language, 'taxonomies').value);
  const labels = [...new Set([...named, theme].filter((label) => label !== null))];
  return matchTopics(labels, decidimTopic);
}

/** Older versions tell no address; it is built as they build it themselves. */
function pageOf({ url, slug }: Told, base: string | null): Reading<string | null> {
  const told = resolved(url, base);
  if (told !== '') return readLink(told, 'url');
  const name = readLine(slug, 'slug').value;
  return clean(base === null || name === null ? null : `${base}/processes/${encodeURIComponent(name)}`);
}

/** Addresses may be told by their path alone (Q52); an empty text where nothing is told. */
function resolved(raw: string | null | undefined, base: string | null): string {
  const text = raw?.trim() ?? '';
  return /^\/(?!\/)/.test(text) && base !== null ? (parseUrl(text, base)?.href ?? text) : text;
}
