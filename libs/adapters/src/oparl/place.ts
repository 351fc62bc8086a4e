import type { BoundingBox, Position, Remark } from '@navigator/shared';
import { readPoint } from '../kit/events/point.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import type { z } from 'zod';
import { Location, objectsOf, readObject } from './wire.js';

/** Where a meeting takes place. */
export interface Where {
  readonly place: string | null;
  readonly point: Position | null;
}

const NOWHERE: Where = { place: null, point: null };

/** The place of a meeting; one that is told by its address alone stays unknown. */
export function readWhere(value: unknown, region: BoundingBox | null): Reading<Where> {
  const [members] = objectsOf(value);
  const read = members && readObject(Location, members);
  if (!read) return clean(NOWHERE);
  const place = readLine(wordsOf(read.value), 'location');
  const point = readPoint(read.value.geojson, region);
  return {
    value: { place: place.value, point: point.value },
    remarks: [read, place, point].flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function wordsOf({ description, streetAddress, postalCode, locality, room }: z.infer<typeof Location>): string {
  const town = [postalCode, locality].filter(isTold).join(' ');
  const address = isTold(description) ? description : [streetAddress, town].filter(isTold).join(', ');
  return isTold(room) && !address.includes(room) ? [room, address].filter(isTold).join(', ') : address;
}

function isTold(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
