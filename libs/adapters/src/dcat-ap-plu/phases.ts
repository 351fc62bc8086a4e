import type { Phase, PhaseKind, Remark, SourceFlag } from '@navigator/shared';
import { readPeriod, type Period } from '../kit/dates.js';
import { readEnd, readMoment, type Clock, type Moment } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { codeIn } from './vocabulary.js';
import type { Dataset, ProcessStep } from './wire.js';

/** Code lists `processStepType`, of DCAT-AP.PLU 0.2.4 first, then what DCAT-AP.EIA 0.1.1 adds. */
const KINDS: ReadonlyMap<string, PhaseKind> = new Map<string, PhaseKind>([
  ['earlyInvolveAuth', 'earlyInvolveAuth'],
  ['earlyPublicPart', 'earlyPublicPart'],
  ['publicAgencies', 'publicAgencies'],
  ['publicDisclosure', 'publicDisclosure'],
  ['internal', 'internal'],
  ['completed', 'completed'],
  ['unknown', 'unknown'],
  ['publicHearing', 'event'],
  ['approvalDecision', 'completed'],
]);

/** Code list `procedureState`. While it is `ongoing` the steps decide; between and after them it is being evaluated. */
const FLAGS: ReadonlyMap<string, SourceFlag> = new Map<string, SourceFlag>([
  ['planned', 'planned'],
  ['ongoing', 'evaluating'],
  ['completed', 'closed'],
  ['completelyCanceled', 'cancelled'],
  ['discontinued', 'cancelled'],
]);

/** A local day that was stamped with midnight or the last minute of UTC: the day as it stands there counts (Q12). */
const STAMPED_DAY = /^(\d{4}-\d{2}-\d{2})[T ](?:00:00|23:59)\b/;
const WHOLE_DAY: ReadonlySet<string> = new Set(['00:00', '23:59']);

/** The steps as phases, earliest first, those without a date last. Only their own intervals count (Q24). */
export function readPhases(dataset: Dataset, clock: Clock): Reading<Phase[]> {
  const readings = dataset['plu:processStep'].map((step) => readPhase(step, clock));
  return {
    value: readings.map(({ value }) => value).toSorted((a, b) => beginOf(a).localeCompare(beginOf(b))),
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}

/** The source's word on the state. */
export function flagOf(dataset: Dataset): SourceFlag | null {
  return FLAGS.get(codeIn(dataset['plu:procedureState']) ?? '') ?? null;
}

/** Both states word for word, since they may contradict each other (Q24). */
export function sourceStatusOf(dataset: Dataset): string | null {
  const told = ['plu:procedureState', 'plu:planState'] as const;
  const words = told.flatMap((name) => {
    const code = readLine(codeIn(dataset[name]), name).value;
    return code === null ? [] : [`${name.slice('plu:'.length)}: ${code}`];
  });
  return words.join(', ') || null;
}

function readPhase(step: ProcessStep, clock: Clock): Reading<Phase> {
  const kind = kindOf(step);
  const title = readLine(step['dct:title'], 'dct:title');
  const first = readDay(step['dcat:startDate'], 'dcat:startDate', clock);
  const last = readLastDay(step['dcat:endDate'], clock);
  const period = readPeriod(dayOf(first), dayOf(last));
  const { start, end } = period.value;
  return {
    value: {
      kind: kind.value,
      title: title.value,
      start,
      startTime: start && (first.value?.time ?? null),
      end,
      endTime: end && (last.value?.time ?? null),
      timeZone: clock.timeZone,
    },
    remarks: [kind, title, period].flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function kindOf(step: ProcessStep): Reading<PhaseKind> {
  const code = codeIn(step['plu:processStepType']);
  const kind = KINDS.get(code ?? '');
  return kind === undefined ? remarked('unknown', 'phase-kind-unknown', code) : clean(kind);
}

function readDay(raw: string | null, field: string, { timeZone }: Clock): Reading<Moment | null> {
  const told = raw === null ? null : (STAMPED_DAY.exec(raw.trim())?.[1] ?? raw);
  return readMoment(told, field, { timeZone, meansTheDay: (time) => WHOLE_DAY.has(time) });
}

/** An end years ahead means that none is planned (Q17). */
function readLastDay(raw: string | null, clock: Clock): Reading<Moment | null> {
  const last = readDay(raw, 'dcat:endDate', clock);
  const planned = readEnd(last.value?.date, 'dcat:endDate', clock);
  return planned.value === null && last.value !== null ? planned : last;
}

function dayOf({ value, remarks }: Reading<Moment | null>): Reading<Period['start']> {
  return { value: value?.date ?? null, remarks };
}

function beginOf({ start, end }: Phase): string {
  return start ?? end ?? '9999';
}
