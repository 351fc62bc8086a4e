import type { BoundingBox, ProcedureDocument, Remark } from '@navigator/shared';
import { aboutOf } from '../kit/events/about.js';
import { linksIn } from '../kit/events/links-in.js';
import { readLatLon } from '../kit/events/point.js';
import { keyOf, type Told } from '../kit/events/source-event.js';
import { parseWebAddress, readLink } from '../kit/link.js';
import type { Reading } from '../kit/remark.js';
import { readLine, readParagraphs } from '../kit/text.js';
import { parameterOf, textOf } from './property.js';
import type { EventComponent, Property } from './wire.js';

/** All that an event says but when it takes place. */
export type Untimed = Omit<Told, 'times'>;

/** What an event does not say about itself. */
export interface Surroundings {
  readonly region: BoundingBox | null;
  /** The calendar calls off all that it holds. */
  readonly isCancelled: boolean;
}

/** The event's own id; null where it has none that can be kept. */
export function uidOf(event: EventComponent): string | null {
  return keyOf(readLine(textOf(event.uid), 'uid').value);
}

/** Whether an event is meant for a closed circle. */
export function isPrivate({ class: access }: EventComponent): boolean {
  return /^(?:private|confidential)$/i.test(textOf(access)?.trim() ?? '');
}

/** What an event says, under a title that was found in it. */
export function readUntimed(
  event: EventComponent,
  named: { readonly key: string; readonly title: string },
  { region, isCancelled }: Surroundings,
): Reading<Untimed> {
  const place = readLine(textOf(event.location), 'location');
  const url = readLink(textOf(event.url), 'url');
  const point = readPoint(event.geo, region);
  const documents = (event.attach ?? []).flatMap(documentOf);
  const description = readParagraphs(textOf(event.description), 'description').value;
  const html = textOf(event['x-alt-desc']);
  const links = [description, html].flatMap((text) => (text === null ? [] : linksIn(text, null)));
  const untimed: Untimed = {
    ...named,
    kind: 'meeting',
    place: place.value,
    url: url.value,
    point: point.value,
    isCancelled: isCancelled || /^cancelled$/i.test(textOf(event.status)?.trim() ?? ''),
    documents,
    about: aboutOf({
      urls: [url.value, ...conferences(event), ...links, ...documents.map((document) => document.url)],
      names: [named.title],
      texts: [named.title, description, html === null ? null : readParagraphs(html, 'x-alt-desc').value],
    }),
  };
  return { value: untimed, remarks: [place, url, point].flatMap(({ remarks }): readonly Remark[] => remarks) };
}

function readPoint(geo: Property | undefined, region: BoundingBox | null): ReturnType<typeof readLatLon> {
  const [latitude, longitude]: readonly unknown[] = Array.isArray(geo?.value) ? geo.value : [];
  return readLatLon(latitude, longitude, region);
}

function conferences({ conference }: EventComponent): readonly (string | null)[] {
  return (conference ?? []).map((property) => readLink(textOf(property), 'conference').value);
}

/** An address is a document; a picture that stands in the calendar itself is none. */
function documentOf(attach: Property): readonly ProcedureDocument[] {
  const url = parseWebAddress(textOf(attach) ?? '');
  if (!url) return [];
  const name = parameterOf(attach, 'filename') ?? parameterOf(attach, 'x-filename') ?? lastOf(url);
  const title = readLine(name, 'attach').value ?? url.hostname;
  const mediaType = parameterOf(attach, 'fmttype');
  return [
    {
      title,
      url: url.href,
      mediaType: mediaType !== null && MEDIA_TYPE.test(mediaType) ? mediaType : null,
      date: null,
    },
  ];
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

function lastOf({ pathname }: URL): string {
  return pathname.split('/').at(-1) ?? '';
}
