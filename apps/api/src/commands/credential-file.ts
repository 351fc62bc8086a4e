import { readFile, stat } from 'node:fs/promises';
import type { Credential } from '@navigator/adapters';
import type { LocalText } from '@navigator/shared';
import { z } from 'zod';
import { CommandProblem } from './command-problem.js';

/** Longer than any id with its secret, in bytes: another file was meant. */
const LARGEST = 16_384;

const Part = z.string().trim().min(1);
const Written = z.strictObject({ id: Part.nullable().default(null), secret: Part });

/**
 * The credential in a file, `{"id": "…", "secret": "…"}` or two lines; null where none was typed. It is never typed
 * itself: command lines stand in the history of a shell and in the list of processes.
 * @throws CommandProblem naming the file and what to do, and nothing of what stands in it
 */
export async function credentialIn(file: string | undefined): Promise<Credential | null> {
  if (file === undefined) return null;
  const text = (await textOf(file)).replace(/^\uFEFF/, '').trim();
  const credential = text.startsWith('{') ? written(text) : lines(text);
  if (credential === null) throw problem(file, SHAPE);
  return credential;
}

function written(text: string): Credential | null {
  try {
    const read = Written.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // What JSON.parse complains of quotes the text.
    return null;
  }
}

function lines(text: string): Credential | null {
  const [first = '', second, ...more] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === '' || more.length > 0) return null;
  return second === undefined ? { id: null, secret: first } : { id: first, secret: second };
}

async function textOf(file: string): Promise<string> {
  try {
    const facts = await stat(file);
    if (facts.isFile() && facts.size <= LARGEST) return await readFile(file, 'utf8');
  } catch {
    throw problem(file, UNREADABLE);
  }
  throw problem(file, SHAPE);
}

const UNREADABLE: LocalText = {
  de: 'Die Datei gibt es nicht, oder sie ist nicht lesbar.',
  en: 'There is no such file, or it cannot be read.',
};

const SHAPE: LocalText = {
  de: 'Erwartet wird {"id": "…", "secret": "…"} oder zwei Zeilen, Kennung und Geheimnis (eine Zeile: das Geheimnis allein).',
  en: 'Expected is {"id": "…", "secret": "…"} or two lines, id and secret (one line: the secret alone).',
};

function problem(file: string, { en, de }: LocalText): CommandProblem {
  return new CommandProblem(`--credential ${file}: ${en}\n${de}`);
}
