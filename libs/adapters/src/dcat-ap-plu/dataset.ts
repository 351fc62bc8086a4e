import type { BoundingBox, Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { rejected } from '../kit/entry.js';
import type { Clock } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';
import { remark } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { readPapers } from './documents.js';
import { identityOf } from './identity.js';
import { flagOf, readPhases, sourceStatusOf } from './phases.js';
import { readPlace } from './place.js';
import { readTopics } from './topics.js';
import { codeIn } from './vocabulary.js';
import type { Dataset } from './wire.js';

/** What a dataset does not say about itself. */
export interface Circumstances extends Clock {
  readonly language: string;
  readonly region: BoundingBox | null;
  /** What the catalogue is called by which identifiers are unique, or null. */
  readonly catalogue: string | null;
}

/** A dataset, where it stands in its document, and what was remarked on the bytes. */
export interface Entry {
  readonly dataset: Dataset;
  readonly position: number;
  readonly remarks: readonly Remark[];
}

/** One dataset as exactly one record, rejection or skip. */
export function readEntry({ dataset, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const sourceId = identityOf(dataset, circumstances.catalogue);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (isNoParticipation(dataset)) return { kind: 'skipped', sourceId, position, code: 'not-participation' };
  const title = readLine(dataset['dct:title'] ?? dataset['plu:planName'], 'dct:title');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(dataset, { ...circumstances, sourceId, title: title.value });
  return { kind: 'record', record: record.value, remarks: [...remarks, ...title.remarks, ...record.remarks] };
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(dataset: Dataset, named: Named): Reading<SourceRecord> {
  const prose = readProse(dataset['dct:description'], 'dct:description');
  const organiser = readOrganiser(dataset);
  const topics = readTopics(dataset);
  const phases = readPhases(dataset, named);
  const papers = readPapers(dataset);
  const located = readPlace(dataset['dct:spatial'], named.region);
  const place = readLine(dataset['dct:spatial']?.['locn:geographicName'], 'locn:geographicName');
  const record: SourceRecord = {
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    kind: 'formal',
    organiser: organiser.value,
    publisher: organiser.value === null ? null : { name: organiser.value, territoryKey: null },
    ...topics.value,
    phases: phases.value,
    ...papers.value,
    ...located.value,
    place: place.value,
    flag: flagOf(dataset),
    sourceStatus: sourceStatusOf(dataset),
    language: dataset.language ?? named.language,
    ...NOT_TOLD,
  };
  const readings = [prose, organiser, topics, phases, papers, located, place];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** Neither profile has any of this. */
const NOT_TOLD = {
  events: [],
  image: null,
  contributions: null,
  comments: null,
  participants: null,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

/** A dataset about something else in a general catalogue, or a screening by which nobody is asked (Q60). */
function isNoParticipation(dataset: Dataset): boolean {
  return dataset.profile === null || codeIn(dataset['plu:procedureType']) === 'negPrelimScreening';
}

/** In the sister profile the publisher is the portal of the Land; who decides is the contact. */
function readOrganiser(dataset: Dataset): Reading<string | null> {
  const publisher = readLine(dataset['dct:publisher'], 'dct:publisher');
  const contact = readLine(dataset['dcat:contactPoint'], 'dcat:contactPoint');
  const [first, second] = dataset.profile === 'eia' ? [contact, publisher] : [publisher, contact];
  return first.value === null ? second : first;
}

/** An entry of the list that could not be read at all. */
export function malformed(position: number, reason: string): Output<never> {
  const { value } = remark('record-malformed', `entry ${position + 1}: ${reason}`);
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}
