import {
  ProcedureDocument,
  ProcedureEvent,
  ProcedureResult,
  type ProcedureDocument as DocumentOfRecord,
  type ProcedureEvent as EventOfRecord,
  type Remark,
  type SourceRecord,
} from '@navigator/shared';
import { z } from 'zod';
import { readLocalDate } from '../kit/dates.js';
import { readLink } from '../kit/link.js';
import { remark, type Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import type { Properties } from './wire.js';

const MOST = 200;
const Event = ProcedureEvent.extend({ url: z.string().nullable() });
const Document = ProcedureDocument.extend({ url: z.string() });

/** Events that have a title and a time. */
export function readEvents({ events, nextEvent }: Properties): Reading<EventOfRecord[]> {
  return each(events ?? (nextEvent ? [nextEvent] : []), readEvent);
}

function readEvent(raw: unknown): Reading<EventOfRecord | null> {
  const event = Event.safeParse(raw);
  if (!event.success) return { value: null, remarks: [remark('wrong-type', 'events')] };
  const title = readLine(event.data.title, 'events');
  const place = readLine(event.data.place, 'events');
  const url = readLink(event.data.url, 'events');
  const value = title.value === null ? null : { ...event.data, title: title.value, place: place.value, url: url.value };
  return { value, remarks: [title, place, url].flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** Files that lead somewhere. */
export function readDocuments({ documents }: Properties): Reading<DocumentOfRecord[]> {
  return each(documents ?? [], (raw) => {
    const file = Document.safeParse(raw);
    if (!file.success) return { value: null, remarks: [remark('wrong-type', 'documents')] };
    const title = readLine(file.data.title, 'documents');
    const url = readLink(file.data.url, 'documents');
    const mediaType = readLine(file.data.mediaType, 'documents').value;
    const value =
      url.value === null ? null : { ...file.data, title: title.value ?? url.value, url: url.value, mediaType };
    return { value, remarks: [...title.remarks, ...url.remarks] };
  });
}

const State = ProcedureResult.shape.state.catch('notReported');

/** What became of it, as they know it. */
export function readResult({ result }: Properties): Reading<SourceRecord['result']> {
  const url = readLink(result?.url, 'result');
  const day = readLocalDate(result?.publishedAt, 'result');
  const value = { state: State.parse(result?.state), url: url.value, publishedAt: day.value };
  return { value, remarks: [...url.remarks, ...day.remarks] };
}

function each<T>(list: readonly unknown[], read: (raw: unknown) => Reading<T | null>): Reading<T[]> {
  const readings = list.slice(0, MOST).map(read);
  return {
    value: readings.map(({ value }) => value).filter((value) => value !== null),
    remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}
