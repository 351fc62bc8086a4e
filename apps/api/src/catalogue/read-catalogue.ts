import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { urlKey } from '../feeds/url-key.js';
import { CatalogueEntry } from './catalogue-entry.js';

/** The catalogue that comes with the program, as far from `src` as from `dist`. */
export const PACKAGED_CATALOGUE = fileURLToPath(new URL('../../../../feeds', import.meta.url));

/** The catalogue, or what is wrong with which file. */
export type Catalogue =
  | { readonly kind: 'read'; readonly entries: readonly CatalogueEntry[] }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** A file of the catalogue as text. */
export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

type Reading = { readonly name: string } & (
  | { readonly kind: 'entry'; readonly entry: CatalogueEntry }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
);

/** Reads every `*.yaml` of a folder. */
export async function readCatalogue(folder: string = PACKAGED_CATALOGUE): Promise<Catalogue> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  return parseCatalogue(
    await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))),
  );
}

/** Checks each file by itself, and that no address stands in two of them. */
export function parseCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const readings = files.map(readEntry);
  const faults = [...readings.flatMap(faultsOf), ...sharedAddresses(readings)];
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'read', entries: readings.flatMap((reading) => (reading.kind === 'entry' ? [reading.entry] : [])) };
}

function readEntry({ name, text }: CatalogueFile): Reading {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
  });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) return faulty(name, [broken.message]);
  const content = plainContent(document);
  if (content.kind === 'aliases') return faulty(name, ['an entry has no use for anchors and aliases']);
  const parsed = CatalogueEntry.safeParse(content.value);
  if (!parsed.success)
    return faulty(
      name,
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  const { id } = parsed.data;
  if (name !== `${id}.yaml`) return faulty(name, [`id: the file of “${id}” is ${id}.yaml`]);
  return { name, kind: 'entry', entry: parsed.data };
}

/** Aliases are refused, and with them every way to make a small file large. */
function plainContent(
  document: ReturnType<typeof parseDocument>,
): { kind: 'plain'; value: unknown } | { kind: 'aliases' } {
  try {
    return { kind: 'plain', value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { kind: 'aliases' };
  }
}

function faulty(name: string, faults: readonly string[]): Reading {
  return { name, kind: 'faulty', faults };
}

function faultsOf(reading: Reading): readonly string[] {
  return reading.kind === 'faulty' ? reading.faults.map((fault) => `${reading.name}: ${fault}`) : [];
}

function sharedAddresses(readings: readonly Reading[]): readonly string[] {
  const first = new Map<string, string>();
  return readings.flatMap((reading) => {
    if (reading.kind === 'faulty') return [];
    const key = urlKey(new URL(reading.entry.url));
    const other = first.get(key);
    if (other !== undefined) return [`${reading.name}: url: the address stands in ${other} already`];
    first.set(key, reading.name);
    return [];
  });
}
