import { localDay, type Phase, type Remark, type SourceRecord } from '@navigator/shared';
import { readPeriod, type Period } from '../kit/dates.js';
import { readMoment } from '../kit/moment.js';
import { readCount } from '../kit/number.js';
import { remark, type Reading } from '../kit/remark.js';
import { readLine, readParagraphs, readProse, type Prose } from '../kit/text.js';
import { matchTopics, type Topics } from '../kit/topics.js';
import { identify, membersOf, NOT_TOLD, type Circumstances, type Entry, type EntryOutput } from './entry.js';
import { rejected } from '../kit/entry.js';
import { consulTopic } from './topics.js';
import { namesIn, Proposal } from './wire.js';

/** A proposal of citizens as exactly one record or rejection. */
export function readProposal({ node, position }: Entry, circumstances: Circumstances): EntryOutput {
  const proposal = membersOf(Proposal, node);
  if (!proposal) return rejected(null, position, 'record-malformed');
  const { id, title } = proposal.value;
  const identity = identify({ kind: 'proposal', id, title, position });
  if (identity.kind === 'rejected') return identity;
  const prose = readTexts(proposal.value);
  const course = readCourse(proposal.value, circumstances);
  const topics = readTopics(proposal.value);
  const comments = readCount(proposal.value.commentsCount ?? proposal.value.comments_count, 'commentsCount');
  const record: SourceRecord = {
    ...NOT_TOLD,
    sourceId: identity.sourceId,
    title: identity.title,
    ...prose.value,
    url: `${circumstances.base}/proposals/${identity.path}`,
    ...topics.value,
    ...course.value,
    flag: null,
    place: readLine(proposal.value.geozone?.name, 'geozone').value,
    comments: comments.value,
    language: circumstances.language,
  };
  const readings = [proposal, identity, prose, course, topics, comments];
  return { kind: 'record', record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** The summary is the citizens' own; without one it is the beginning of the description. */
function readTexts({ summary, description }: Proposal): Reading<Prose> {
  const own = readProse(summary, 'summary');
  if (own.value.summary === null) return readProse(description, 'description');
  const whole = readParagraphs(description, 'description');
  return {
    value: { summary: own.value.summary, description: whole.value ?? own.value.description },
    remarks: [...own.remarks, ...whole.remarks],
  };
}

type Course = Pick<SourceRecord, 'phases' | 'sourceStatus'>;

/**
 * From its publication until its author withdraws it. The platform rounds to the hour: the day is what is meant. One that
 * may have been put into the archive long ago is not called open any more.
 */
function readCourse(proposal: Proposal, circumstances: Circumstances): Reading<Course> {
  const { timeZone } = circumstances;
  const { publicCreatedAt, public_created_at: created, retiredAt, retired_at: retired } = proposal;
  const start = readDay(publicCreatedAt ?? created, 'publicCreatedAt', timeZone);
  const end = readDay(retiredAt ?? retired, 'retiredAt', timeZone);
  const { value: period, remarks } = readPeriod(start, end);
  const isDated = period.start !== null || period.end !== null;
  const isOld = isPerhapsArchived(period, circumstances);
  const kind = isOld ? 'unknown' : 'informal';
  const phase: Phase = { kind, title: null, ...period, startTime: null, endTime: null, timeZone };
  return {
    value: { phases: isDated ? [phase] : [], sourceStatus: end.value === null ? null : 'retired' },
    remarks: isOld ? [...remarks, remark('end-unknown', `publicCreatedAt: ${period.start}`)] : remarks,
  };
}

/**
 * After twelve months a proposal goes into the archive and takes no supports, unless the city has chosen other months
 * (`archived?` in app/models/proposal.rb, `months_to_archive_proposals` in app/models/setting.rb); the interface tells
 * neither.
 */
const ARCHIVED_AFTER_YEARS = 1;

function isPerhapsArchived({ start, end }: Period, { timeZone, fetchedAt }: Circumstances): boolean {
  const today = localDay(fetchedAt.getTime(), timeZone);
  const oldest = `${Number(today.slice(0, 4)) - ARCHIVED_AFTER_YEARS}${today.slice(4)}`;
  return start !== null && end === null && start <= oldest;
}

function readDay(raw: string | null | undefined, field: string, timeZone: string): Reading<Phase['start']> {
  // Ruby writes a blank before the zone, and UTC by its name (Q14).
  const text = raw
    ?.trim()
    .replace(/ UTC$/, 'Z')
    .replace(/ (?=[+-]\d{2}:?\d{2}$)/, '');
  const moment = readMoment(text, field, { timeZone, meansTheDay: () => true });
  return { value: moment.value?.date ?? null, remarks: moment.remarks };
}

function readTopics({ tags }: Proposal): Reading<Topics> {
  const labels = namesIn(tags).map((name) => readLine(name, 'tags').value);
  return matchTopics([...new Set(labels.filter((label) => label !== null))], consulTopic);
}
