import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { NO_SITE, SiteConfiguration } from '@navigator/shared';
import type { LocalText, Site } from '@navigator/shared';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { readLogo, type Logo } from './logo.js';
import { faultsOf, type FaultAt } from './site-faults.js';
import { SiteProblem, type SiteFault } from './site-problem.js';

/** What the operator says about itself, with the picture to serve. */
export interface SiteFile {
  readonly site: Site;
  readonly logo: Logo | null;
}

/** Largest file in bytes: a statement is long, a book is a mistake. */
const MAX_FILE = 1_000_000;

/**
 * Reads the file of CONFIG_FILE, once, at start; null is an installation without one.
 * @throws SiteProblem naming the file, every fault in it and what to do
 */
export async function readSiteFile(name: string | null): Promise<SiteFile> {
  if (name === null) return { site: NO_SITE, logo: null };
  const file = resolve(name);
  const { configuration, at } = checked(file, await textOf(file));
  const { logo: picture, ...said } = configuration;
  if (picture === undefined) return { site: { ...said, logo: null }, logo: null };
  const read = await readLogo(dirname(file), picture.file);
  if (read.kind === 'fault') throw new SiteProblem(file, [at({ path: ['logo', 'file'], text: read.text })]);
  return { site: { ...said, logo: read.logo.path }, logo: read.logo };
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SiteProblem(file, [{ path: null, line: null, text: whyUnread(error) }]);
  });
  if (text.length <= MAX_FILE) return text;
  throw new SiteProblem(file, [{ path: null, line: null, text: TOO_LARGE }]);
}

interface Checked {
  readonly configuration: SiteConfiguration;
  /** A fault with the line it stands in. */
  readonly at: (fault: FaultAt) => SiteFault;
}

function checked(file: string, text: string): Checked {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new SiteProblem(
      file,
      document.errors.map(({ pos, message }) => ({
        path: null,
        line: lines.linePos(pos[0]).line,
        text: noYaml(message),
      })),
    );
  }
  const at = ({ path, text: said }: FaultAt): SiteFault => ({
    path: path.length === 0 ? null : path.join('.'),
    line: lineOf(document, lines, path),
    text: said,
  });
  const read = SiteConfiguration.safeParse(contentOf(document, file) ?? {}, { reportInput: true });
  if (!read.success) throw new SiteProblem(file, read.error.issues.flatMap(faultsOf).map(at));
  return { configuration: read.data, at };
}

/** Aliases are refused, and with them every way to make a small file large. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new SiteProblem(file, [{ path: null, line: null, text: NO_ALIASES }]);
  }
}

/** The line of a value, or of the nearest thing around it where the value itself is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  if (path.length === 0) return null;
  const node: unknown = document.getIn(path, true);
  const start = isNode(node) ? node.range?.[0] : undefined;
  return start === undefined ? lineOf(document, lines, path.slice(0, -1)) : lines.linePos(start).line;
}

function whyUnread(error: unknown): LocalText {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return UNREAD[code] ?? CANNOT_READ(code);
}

const UNREAD: Readonly<Record<string, LocalText>> = {
  ENOENT: {
    de: 'Diese Datei gibt es nicht. Legen Sie sie nach dem Muster docs/operations/config.example.yaml an, oder entfernen Sie CONFIG_FILE.',
    en: 'There is no such file. Make it after the example docs/operations/config.example.yaml, or remove CONFIG_FILE.',
  },
  EISDIR: {
    de: 'Das ist ein Ordner. CONFIG_FILE nennt die YAML-Datei selbst.',
    en: 'This is a folder. CONFIG_FILE names the YAML file itself.',
  },
  EACCES: {
    de: 'Diese Datei darf der Dienst nicht lesen. Geben Sie ihm das Leserecht.',
    en: 'The service may not read this file. Give it the right to.',
  },
};

const CANNOT_READ = (code: string): LocalText => ({
  de: `Diese Datei lässt sich nicht lesen (${code}).`,
  en: `This file cannot be read (${code}).`,
});

const TOO_LARGE: LocalText = {
  de: 'Diese Datei ist größer als 1 MB. Nennt CONFIG_FILE die richtige?',
  en: 'This file is larger than 1 MB. Does CONFIG_FILE name the right one?',
};

const NO_ALIASES: LocalText = {
  de: 'Anker und Verweise (&name, *name) werden hier nicht gelesen. Bitte schreiben Sie den Text an jeder Stelle aus.',
  en: 'Anchors and aliases (&name, *name) are not read here. Please write the text out in each place.',
};

function noYaml(message: string): LocalText {
  return {
    de: `Das ist kein gültiges YAML (${message}). Stimmen Einrückung und Anführungszeichen?`,
    en: `This is not valid YAML (${message}). Are indentation and quotes right?`,
  };
}
