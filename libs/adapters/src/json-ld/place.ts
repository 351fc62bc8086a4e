import type { BoundingBox, Position } from '@navigator/shared';
import { readLatLon } from '../kit/events/point.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { lastSegment, type Graph } from './graph.js';
import { nodesOf, textIn, textsOf } from './value.js';
import { isMembers, type EventNode, type Members } from './wire.js';

/** Where an event takes place, in words and as a point. */
export interface Where {
  readonly place: string | null;
  readonly point: Position | null;
}

/** What a place does not say about itself. */
export interface Vicinity {
  readonly graph: Graph;
  readonly language: string;
  readonly region: BoundingBox | null;
}

/** The first place that is told; that it is on-line where that is all that is told. */
export function readWhere(event: EventNode, vicinity: Vicinity): Reading<Where> {
  const places = nodesOf(event.location, vicinity.graph).map((one) => wordsOf(one, vicinity));
  const [named] = places.filter((words) => words !== '');
  const place = readLine(named ?? (isOnline(event, vicinity) ? 'Online' : null), 'location');
  const point = nodesOf(event.location, vicinity.graph)
    .map((one) => pointOf(one, vicinity))
    .find(({ value, remarks }) => value !== null || remarks.length > 0);
  return {
    value: { place: place.value, point: point?.value ?? null },
    remarks: [...place.remarks, ...(point?.remarks ?? [])],
  };
}

function wordsOf(place: unknown, { graph, language }: Vicinity): string {
  if (!isMembers(place)) return textIn(place, language) ?? '';
  const addresses = nodesOf(place['address'], graph).map((one) => addressOf(one, language));
  const parts = [textIn(place['name'], language) ?? '', ...addresses];
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}

function addressOf(address: unknown, language: string): string {
  if (!isMembers(address)) return textIn(address, language) ?? '';
  const [street, code, city] = ['streetAddress', 'postalCode', 'addressLocality'].map(
    (name) => textIn(address[name], language) ?? '',
  );
  const town = [code, city].filter((part) => part !== '').join(' ');
  return [street, town].filter((part) => part !== '').join(', ');
}

function pointOf(place: unknown, { graph, region }: Vicinity): Reading<Position | null> {
  if (!isMembers(place)) return clean(null);
  const [geo = place] = nodesOf(place['geo'], graph).filter(isMembers);
  return readLatLon(geo['latitude'], geo['longitude'], region);
}

function isOnline({ location, eventAttendanceMode }: EventNode, { graph }: Vicinity): boolean {
  const modes = textsOf(eventAttendanceMode).map(({ text }) => lastSegment(text));
  const mode = isMembers(eventAttendanceMode) ? eventAttendanceMode['@id'] : null;
  const isVirtual = (place: Members): boolean =>
    [place['@type']].flat().some((type) => /VirtualLocation$/.test(String(type)));
  return (
    [...modes, typeof mode === 'string' ? lastSegment(mode) : ''].includes('OnlineEventAttendanceMode') ||
    nodesOf(location, graph).filter(isMembers).some(isVirtual)
  );
}
