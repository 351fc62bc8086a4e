import type { BoundingBox, ProcedureDocument, ProcedureResult, Remark } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { aboutOf, type About } from '../kit/events/about.js';
import { eventOutput, keyOf, Once, rejected, skipped, type Told } from '../kit/events/source-event.js';
import { betweenMoments, type Times } from '../kit/events/times.js';
import { readLink } from '../kit/link.js';
import { readEnd, readStart, type Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import { readLine, readParagraphs } from '../kit/text.js';
import { topicsOf, type PaperIndex, type Topic } from './agenda.js';
import { documentsOf, together } from './files.js';
import { readWhere } from './place.js';
import { isOutcome } from './planning.js';
import { Meeting, objectsOf, readObject, type Members } from './wire.js';

/** What meetings do not say about themselves. */
export interface Chamber extends Clock {
  readonly region: BoundingBox | null;
  readonly territoryKey: string | null;
  readonly papers: PaperIndex;
}

/** A meeting as one event for each item about planning or participation; as a skip where there is none. */
export function readMeeting(members: Members, position: number, chamber: Chamber): readonly Output<never>[] {
  const meeting = readObject(Meeting, members);
  if (!meeting) return [rejected(position, 'record-malformed', null)];
  const id = keyOf(readLine(meeting.value.id, 'id').value);
  if (id === null) return [rejected(position, 'id-missing', null)];
  if (meeting.value.deleted === true) return [skipped(position, 'deleted-at-source', id)];
  const topics = topicsOf(meeting.value, chamber.papers);
  if (topics.length === 0) return [skipped(position, 'not-participation', id)];
  const frame = readFrame(meeting.value, id, chamber);
  if (frame.value === null) return [rejected(position, 'event-undated', id)];
  const { value, remarks } = frame;
  const once = new Once();
  return topics.map((topic) => once.pass(eventOf(topic, value, [...meeting.remarks, ...remarks]), position));
}

/** What all events of a meeting have in common. */
interface Frame extends Pick<Told, 'times' | 'place' | 'point' | 'isCancelled'> {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly page: string | null;
  readonly meeting: Meeting;
  readonly territoryKey: string | null;
}

function readFrame(meeting: Meeting, id: string, chamber: Chamber): Reading<Frame | null> {
  const start = readStart(meeting.start, 'start', chamber);
  if (start.value === null) return clean(null);
  const end = readEnd(meeting.end, 'end', chamber);
  const times: Reading<Times> = betweenMoments(start.value, end.value, chamber.timeZone);
  const where = readWhere(meeting.location, chamber.region);
  const page = readLink(meeting.web, 'web');
  const [organisation] = objectsOf(meeting.organization).map((one) => one['name']);
  const name = readLine(meeting.name ?? (typeof organisation === 'string' ? organisation : null), 'name');
  const frame: Frame = {
    ...{ id, meeting, times: times.value, ...where.value, day: start.value.date, page: page.value },
    name: name.value ?? 'Sitzung',
    isCancelled: meeting.cancelled === true,
    territoryKey: chamber.territoryKey,
  };
  const readings = [start, end, times, where, page, name];
  return { value: frame, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

function eventOf(topic: Topic, frame: Frame, remarks: readonly Remark[]): Output<never> {
  const { name: title, times, place, point, isCancelled } = frame;
  const subject = subjectOf(topic);
  const decision = isCancelled ? null : decisionOf(topic, subject);
  const told: Told = {
    ...{ key: keyOf(`${frame.id}#${topic.name}`) ?? frame.id, times, place, point, isCancelled },
    kind: decision ? 'decision' : 'meeting',
    title: titleOf([title, agendaNumber(topic), subject], decision),
    url: pageOf(topic, frame),
    documents: documentsAbout(topic, frame),
    result: decision && resultOf(decision, topic, frame),
    about: readAbout(topic, frame, [subject, textIn(decision)]),
  };
  return eventOutput(told, remarks);
}

function subjectOf({ item, papers }: Topic): string {
  return readLine(item?.name, 'name').value ?? papers[0]?.title ?? '';
}

function pageOf({ item, papers }: Topic, { page }: Frame): string | null {
  return readLink(item?.web, 'web').value ?? page ?? papers[0]?.page ?? null;
}

function documentsAbout({ item, papers }: Topic, { meeting }: Frame): readonly ProcedureDocument[] {
  return together(
    ...papers.map(({ documents }) => documents),
    documentsOf(item?.resolutionFile, meeting.resultsProtocol, meeting.invitation),
  );
}

function agendaNumber({ item }: Topic): string {
  const number = readLine(String(item?.number ?? ''), 'number').value;
  return number === null ? '' : `TOP ${number}`;
}

/** `Stadtrat, TOP 5: Bebauungsplan 12 (Beschlossen)`, as much as fits into a title. */
function titleOf([meeting, number, subject]: readonly [string, string, string], decision: Decision | null): string {
  const word = decision?.word ?? null;
  const where = [meeting, number].filter((part) => part !== '').join(', ');
  const what = [where, subject].filter((part) => part !== '').join(': ');
  return shortened(word === null ? what : `${what} (${word})`);
}

const LONGEST_TITLE = 1000;

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 2).replace(/\p{Cs}$/u, '')} …`;
}

interface Decision {
  /** The result in a word or two, as written; null where only the resolution is told. */
  readonly word: string | null;
  readonly text: string | null;
  /** Whether it is what became of the procedure. */
  readonly isOutcome: boolean;
}

function decisionOf({ item, papers, isAuthoritative }: Topic, subject: string): Decision | null {
  const word = readLine(item?.result, 'result').value;
  const text = readParagraphs(item?.resolutionText, 'resolutionText').value;
  if (word === null && text === null) return null;
  const subjects = [subject, ...papers.map(({ title }) => title)].join(' ');
  return { word, text, isOutcome: isAuthoritative && isOutcome(subjects, word, text) };
}

/** Published where the minutes are, else the paper itself, on the day of the meeting. */
function resultOf(
  { isOutcome: is }: Decision,
  { papers }: Topic,
  { meeting, day, page }: Frame,
): ProcedureResult | null {
  if (!is) return null;
  const [document] = together(documentsOf(meeting.resultsProtocol), ...papers.map(({ documents }) => documents));
  return { state: 'published', url: document?.url ?? page ?? papers[0]?.page ?? null, publishedAt: day };
}

function textIn(decision: Decision | null): string | null {
  return decision?.text ?? null;
}

function readAbout({ item, papers }: Topic, { page, territoryKey }: Frame, texts: readonly (string | null)[]): About {
  const key = papers.map((paper) => paper.territoryKey).find((told) => told !== null);
  const titles = papers.map(({ title }) => title);
  return aboutOf({
    urls: [readLink(item?.web, 'web').value, ...papers.map((paper) => paper.page), page],
    names: [readLine(item?.name, 'name').value, ...titles, ...papers.map(({ reference }) => reference)],
    texts: [...texts, ...titles],
    territoryKey: key ?? territoryKey,
  });
}
