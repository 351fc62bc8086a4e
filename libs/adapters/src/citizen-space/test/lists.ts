import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { citizenSpace } from '../citizen-space.adapter.js';

/** A conversation with a site of our own invention. */
export const conversation = { adapter: citizenSpace, feedUrl: 'https://consult.example/api/2.4/json_search_results' };

/** An answer from the folder of fixtures. */
export const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const extended = fixture('extended-2.4.json', 7);
export const details = fixture('all-2.4.json', 1);
export const documented = fixture('all-documented.json', 2);
export const basic = fixture('basic-2.0.json', 1);
export const hostile = fixture('hostile.json', 1);

/** A list of these activities. */
export const listOf = (...activities: readonly unknown[]): Answer => withBody(extended, JSON.stringify(activities));

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record with this id. */
export const recordOf = async (answer: Answer, id: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId === id);

/** What became of one activity with these members. */
export const outputWith = async (members: object): Promise<Output<unknown> | undefined> =>
  (await readAnswer(conversation, listOf({ id: 'a', dept: 'd', title: 'A', ...members })))[0];

/** The record of an activity with these members. */
export const recordWith = async (members: object): Promise<SourceRecord | undefined> => {
  const output = await outputWith(members);
  return output?.kind === 'record' ? output.record : undefined;
};

/** What was remarked on an activity with these members. */
export const remarksOn = async (members: object): Promise<readonly unknown[]> => {
  const output = await outputWith(members);
  return output?.kind === 'record' ? output.remarks : [];
};
