import type { Remark } from '@navigator/shared';
import type { ReadFailure } from '../kit/contract.js';
import { remark } from '../kit/remark.js';
import type { Line } from './lines.js';
import { nameOf, rawValueOf, readProperty } from './property.js';
import { EVENT_PROPERTIES, REPEATED_PROPERTIES, type EventComponent, type Property } from './wire.js';

/** A component within a calendar, its properties by name. */
export interface Component {
  readonly name: string;
  readonly properties: Readonly<Partial<Record<string, readonly Property[]>>>;
  readonly children: readonly Component[];
}

/** A piece of a calendar: its events in order, what they need to know, then its end or why it failed. */
export type CalendarPart =
  | { readonly kind: 'event'; readonly component: Component; readonly remarks: readonly Remark[] }
  | { readonly kind: 'zone'; readonly component: Component }
  | { readonly kind: 'setting'; readonly name: string; readonly value: string }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** What calendars say about all their events. */
const SETTINGS: ReadonlySet<string> = new Set(['method', 'x-wr-timezone']);
/** What is read of a time zone and of the rules in it. */
const ZONE_PROPERTIES: ReadonlySet<string> = new Set([
  ...['tzid', 'x-lic-location', 'dtstart', 'tzoffsetto', 'tzoffsetfrom', 'rrule', 'rdate'],
]);
/** A component within a component within an event, and no deeper. */
const MAX_DEPTH = 5;
/** A calendar with more properties in one event is an attack. */
const MOST_PROPERTIES = 1_000;

interface Growing {
  readonly name: string;
  readonly properties: Map<string, Property[]>;
  readonly children: Component[];
  count: number;
}

/** Groups the lines of a calendar into components; a broken one costs itself, never its neighbours. */
export class Calendar {
  private hasBegun = false;
  private hasEnded = false;
  private readonly open: Growing[] = [];
  private remarks: readonly Remark[] = [];
  private failure: ReadFailure | null = null;
  private head = '';

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  *push({ text, remarks }: Line): Generator<CalendarPart, void, undefined> {
    if (text.trim() === '') return;
    const name = nameOf(text);
    if (!this.hasBegun || this.hasEnded) return this.outside(name, text);
    if (remarks.length > 0) this.remarks = remarks;
    if (name === 'begin') yield* this.begin(rawValueOf(text).toLowerCase());
    else if (name === 'end') yield* this.end(rawValueOf(text).toLowerCase());
    else yield* this.property(name, text);
  }

  *finish(): Generator<CalendarPart, void, undefined> {
    if (!this.hasBegun) this.fail(stranger(this.head));
    else if (!this.hasEnded) this.fail({ code: 'truncated', detail: 'ends before END:VCALENDAR' });
    yield this.failure ? { kind: 'failed', failure: this.failure } : { kind: 'end' };
  }

  /** Before the first calendar, and between one and the next, which may stand in one file. */
  private outside(name: string, text: string): void {
    if (name === 'begin' && rawValueOf(text).toLowerCase() === 'vcalendar') {
      this.hasBegun = true;
      this.hasEnded = false;
      return;
    }
    if (this.head.length < 500) this.head += `${text.slice(0, 500)}\n`;
    this.fail(this.hasBegun ? { code: 'not-this-format', detail: 'text after the calendar' } : stranger(this.head));
  }

  private *begin(name: string): Generator<CalendarPart, void, undefined> {
    if (name === 'vevent' || name === 'vcalendar') yield* this.abandon(`BEGIN:${name.toUpperCase()} within it`);
    if (this.open.length < MAX_DEPTH) this.open.push({ name, properties: new Map(), children: [], count: 0 });
  }

  private *end(name: string): Generator<CalendarPart, void, undefined> {
    if (name === 'vcalendar') {
      yield* this.abandon('the calendar ends within it');
      this.hasEnded = true;
      return;
    }
    const at = this.open.findLastIndex((one) => one.name === name);
    if (at === -1) return;
    // What is still open within it has lost its end.
    const [closed] = this.open.splice(at);
    const parent = this.open.at(-1);
    if (!closed) return;
    if (parent) parent.children.push(grown(closed));
    else yield* this.handOver(grown(closed));
  }

  private *handOver(component: Component): Generator<CalendarPart, void, undefined> {
    const { remarks } = this;
    this.remarks = [];
    if (component.name === 'vevent') yield { kind: 'event', component, remarks };
    if (component.name === 'vtimezone') yield { kind: 'zone', component };
  }

  private *abandon(reason: string): Generator<CalendarPart, void, undefined> {
    const lost = this.open.some(({ name }) => name === 'vevent');
    this.open.length = 0;
    this.remarks = [];
    if (lost) yield { kind: 'broken', reason };
  }

  private *property(name: string, text: string): Generator<CalendarPart, void, undefined> {
    const inner = this.open.at(-1);
    if (!inner) {
      if (SETTINGS.has(name)) yield { kind: 'setting', name, value: rawValueOf(text) };
      return;
    }
    if (!wantedIn(inner.name).has(name) || inner.count >= MOST_PROPERTIES) return;
    inner.count += 1;
    const property = readProperty(text);
    if (property) inner.properties.set(name, [...(inner.properties.get(name) ?? []), property]);
    else this.remarks = [...this.remarks, remark('wrong-type', name)];
  }

  private fail(failure: ReadFailure): void {
    this.failure ??= failure;
  }
}

/** The properties of an event by their names, each once, or as often as it may stand there. */
export function eventOf({ properties }: Component): EventComponent {
  return Object.fromEntries(
    Object.entries(properties).map(([name, all]) => [name, REPEATED_PROPERTIES.has(name) ? all : all?.[0]]),
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function wantedIn(name: string): ReadonlySet<string> {
  if (name === 'vevent') return EVENT_PROPERTIES;
  return ['vtimezone', 'standard', 'daylight'].includes(name) ? ZONE_PROPERTIES : NOTHING;
}

function grown({ name, properties, children }: Growing): Component {
  return { name, properties: Object.fromEntries(properties), children };
}

function stranger(head: string): ReadFailure {
  if (head.trim() === '') return { code: 'empty-answer', detail: 'no content' };
  if (!/^\s*<(?:!doctype|html|head|body)/i.test(head)) return { code: 'not-this-format', detail: 'no BEGIN:VCALENDAR' };
  const title = /<title[^>]*>([^<]{1,80})/i.exec(head)?.[1]?.trim();
  return { code: 'html-instead-of-data', detail: title === undefined ? 'a web page' : `a web page: ${title}` };
}
