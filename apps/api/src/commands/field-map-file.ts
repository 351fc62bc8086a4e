import { readFile, stat } from 'node:fs/promises';
import { readFieldMap, type FieldMap, type MapFault } from '@navigator/adapters';
import { parseDocument } from 'yaml';
import { CommandProblem } from './command-problem.js';

/** A field map has 64 KB at most; a file may have comments beside it. */
const LARGEST = 256 * 1024;

/**
 * The field map in a file of JSON or YAML; null where none was typed.
 * @throws CommandProblem naming the file and each fault with its path, in both languages
 */
export async function mapIn(file: string | undefined): Promise<FieldMap | null> {
  if (file === undefined) return null;
  const reading = readFieldMap(contentOf(file, await textOf(file)));
  if (reading.kind === 'map') return reading.map;
  throw new CommandProblem([`--map ${file}:`, ...reading.faults.map(told)].join('\n'));
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file, 'utf8');
  } catch (error) {
    throw problem(file, {
      en: `The file cannot be read (${codeOf(error)}).`,
      de: `Die Datei lässt sich nicht lesen (${codeOf(error)}).`,
    });
  }
  throw problem(file, {
    en: 'The file is larger than 256 KB; please shorten it.',
    de: 'Die Datei ist größer als 256 KB; bitte kürzen.',
  });
}

/** JSON is YAML too. A name that stands twice is refused, and so are aliases: they make a small file large. */
function contentOf(file: string, text: string): unknown {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
  });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) {
    throw problem(file, {
      en: `This is neither JSON nor YAML: ${broken.message}`,
      de: 'Das ist weder JSON noch YAML; die Zeile darüber nennt die Stelle.',
    });
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw problem(file, {
      en: 'A field map has no use for anchors and aliases; please write them out.',
      de: 'In einer Feldzuordnung sind Anker und Verweise nicht vorgesehen; bitte ausschreiben.',
    });
  }
}

function told({ path, text }: MapFault): string {
  return `  ${path === '' ? '' : `${path}: `}${text.en}\n    ${text.de}`;
}

function problem(file: string, { en, de }: { readonly en: string; readonly de: string }): CommandProblem {
  return new CommandProblem(`--map ${file}: ${en}\n${de}`);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
