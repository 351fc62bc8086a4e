import {
  isPublic,
  leadingRange,
  localDay,
  lower,
  publicRanges,
  STATUS_LABELS,
  statusOf,
  upper,
  type LocalText,
  type Status,
} from '@navigator/shared';
import type { Change } from './change.js';
import { isEqual } from './equal.js';
import type { ComparedRecord } from './pair.js';
import { instead, sayDay, sayTime } from './say.js';

/** When people may take part, by the clock of the city. */
interface Standing {
  readonly status: Status;
  /** Instants in ms of the public phase that matters now; infinite where it has no such side. */
  readonly begin: number;
  readonly end: number;
  readonly hasDates: boolean;
  readonly timeZone: string;
}

const UNTOLD: Standing = { status: 'unknown', begin: -Infinity, end: Infinity, hasDates: false, timeZone: 'UTC' };

/** What changes about “can I take part, and until when?”: the gravest of it, or nothing. */
export function timeChange(before: ComparedRecord, after: ComparedRecord, now: number): Change | null {
  if (isToldAlike(before, after)) return null;
  const was = standing(before, now);
  const is = standing(after, now);
  if (was.status !== is.status) return statusChange(was, is, now);
  if (was.hasDates && is.hasDates) {
    if (was.end !== is.end) return { kind: 'deadline', text: () => instead(deadline(is, now), endOnly(was, now)) };
    if (was.begin !== is.begin) return { kind: 'dates', text: () => instead(beginning(is, now), beginOnly(was, now)) };
  }
  if (isEqual(before.phases, after.phases)) return null;
  return { kind: 'dates', text: () => (after.phases.some(isPublic) ? TEXTS.otherPhases : TEXTS.noPhases) };
}

function isToldAlike(before: ComparedRecord, after: ComparedRecord): boolean {
  const { flag, listedAsActive, phases } = after;
  return before.flag === flag && before.listedAsActive === listedAsActive && isEqual(before.phases, phases);
}

/** Whether the public may not take part yet. */
export function isToCome(record: ComparedRecord, now: number): boolean {
  return standing(record, now).status === 'planned';
}

/** Where a procedure stands: “Offen, Frist bis 3.5.” */
export function standingText(record: ComparedRecord, now: number): LocalText {
  const is = standing(record, now);
  return joined(STATUS_LABELS[is.status], timing(is, is, now));
}

function statusChange(was: Standing, is: Standing, now: number): Change {
  const text = (): LocalText => sentence(was, is, now);
  if (is.status === 'open') return { kind: 'opens', text };
  return { kind: was.status === 'open' ? 'closes' : 'status', text };
}

/** “Offen statt Beendet, Frist bis 3.5. statt 17.4.” */
function sentence(was: Standing, is: Standing, now: number): LocalText {
  return joined(instead(STATUS_LABELS[is.status], STATUS_LABELS[was.status]), timing(was, is, now));
}

function joined(words: LocalText, detail: LocalText | null): LocalText {
  return detail === null ? words : { de: `${words.de}, ${detail.de}`, en: `${words.en}, ${detail.en}` };
}

function timing(was: Standing, is: Standing, now: number): LocalText | null {
  if (!is.hasDates) return null;
  if (is.status === 'planned') return beginning(is, now);
  if (!was.hasDates || was.end === is.end) return deadline(is, now);
  return instead(deadline(is, now), endOnly(was, now));
}

function standing(record: ComparedRecord, now: number): Standing {
  const { phases, flag, listedAsActive } = record;
  const ranges = publicRanges(phases);
  const { status } = statusOf(
    { ranges, flag, listedAsActive, lifecycle: 'live', goneAt: null, lastConfirmedAt: now },
    now,
  );
  const leading = leadingRange(ranges, now);
  if (!leading) return { ...UNTOLD, status };
  const timeZone = phases.find(isPublic)?.timeZone ?? UNTOLD.timeZone;
  return { status, begin: lower(leading), end: upper(leading), hasDates: true, timeZone };
}

function deadline(standing: Standing, now: number): LocalText {
  const end = endOnly(standing, now);
  if (standing.end === Infinity) return end;
  return { de: `Frist bis ${end.de}`, en: `deadline ${end.en}` };
}

/** The last day that counts, with the time where it is not midnight. */
function endOnly({ end, timeZone }: Standing, now: number): LocalText {
  if (end === Infinity) return TEXTS.noDeadline;
  const day = sayDay(localDay(end - 1, timeZone), localDay(now, timeZone));
  const time = sayTime(end, timeZone);
  return time === '00:00' ? day : { de: `${day.de}, ${time} Uhr`, en: `${day.en}, ${time}` };
}

function beginning(standing: Standing, now: number): LocalText {
  const begin = beginOnly(standing, now);
  return { de: `Beginn ${begin.de}`, en: `begins ${begin.en}` };
}

function beginOnly({ begin, timeZone }: Standing, now: number): LocalText {
  if (begin === -Infinity) return TEXTS.noBeginning;
  return sayDay(localDay(begin, timeZone), localDay(now, timeZone));
}

const TEXTS = {
  noDeadline: { de: 'ohne Frist', en: 'no deadline' },
  noBeginning: { de: 'ohne Angabe', en: 'not stated' },
  otherPhases: { de: 'Der Ablauf wäre ein anderer.', en: 'The course of it would be another.' },
  noPhases: { de: 'Der Ablauf nennt keine Beteiligung mehr.', en: 'The course of it would name no participation.' },
} as const satisfies Readonly<Record<string, LocalText>>;
