import type { ProcedureEvent, Remark } from '@navigator/shared';
import { z } from 'zod';
import { readGeometry } from '../kit/geometry.js';
import { remark, type Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { spoken } from './multiloc.js';
import type { Event } from './wire.js';

const Instant = z.iso.datetime({ offset: true });
const MOST = 200;

/** The events of a project that have a title and a time, earliest first. */
export function readEvents(events: readonly Event[], language: string): Reading<readonly ProcedureEvent[]> {
  const read = events.slice(0, MOST).map((event) => readEvent(event, language));
  const value = read.flatMap(({ value: event }) => event ?? []);
  return {
    value: value.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    remarks: read.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function readEvent(event: Event, language: string): Reading<ProcedureEvent | null> {
  const title = readLine(spoken(language, event.title, event.title_multiloc), 'title');
  const place = readLine(spoken(language, event.location, event.location_multiloc), 'location');
  const [start, end] = [Instant.safeParse(event.start_at), Instant.safeParse(event.end_at)];
  const remarks = [...title.remarks, ...place.remarks];
  if (title.value === null) return { value: null, remarks };
  if (!start.success)
    return { value: null, remarks: [...remarks, remark('date-invalid', `start_at: ${event.start_at}`)] };
  const point = readGeometry(event.location_point).value;
  const value: ProcedureEvent = {
    title: title.value,
    start: start.data,
    end: end.success && Date.parse(end.data) >= Date.parse(start.data) ? end.data : null,
    place: place.value,
    url: null,
    ...(point?.type === 'Point' ? { point: point.coordinates } : {}),
  };
  return { value, remarks };
}
