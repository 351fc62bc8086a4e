import type { LocalText } from '@navigator/shared';
import { z } from 'zod';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { readCatalogue } from '../catalogue/read-catalogue.js';
import { FeedRow } from '../feeds/feed.sql.js';
import { urlKey } from '../feeds/url-key.js';
import type { OperatorAnswer } from '../operator/operator.contract.js';
import { typed } from './arguments.js';
import { askOperator } from './ask-operator.js';
import { CommandProblem } from './command-problem.js';
import { bilingual, print, printJson, printTable } from './print.js';
import { refuse } from './tell-answer.js';

export const CATALOGUE_USAGE = `Usage: npm run catalogue -- <what to do> [--json]

  list        the real feeds we know of: licence, whether we read their format today, whether they are registered
  add <id>    registers one of them; it waits for approve, like every feed

The catalogue is the folder feeds/, one file each, with the evidence for every address. Nothing in it is ever enabled by itself.
Exit code: 0 done, 1 refused, 2 wrong usage.`;

const LICENCE_WORDS = {
  stated: { de: 'Lizenz: vom Herausgeber genannt.', en: 'Licence: stated by its publisher.' },
  unclear: {
    de: 'Lizenz ungeklärt. Bitte fragen Sie vor der Freigabe den Herausgeber.',
    en: 'Licence unclear. Please ask its publisher before you approve.',
  },
  asked: {
    de: 'Lizenz angefragt, noch ohne Antwort. Bitte warten Sie mit der Freigabe.',
    en: 'Licence asked for, no answer yet. Please wait before you approve.',
  },
} as const satisfies Readonly<Record<CatalogueEntry['licence']['status'], LocalText>>;

/** Ids of the registered feeds by the spelling of their address. */
type Registered = ReadonlyMap<string, string>;

const RegisteredFeed = FeedRow.pick({ id: true, url: true });

/** `npm run catalogue`: the real feeds we know of. @returns the exit code */
export async function catalogue(args: readonly string[]): Promise<number> {
  const { words, flags } = typed(args, { values: [], flags: [] });
  const [action, id] = words;
  const isJson = flags.has('json');
  if (action === 'list') return list(await entries(), isJson);
  if (action !== 'add') throw new CommandProblem(`Please say what to do.\n\n${CATALOGUE_USAGE}`);
  if (id === undefined) throw new CommandProblem('Please give the id; npm run catalogue -- list shows them.');
  return add(id, await entries(), isJson);
}

async function entries(): Promise<readonly CatalogueEntry[]> {
  const read = await readCatalogue();
  if (read.kind === 'read') return read.entries;
  throw new CommandProblem(
    `Please correct the catalogue in feeds/:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

async function list(known: readonly CatalogueEntry[], isJson: boolean): Promise<number> {
  const answer = await askOperator({ kind: 'feeds.list' });
  if (answer.kind === 'refused') return refuse(answer, isJson);
  const registered = registeredIn(answer.result);
  if (isJson) printJson(known.map((entry) => ({ ...entry, registeredAs: feedOf(entry, registered) })));
  else showList(known, registered);
  return 0;
}

function registeredIn(result: unknown): Registered {
  return new Map(
    z
      .array(RegisteredFeed)
      .parse(result)
      .map(({ id, url }) => [urlKey(new URL(url)), id]),
  );
}

function showList(known: readonly CatalogueEntry[], registered: Registered): void {
  printTable(
    ['id', 'publisher', 'format', 'licence', 'registered as', 'asked by us'],
    known.map((entry) => [
      entry.id,
      entry.publisher.name,
      entry.format,
      entry.licence.id ?? entry.licence.status,
      feedOf(entry, registered) ?? '',
      entry.askedByUs,
    ]),
  );
  print('\nNext: npm run catalogue -- add <id>');
}

async function add(id: string, known: readonly CatalogueEntry[], isJson: boolean): Promise<number> {
  const entry = known.find((candidate) => candidate.id === id);
  if (!entry) return refuse(unknown(id), isJson);
  const { url, format, licence } = entry;
  const { name, domain, territory } = entry.publisher;
  const publisher = { name, domain, territoryKey: territory };
  const answer = await askOperator({ kind: 'feeds.add', url, publisher, format, licence: licence.id });
  if (answer.kind === 'refused') return refuse(answer, isJson);
  if (isJson) printJson(answer.result);
  else showAdded(entry, RegisteredFeed.parse(answer.result).id);
  return 0;
}

function showAdded(entry: CatalogueEntry, feed: string): void {
  print(`Feed ${feed}: ${entry.publisher.name}, ${entry.format}, proposed`);
  print(entry.url);
  print(`\n${bilingual(LICENCE_WORDS[entry.licence.status])}`);
  print(`  ${entry.licence.id ?? entry.licence.status}: ${entry.licence.evidence}`);
  for (const text of [askedText(entry), entry.notes]) print(`\n${bilingual(text)}`);
  print(`\nLook first: npm run check -- ${entry.url} --format ${entry.format}`);
  print(`Next: npm run feeds -- approve ${feed}`);
}

function askedText({ askedByUs }: CatalogueEntry): LocalText {
  if (askedByUs === 'never') {
    return {
      de: 'Diese Adresse wurde von uns nie abgerufen; sie ist nur aus dem bekannt, was andere veröffentlicht haben.',
      en: 'We have never asked this address; it is only known from what others published.',
    };
  }
  return { de: `Von uns zuletzt abgerufen am ${askedByUs}.`, en: `Last asked by us on ${askedByUs}.` };
}

function feedOf({ url }: CatalogueEntry, registered: Registered): string | null {
  return registered.get(urlKey(new URL(url))) ?? null;
}

type Refusal = Extract<OperatorAnswer, { kind: 'refused' }>;

function unknown(id: string): Refusal {
  return {
    kind: 'refused',
    code: 'catalogue-unknown',
    text: {
      de: `Im Katalog gibt es „${id}“ nicht. „npm run catalogue -- list“ zeigt alle.`,
      en: `There is no “${id}” in the catalogue. “npm run catalogue -- list” shows all of them.`,
    },
  };
}
