import type { BoundingBox, Geometry, ProcedureDocument, Remark } from '@navigator/shared';
import type { Output, PatchableFields } from '../kit/contract.js';
import { locateDegrees } from '../kit/crs/locate.js';
import { readLink } from '../kit/link.js';
import { readCount } from '../kit/number.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { readId } from '../kit/entry.js';
import { readTopics } from './project.js';
import { MapProperties, readFeature } from './wire.js';

/**
 * What the city-wide map knows of one procedure: a point, counts, evaluation files. Null for an entry without an id,
 * which can be joined to nothing.
 */
export function readMapEntry(value: unknown, region: BoundingBox | null): Output<never> | null {
  const feature = readFeature(MapProperties, value);
  const sourceId = readId(feature?.properties.value.id);
  if (!feature || sourceId === null) return null;
  const wire = feature.properties.value;
  const geometry = locateDegrees(feature.geometry, region);
  const files = readDocuments(wire.documentation);
  const counts = {
    comments: readCount(wire.numberComments, 'numberComments'),
    contributions: readCount(wire.numberContributions, 'numberContributions'),
  };
  const fields: Partial<PatchableFields> = {
    ...place(geometry.value),
    comments: counts.comments.value,
    contributions: counts.contributions.value,
    organiser: splitNames(wire.responsible).join(', ') || null,
    ...readTopics(splitNames(wire.themes)).value,
    ...results(wire.documentation, files.value),
  };
  const turned = geometry.remarks.filter(({ code }) => code === 'axes-swapped');
  const readings = [feature.properties, counts.comments, counts.contributions, files, { remarks: turned }];
  return {
    kind: 'patch',
    sourceId,
    fields,
    remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

/** Only points: the map shows the centre of the area, never the area. */
function place(geometry: Geometry | null): Partial<PatchableFields> {
  return geometry?.type === 'Point' ? { geometry, geometryRole: 'location' } : {};
}

/** Names joined with "; ". A name that contains the separator falls apart, so the project's own list comes first (Q56). */
function splitNames(raw: string | null | undefined): string[] {
  const names = (raw ?? '').split(';').map((name) => readLine(name, 'name').value);
  return names.filter((name) => name !== null && name.toLowerCase() !== 'none').filter((name) => name !== null);
}

function readDocuments(files: MapProperties['documentation']): Reading<readonly ProcedureDocument[]> {
  const read = (files ?? []).map((file) => ({ title: readLine(file.name, 'name'), url: readLink(file.url, 'url') }));
  const documents = read.flatMap(({ title, url }) =>
    url.value === null
      ? []
      : [{ title: title.value ?? nameOf(url.value), url: url.value, mediaType: null, date: null }],
  );
  return { value: documents, remarks: read.flatMap(({ url }): readonly Remark[] => url.remarks) };
}

/** A file without a title goes by its name. */
function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? url;
}

/**
 * A file of evaluation is the only result that DIPAS can publish. An empty list of them says that there is none yet; a
 * missing list, or files that cannot be linked, say nothing.
 */
function results(
  told: MapProperties['documentation'],
  documents: readonly ProcedureDocument[],
): Partial<PatchableFields> {
  if (told?.length === 0) return { result: { state: 'notPublished', url: null, publishedAt: null } };
  const first = documents[0];
  if (!first) return {};
  return { documents: [...documents], result: { state: 'published', url: first.url, publishedAt: null } };
}
