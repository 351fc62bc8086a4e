import type { Language, Queue, QueueKind } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { formatDistance } from '../../format/dates.js';
import { counted, formatNumber } from '../../format/numbers.js';
import { enter } from './enter.js';
import { headOf } from './head-of.js';
import { staffPath, type Section } from './staff-address.js';
import type { StaffHead } from './staff-page.js';
import { staffWords } from './words.js';

/** One queue on the overview. */
interface QueueLine {
  readonly kind: QueueKind;
  readonly href: string;
  readonly heading: string;
  readonly text: string;
  readonly count: string;
  /** “die älteste vor 3 Tagen”, or that nothing is open. */
  readonly age: string;
  readonly isEmpty: boolean;
}

/** The overview: what waits for a person. */
export interface StartView {
  readonly head: StaffHead;
  readonly sum: string;
  readonly queues: readonly QueueLine[];
}

const SECTION_OF: Readonly<Record<QueueKind, Section>> = {
  registrations: 'registrations',
  quarantines: 'held',
  reports: 'reports',
  words: 'words',
  links: 'links',
};

/** Reads what waits. */
export async function readStart(visit: Visit, request: Request): Promise<StartView> {
  const desk = await enter(visit, request, { section: 'start', role: 'viewer' });
  const { language } = desk;
  const words = staffWords(language).start;
  const queues = await visit.staff.waiting();
  const sum = queues.reduce((all, { count }) => all + count, 0);
  return {
    head: headOf(desk, { heading: words.heading }),
    sum: sum === 0 ? words.nothing : counted(sum, language, words.sum),
    queues: queues.map((queue) => lineOf(queue, visit.now(), language)),
  };
}

function lineOf({ kind, count, oldestAt }: Queue, now: number, language: Language): QueueLine {
  const words = staffWords(language).start;
  const oldest = oldestAt === null ? '' : words.oldest(formatDistance(oldestAt, now, language));
  return {
    kind,
    href: staffPath(language, SECTION_OF[kind]),
    ...words.queues[kind],
    count: formatNumber(count, language),
    age: count === 0 ? words.none : oldest,
    isEmpty: count === 0,
  };
}
