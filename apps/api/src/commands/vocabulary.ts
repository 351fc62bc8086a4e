import { VOCABULARY, VocabularyField } from '@navigator/shared';
import { z } from 'zod';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { LabelRow, ReadAgainRow } from '../vocabulary/vocabulary.sql.js';
import { typed, type Typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { print, printJson, printTable } from './print.js';
import { tellAnswer } from './tell-answer.js';

export const VOCABULARY_USAGE = `Usage: npm run vocabulary -- <what to do> [--json]

  list [--field topic|kind|phase|level]   words of sources that no adapter matches, unmapped ones first
  map <field> "<word>" <term>             says what a word means, once for all feeds
  unmap <field> "<word>"                  takes that back
  terms [--field <field>]                 the terms of the common vocabulary

Feeds that have the word are read again in full: by a running server within a minute, else when it starts next.
Exit code: 0 done, 1 refused, 2 wrong usage.`;

const Said = z.object({ label: z.string(), term: z.string().nullable(), feeds: z.array(ReadAgainRow) });

/** `npm run vocabulary`: words of sources and what they mean. @returns the exit code */
export async function vocabulary(args: readonly string[]): Promise<number> {
  const words = typed(args, { values: ['field'], flags: [] });
  if (words.words[0] === 'terms') return terms(words);
  const request = requestOf(words);
  return tellAnswer(request, words.flags.has('json'), (result) => {
    if (request.kind === 'vocabulary.list') showList(z.array(LabelRow).parse(result));
    else showSaid(Said.parse(result));
  });
}

/** Asks nobody: the terms are the product's own. */
function terms({ values, flags }: Typed): number {
  const field = fieldOf(values['field']);
  const chosen = VOCABULARY.filter((term) => field === null || term.field === field);
  if (flags.has('json')) printJson(chosen);
  else
    printTable(
      ['field', 'term', 'German', 'English'],
      chosen.map(({ field: name, term, label }) => [name, term, label.de, label.en]),
    );
  return 0;
}

function requestOf({ words: [action, name, label, term], values }: Typed): OperatorRequest {
  if (action === 'list') return { kind: 'vocabulary.list', field: fieldOf(values['field']) };
  if (action !== 'map' && action !== 'unmap') {
    throw new CommandProblem(`Please say what to do.\n\n${VOCABULARY_USAGE}`);
  }
  const field = fieldOf(name);
  if (field === null || label === undefined) {
    throw new CommandProblem(`Please give field and word: npm run vocabulary -- ${action} topic "<word>"`);
  }
  if (action === 'unmap') return { kind: 'vocabulary.unmap', field, label };
  if (term === undefined) {
    throw new CommandProblem(
      `Please give the term that it means; npm run vocabulary -- terms --field ${field} lists them.`,
    );
  }
  return { kind: 'vocabulary.map', field, label, term };
}

function fieldOf(name: string | undefined): VocabularyField | null {
  if (name === undefined) return null;
  const field = VocabularyField.safeParse(name);
  if (!field.success) {
    throw new CommandProblem(`“${name}” is no field: there is ${VocabularyField.options.join(', ')}.`);
  }
  return field.data;
}

function showList(labels: readonly LabelRow[]): void {
  if (labels.length === 0) {
    print('Every word of every source has its term.');
    return;
  }
  const open = labels.filter(({ term }) => term === null).length;
  printTable(
    ['field', 'word', 'records', 'means', 'feeds', 'for example'],
    labels.map(({ field, label, count, term, feeds, exampleTitle, exampleId }) => [
      field,
      label,
      String(count),
      term ?? '?',
      feedsInWords(feeds),
      exampleTitle === null ? '' : `${exampleTitle.slice(0, 50)} (${String(exampleId)})`,
    ]),
  );
  print();
  print(`${String(open)} unmapped. Say what one means: npm run vocabulary -- map <field> "<word>" <term>`);
}

function feedsInWords([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${String(others.length)} more`;
}

function showSaid({ label, term, feeds }: z.infer<typeof Said>): void {
  print(term === null ? `“${label}” means nothing any more.` : `“${label}” means ${term}.`);
  const live = feeds.filter(({ state }) => state === 'live');
  if (live.length === 0) print('No feed that is harvested has it.');
  for (const { id, name } of live) print(`Read again in full: ${name}. At once: npm run harvest -- ${id}`);
}
