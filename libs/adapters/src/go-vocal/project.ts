import type { Remark, SourceFlag, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, readId, rejected } from '../kit/entry.js';
import { readGeometry } from '../kit/geometry.js';
import { parseUrl, readLink } from '../kit/link.js';
import { readCount } from '../kit/number.js';
import { clean, type Reading } from '../kit/remark.js';
import { readLine, readParagraphs, readProse, type Prose } from '../kit/text.js';
import { spoken } from './multiloc.js';
import { countIdeas, readPhases, type Listener } from './phases.js';
import { Project, readWire, type Phase } from './wire.js';

/** What a project does not say about itself. */
export interface Circumstances extends Listener {
  /** Where the platform begins, without a slash at the end. */
  readonly base: string;
  /** The phases of a project, as far as they were told. */
  readonly phasesOf: (id: string) => readonly Phase[];
}

/** One entry of the list as exactly one record, rejection or skip. */
export function readEntry({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const wire = readWire(Project, value);
  if (!wire) return rejected(null, position, 'record-malformed');
  const sourceId = readId(wire.value.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (!isPublic(wire.value)) return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const title = readLine(spoken(circumstances.language, wire.value.title, wire.value.title_multiloc), 'title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(wire.value, { ...circumstances, sourceId, title: title.value });
  const readings = [{ remarks }, wire, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

/** The token sees drafts and what is meant for groups; whatever does not call itself public is not (Q53). */
function isPublic(project: Project): boolean {
  return project.visible_to === 'public' && ['published', 'archived'].includes(statusOf(project));
}

function statusOf({ publication_status: recent, status: old }: Project): string {
  return recent ?? old ?? '';
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(project: Project, named: Named): Reading<SourceRecord> {
  const wirePhases = named.phasesOf(named.sourceId);
  const prose = readTexts(project, named.language);
  const url = readAddress(project, named.base);
  const phases = readPhases(wirePhases, named);
  const geometry = readGeometry(project.map_center_geojson);
  const image = readImage(project);
  const ideas = countIdeas(wirePhases);
  const contributions = ideas.value === null ? readCount(project.ideas_count, 'ideas_count') : ideas;
  const comments = readCount(project.comments_count, 'comments_count');
  const participants = readCount(project.participants_count, 'participants_count');
  const record: SourceRecord = {
    ...NOT_TOLD,
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: url.value,
    phases: [...phases.value],
    geometry: geometry.value,
    geometryRole: geometry.value && 'mapCentre',
    image: image.value,
    contributions: contributions.value,
    comments: comments.value,
    participants: participants.value,
    ...stateOf(project),
    language: named.language,
  };
  const readings = [prose, url, phases, geometry, image, contributions, comments, participants];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

const NOT_TOLD = {
  kind: 'informal',
  organiser: null,
  publisher: null,
  topics: [],
  topicLabels: [],
  events: [],
  documents: [],
  place: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

function readTexts(project: Project, language: string): Reading<Prose> {
  const preview = readProse(
    spoken(language, project.description_preview, project.description_preview_multiloc),
    'description_preview',
  );
  const whole = readParagraphs(
    spoken(language, project.description_html, project.description_multiloc),
    'description_html',
  );
  if (preview.value.summary === null) {
    const { value } = readProse(whole.value, 'description_html');
    return { value, remarks: whole.remarks };
  }
  const value = { summary: preview.value.summary, description: whole.value ?? preview.value.description };
  return { value, remarks: [...preview.remarks, ...whole.remarks] };
}

/** The web API tells no address; the platform's own links are built so. */
function readAddress({ href, slug }: Project, base: string): Reading<string | null> {
  if (href) return readLink(href, 'href');
  return slug && parseUrl(base) ? readLink(`${base}/projects/${encodeURIComponent(slug)}`, 'slug') : clean(null);
}

const LARGEST_FIRST = ['large', 'fb', 'medium', 'small'] as const;

function readImage({ images, header_bg: header }: Project): Reading<string | null> {
  const versions = images?.find((image) => image) ?? header ?? {};
  const url = LARGEST_FIRST.map((version) => versions[version]).find((address) => typeof address === 'string');
  return readLink(typeof url === 'string' ? url : null, 'images');
}

/**
 * `present` says that today lies between the first day and the last, which may be a pause between two phases, or a phase
 * that only informs: the dates of the current phase tell whether one can take part.
 */
const TIMELINE: Readonly<Record<string, SourceFlag>> = { past: 'closed', future: 'planned' };

/** Dates decide where there are any; beside them only the archive and the web API's word on the timeline say something. */
function stateOf(project: Project): Pick<SourceRecord, 'flag' | 'sourceStatus'> {
  const status = statusOf(project);
  const sourceStatus = readLine([status, project.timeline_active].filter(Boolean).join(', '), 'status').value;
  if (status === 'archived') return { flag: 'closed', sourceStatus };
  const isContinuous = project.process_type === 'continuous';
  return { flag: isContinuous ? 'open' : (TIMELINE[project.timeline_active ?? ''] ?? null), sourceStatus };
}
