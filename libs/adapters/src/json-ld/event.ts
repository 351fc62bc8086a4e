import type { BoundingBox } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { aboutOf, type About } from '../kit/events/about.js';
import { linksIn } from '../kit/events/links-in.js';
import { eventOutput, rejected } from '../kit/events/source-event.js';
import { betweenMoments, type Times } from '../kit/events/times.js';
import { readEnd, readStart, type Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import { readLine, readParagraphs } from '../kit/text.js';
import { lastSegment, type Graph } from './graph.js';
import { readWhere } from './place.js';
import { addressesOf, nodesOf, textIn, textsOf } from './value.js';
import { isMembers, readEventNode, type EventNode, type Members } from './wire.js';

/** What an event does not say about itself. */
export interface Circumstances extends Clock {
  readonly graph: Graph;
  readonly language: string;
  readonly region: BoundingBox | null;
  /** Where the document stands, as it may be repeated. */
  readonly page: string | null;
}

/** An event of the document. */
export interface Found {
  readonly members: Members;
  /** What it is known by; null where nothing is told. */
  readonly key: string | null;
  readonly position: number;
}

/** One event of the document as exactly one event or rejection. */
export function readEvent({ members, key, position }: Found, circumstances: Circumstances): Output<never> {
  const node = readEventNode(members);
  if (!node) return rejected(position, 'record-malformed', null);
  if (key === null) return rejected(position, 'id-missing', null);
  const title = readLine(textIn(node.value.name, circumstances.language), 'name');
  if (title.value === null) return rejected(position, 'title-missing', key);
  const times = readTimes(node.value, circumstances);
  if (times.value === null) return rejected(position, 'event-undated', key);
  const where = readWhere(node.value, circumstances);
  const told = {
    ...{ key, kind: 'meeting' as const, title: title.value, times: times.value, documents: [] },
    ...where.value,
    url: addressesOf(node.value.url, circumstances.page)[0] ?? null,
    isCancelled: isCancelled(node.value),
    about: readAbout(node.value, title.value, circumstances),
  };
  return eventOutput(
    told,
    [node, title, times, where].flatMap(({ remarks }) => remarks),
  );
}

function readTimes({ startDate, endDate }: EventNode, clock: Clock): Reading<Times | null> {
  const start = readStart(textsOf(startDate)[0]?.text, 'startDate', clock);
  if (start.value === null) return clean(null);
  const end = readEnd(textsOf(endDate)[0]?.text, 'endDate', clock);
  const times = betweenMoments(start.value, end.value, clock.timeZone);
  return { value: times.value, remarks: [...start.remarks, ...end.remarks, ...times.remarks] };
}

const CALLED_OFF: ReadonlySet<string> = new Set(['EventCancelled', 'EventPostponed']);

function isCancelled({ eventStatus }: EventNode): boolean {
  const id = isMembers(eventStatus) ? eventStatus['@id'] : null;
  return [...textsOf(eventStatus).map(({ text }) => text), id].some(
    (status) => typeof status === 'string' && CALLED_OFF.has(lastSegment(status.trim())),
  );
}

function readAbout(node: EventNode, title: string, { graph, language, page }: Circumstances): About {
  const related = [node.superEvent, node.about, node.isPartOf].flatMap((value) => nodesOf(value, graph));
  const html = textIn(node.description, language) ?? '';
  const description = readParagraphs(html, 'description').value;
  const names = related.filter(isMembers).map((one) => readLine(textIn(one['name'], language), 'name').value);
  return aboutOf({
    urls: [
      ...addressesOf([node.url, node.mainEntityOfPage, node.sameAs].flat(), page),
      ...addressesOf(related, page),
      ...linksIn(html, page),
      page,
    ],
    names: [title, ...names],
    texts: [title, ...names, description],
  });
}
