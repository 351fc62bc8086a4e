import type { BoundingBox, ProcedureDocument, Remark } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { aboutOf } from '../kit/events/about.js';
import { absoluteLink, linksIn } from '../kit/events/links-in.js';
import { readLatLon } from '../kit/events/point.js';
import { eventOutput, keyOf, rejected, skipped, type Told } from '../kit/events/source-event.js';
import { betweenMoments, wholeDays, type Times } from '../kit/events/times.js';
import { parseWebAddress } from '../kit/link.js';
import { readEnd, readStart, type Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import { readLine, readParagraphs, shorten } from '../kit/text.js';
import { isoOf, periodIn, publishedDay, type ToldPeriod } from './dates.js';
import type { Item } from './wire.js';

/** What an item does not say about itself. */
export interface Circumstances extends Clock {
  readonly region: BoundingBox | null;
  /** Where the feed stands, as it may be repeated. */
  readonly base: string | null;
}

/** One item as exactly one event, rejection or skip. */
export function readEntry(item: Item, position: number, circumstances: Circumstances): Output<never> {
  const link = absoluteLink(item.link ?? (item.isPermalink ? item.id : null), circumstances.base);
  const key = identityOf(item, link);
  if (key === null) return rejected(position, 'id-missing', null);
  const text = readParagraphs(item.html, 'description');
  const name = readName(item, text.value);
  if (name.value === null) return rejected(position, 'title-missing', key);
  const when = readWhen(item, `${name.value}\n${text.value ?? ''}`, circumstances);
  if (when.value === null) return skipped(position, 'event-undated', key);
  const told = { key, link, name: name.value, text: text.value, when: when.value };
  return eventOf(item, told, { circumstances, remarks: [...name.remarks, ...text.remarks, ...when.remarks] });
}

/** What has no title is called by the beginning of its text. */
function readName({ title }: Item, text: string | null): Reading<string | null> {
  const told = readLine(title, 'title');
  return told.value !== null || text === null ? told : clean(shorten(text.replace(/\n+/g, ' ')));
}

/** An address is the same however it is written; anything else is a name as it stands. */
function identityOf({ id }: Item, link: string | null): string | null {
  const name = readLine(id, 'guid').value;
  return keyOf(name === null ? link : (parseWebAddress(name)?.href ?? name));
}

interface When extends Pick<Told, 'kind' | 'times'> {
  readonly period: ToldPeriod | null;
}

/** A meeting says when it begins; what runs for a period names it in its text; all else is told on its day. */
function readWhen(item: Item, text: string, clock: Clock): Reading<When | null> {
  const meeting = readMeeting(item, clock);
  if (meeting.value)
    return { value: { kind: 'meeting', times: meeting.value, period: null }, remarks: meeting.remarks };
  const period = periodIn(text);
  if (period) return clean({ kind: 'notice', times: wholeDays(period.first, period.last, clock.timeZone), period });
  const day = publishedDay(item.published, clock);
  if (day === null) return clean(null);
  return clean({ kind: 'notice', times: wholeDays(day, day, clock.timeZone), period: null });
}

function readMeeting({ start, end }: Item, clock: Clock): Reading<Times | null> {
  const first = readStart(start && (isoOf(start) ?? start), 'start', clock);
  if (first.value === null) return clean(null);
  const last = readEnd(end && (isoOf(end) ?? end), 'end', clock);
  const times = betweenMoments(first.value, last.value, clock.timeZone);
  return { value: times.value, remarks: [...last.remarks, ...times.remarks] };
}

interface Sound {
  readonly key: string;
  readonly link: string | null;
  readonly name: string;
  readonly text: string | null;
  readonly when: When;
}

function eventOf(
  item: Item,
  { key, link, name, text, when }: Sound,
  { circumstances, remarks }: { readonly circumstances: Circumstances; readonly remarks: readonly Remark[] },
): Output<never> {
  const place = readLine(item.place, 'location');
  const point = readLatLon(item.latitude, item.longitude, circumstances.region);
  const links = linksIn(item.html ?? '', link ?? circumstances.base);
  const told: Told = {
    ...{ key, kind: when.kind, times: when.times, url: link, isCancelled: false },
    title: titleOf(name, text, when.period),
    place: place.value,
    point: point.value,
    documents: item.enclosures.flatMap((file) => documentOf(file, circumstances.base)),
    about: aboutOf({ urls: [link, parseWebAddress(key)?.href ?? null, ...links], names: [name], texts: [name, text] }),
  };
  return eventOutput(told, [...remarks, ...place.remarks, ...point.remarks]);
}

const LONGEST_STAGE = 80;
const LONGEST_TITLE = 1000;

/** The feed of demosplan's add-on for Berlin writes the period, then the stage: the stage says what the period is of. */
function titleOf(name: string, text: string | null, period: ToldPeriod | null): string {
  if (!period || text === null) return name;
  const [first = '', stage = ''] = text.split('\n');
  const isStage = first.trim() === period.text && stage !== '' && stage.length <= LONGEST_STAGE;
  return isStage ? `${stage}: ${name}`.slice(0, LONGEST_TITLE).replace(/\p{Cs}$/u, '') : name;
}

/** Pictures, sound and film show an item, they do not document it. */
const SHOWING = /^(?:image|audio|video)\//i;

function documentOf(
  { url, type, title }: Item['enclosures'][number],
  base: string | null,
): readonly ProcedureDocument[] {
  const address = parseWebAddress(absoluteLink(url, base) ?? '');
  if (!address || SHOWING.test(type ?? '')) return [];
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.exec(type ?? '')?.[0] ?? null;
  return [{ title: fileName(title, address), url: address.href, mediaType, date: null }];
}

function fileName(title: string | null, { pathname, hostname }: URL): string {
  return readLine(title ?? pathname.split('/').at(-1), 'enclosure').value ?? hostname;
}
