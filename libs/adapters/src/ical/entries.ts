import type { Remark } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { eventOutput, Once, rejected, skipped } from '../kit/events/source-event.js';
import { readLine } from '../kit/text.js';
import { isPrivate, readUntimed, uidOf, type Surroundings } from './event.js';
import { textOf } from './property.js';
import { isRepeated, occurrencesOf, replacedBy, type Circle } from './series.js';
import { readSpan, timesAt, type Span } from './span.js';
import type { EventComponent } from './wire.js';

/** An event as it stands in the calendar. */
export interface Standing {
  readonly event: EventComponent;
  readonly position: number;
  /** About its lines. */
  readonly remarks: readonly Remark[];
}

/** An event that can be one: it has a name, and a time. */
interface Sound extends Standing {
  readonly uid: string;
  readonly title: string;
  readonly span: Span;
}

/** A calendar with more series than this is an attack: rules that fit no day cost most. Of the others the first time is told. */
const MOST_SERIES = 500;

/** Makes outputs of the events of one calendar. What repeats waits for the end: single times of it may stand anywhere. */
export class CalendarEntries {
  private readonly once = new Once();
  private readonly series: Sound[] = [];
  private readonly replaced = new Set<string>();

  constructor(private readonly circle: Circle) {}

  /** What an event became, unless it waits. */
  *take(standing: Standing, surroundings: Surroundings): Generator<Output<never>, void, undefined> {
    const sound = this.soundOf(standing);
    if ('kind' in sound) {
      yield sound;
      return;
    }
    const stamp = replacedBy(sound.event, this.circle.zones);
    const key = stamp === null ? sound.uid : keyAt(sound, stamp);
    if (stamp !== null) this.replaced.add(key);
    else if (isRepeated(sound.event) && this.series.length < MOST_SERIES) {
      this.series.push(sound);
      return;
    }
    yield this.once.pass(outputOf({ ...sound, key, at: sound.span.start }, surroundings), sound.position);
  }

  /** The times of all that repeats. */
  *finish(surroundings: Surroundings): Generator<Output<never>, void, undefined> {
    for (const sound of this.series) yield* this.repeat(sound, surroundings);
  }

  private *repeat(sound: Sound, surroundings: Surroundings): Generator<Output<never>, void, undefined> {
    for (const { at, stamp } of occurrencesOf(sound.event, sound.span, this.circle)) {
      const key = keyAt(sound, stamp);
      if (this.replaced.has(key)) continue;
      yield this.once.pass(outputOf({ ...sound, key, at }, surroundings), sound.position);
    }
  }

  private soundOf(standing: Standing): Sound | Output<never> {
    const { event, position, remarks } = standing;
    const uid = uidOf(event);
    if (isPrivate(event)) return skipped(position, 'access-restricted', uid);
    if (uid === null) return rejected(position, 'id-missing', null);
    const title = readLine(textOf(event.summary), 'summary');
    if (title.value === null) return rejected(position, 'title-missing', uid);
    const span = readSpan(event, this.circle.zones);
    if (span.value === null) return rejected(position, 'event-undated', uid);
    const told = [...remarks, ...title.remarks, ...span.remarks];
    return { event, position, remarks: told, uid, title: title.value, span: span.value };
  }
}

function keyAt({ uid }: Sound, stamp: string): string {
  return `${uid}#${stamp}`;
}

interface Timed extends Sound {
  readonly key: string;
  readonly at: Span['start'];
}

function outputOf({ event, key, title, span, at, remarks }: Timed, surroundings: Surroundings): Output<never> {
  const untimed = readUntimed(event, { key, title }, surroundings);
  const times = timesAt(span, at);
  return eventOutput({ ...untimed.value, times: times.value }, [...remarks, ...untimed.remarks, ...times.remarks]);
}
