import {
  Phase,
  PhaseKind,
  SourceFlag,
  type Phase as PhaseOfRecord,
  type Remark,
  type SourceRecord,
} from '@navigator/shared';
import { readLocalDate, readPeriod } from '../kit/dates.js';
import { clean, remark, type Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import type { Properties } from './wire.js';

const MOST = 100;
/** A newer installation may know more kinds than we do; unknown ones are no participation until somebody maps them. */
const Told = Phase.extend({ kind: PhaseKind.catch('unknown') });

/** The phases as told; an older installation tells the days from the first to the last, which are one phase. */
export function readPhases(properties: Properties, timeZone: string): Reading<PhaseOfRecord[]> {
  const { phases } = properties;
  if (!phases) return readSpan(properties, timeZone);
  const read = phases.slice(0, MOST).map((phase) => readPhase(phase, timeZone));
  return { value: read.flatMap(({ value }) => value ?? []), remarks: remarksOf(read) };
}

function readPhase(raw: unknown, timeZone: string): Reading<PhaseOfRecord | null> {
  const phase = Told.safeParse(raw);
  if (!phase.success) return { value: null, remarks: [remark('wrong-type', 'phases')] };
  const title = readLine(phase.data.title, 'phases');
  const period = readPeriod(readLocalDate(phase.data.start, 'start'), readLocalDate(phase.data.end, 'end'));
  const { start, end } = period.value;
  const value: PhaseOfRecord = {
    kind: phase.data.kind,
    title: title.value,
    start,
    startTime: start && phase.data.startTime,
    end,
    endTime: end && phase.data.endTime,
    timeZone: zoneOf(phase.data.timeZone, timeZone),
  };
  return { value, remarks: remarksOf([title, period]) };
}

function readSpan({ span, kind, timeZone: told }: Properties, timeZone: string): Reading<PhaseOfRecord[]> {
  const { value, remarks } = readPeriod(readLocalDate(span?.start, 'span'), readLocalDate(span?.end, 'span'));
  if (value.start === null && value.end === null) return { value: [], remarks };
  const phase: PhaseOfRecord = {
    kind: kind === 'formal' ? 'publicDisclosure' : 'informal',
    title: null,
    ...value,
    startTime: null,
    endTime: null,
    timeZone: zoneOf(told, timeZone),
  };
  return { value: [phase], remarks };
}

/** A zone that this machine does not know would stop whoever reckons with it. */
function zoneOf(told: string | null | undefined, otherwise: string): string {
  try {
    return told ? new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions().timeZone : otherwise;
  } catch {
    return otherwise;
  }
}

/** Their judgement as the word of a source, where it does not follow from dates anyway. */
export function readState({
  status,
  statusBasis,
  sourceStatus,
}: Properties): Reading<Pick<SourceRecord, 'flag' | 'sourceStatus'>> {
  const flag = SourceFlag.safeParse(status).data ?? null;
  const isTold = statusBasis === 'source' || statusBasis === 'presence';
  const word = readLine(sourceStatus, 'sourceStatus');
  return { value: { flag: isTold ? flag : null, sourceStatus: word.value }, remarks: word.remarks };
}

function remarksOf(readings: readonly Reading<unknown>[]): readonly Remark[] {
  return readings.length === 0 ? clean(null).remarks : readings.flatMap(({ remarks }) => remarks);
}
