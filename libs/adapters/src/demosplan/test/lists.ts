import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { demosplan } from '../demosplan.adapter.js';

/** A conversation with a host of our own invention. */
export const conversation = { adapter: demosplan, feedUrl: 'https://planung.example/verfahren/suche/ajax' };

/** An answer from the folder of fixtures. */
export const fixture = (file: string, entries: number | null, purpose = 'list'): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const before = fixture('list-2025.json', 4);
export const recent = fixture('list-2026.json', 7);
export const points = fixture('points.json', null, 'points');
export const hostile = fixture('hostile.json', 1);

/** An entry with an id and a title, and these attributes. */
export const entryWith = (attributes: object, id = 'u-1'): object => ({
  type: 'Procedure',
  id,
  attributes: { externalName: 'A', ...attributes },
});

/** A list of these entries. */
export const listOf = (...data: readonly unknown[]): Answer => withBody(before, JSON.stringify({ data }));

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record whose id ends like this. */
export const recordOf = async (answer: Answer, ending: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId.endsWith(ending));

/** The one record of a list with one entry of these attributes. */
export const recordWith = async (attributes: object): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, listOf(entryWith(attributes))))[0];

/** What was remarked on the one entry of these attributes. */
export const remarksOn = async (attributes: object): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, listOf(entryWith(attributes)))).flatMap((output) =>
    output.kind === 'record' ? output.remarks : [],
  );
