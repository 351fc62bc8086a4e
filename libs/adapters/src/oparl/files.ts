import type { ProcedureDocument } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import { parseWebAddress } from '../kit/link.js';
import { readLine } from '../kit/text.js';
import { File, objectsOf, readObject } from './wire.js';

/** A paper with more files has an annex for every letter that was written. */
const MOST_DOCUMENTS = 30;

/** The files among these values as documents, each address once. A file that is told by its address alone has no name and is none. */
export function documentsOf(...values: readonly unknown[]): readonly ProcedureDocument[] {
  const read = objectsOf(...values).flatMap((members) => {
    const file = readObject(File, members);
    return file ? (documentOf(file.value) ?? []) : [];
  });
  return together(read);
}

/** Documents of several sources, each address once. */
export function together(...sources: readonly (readonly ProcedureDocument[])[]): readonly ProcedureDocument[] {
  const all = sources.flat().map((document) => [document.url, document] as const);
  return [...new Map(all.toReversed()).values()].reverse().slice(0, MOST_DOCUMENTS);
}

function documentOf(file: File): ProcedureDocument | null {
  const url = parseWebAddress(file.accessUrl ?? '') ?? parseWebAddress(file.downloadUrl ?? '');
  if (!url) return null;
  const [title = lastOf(url)] = [file.name, file.fileName].flatMap((name) => readLine(name, 'name').value ?? []);
  const date = readLocalDate(file.date, 'date').value;
  return { title, url: url.href, mediaType: mediaTypeOf(file), date };
}

function mediaTypeOf({ mimeType }: File): string | null {
  return /^[\w.+-]+\/[\w.+-]+$/.exec(mimeType ?? '')?.[0] ?? null;
}

function lastOf({ pathname, hostname }: URL): string {
  return pathname.split('/').findLast((part) => part !== '') ?? hostname;
}
