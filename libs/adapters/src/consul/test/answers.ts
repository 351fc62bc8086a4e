import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { consul } from '../consul.adapter.js';
import type { Collection } from '../questions.js';

/** A conversation with an installation of our own invention. */
export const conversation = { adapter: consul, feedUrl: 'https://decide.example/graphql' };

const fixture = (file: string, purpose: Collection, entries: number): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const budgets = fixture('budgets.json', 'budgets', 5);
export const proposals = fixture('proposals.json', 'proposals', 2);
export const old = fixture('proposals-1.json', 'proposals', 2);
export const hostile = fixture('hostile.json', 'proposals', 1);

/** A page of these entries. */
export const pageOf = (collection: Collection, ...nodes: readonly unknown[]): Answer =>
  withBody(
    collection === 'budgets' ? budgets : proposals,
    JSON.stringify({ data: { [collection]: { edges: nodes.map((node) => ({ node })) } } }),
  );

/** What was read without the end. */
export const entriesIn = (outputs: readonly Output<unknown>[]): readonly Output<unknown>[] =>
  outputs.filter(({ kind }) => kind !== 'end' && kind !== 'request');

/** The record of an entry with these members. */
export const recordWith = async (collection: Collection, members: object): Promise<SourceRecord | undefined> =>
  (await readAnswer(conversation, pageOf(collection, { id: '1', title: 'A', name: 'A', ...members }))).flatMap(
    (output) => (output.kind === 'record' ? [output.record] : []),
  )[0];

/** What was remarked on it. */
export const remarksOn = async (collection: Collection, members: object): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, pageOf(collection, { id: '1', title: 'A', name: 'A', ...members }))).flatMap(
    (output) => (output.kind === 'record' ? output.remarks : []),
  );
