import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { kerrokantasi } from '../kerrokantasi.adapter.js';

/** A conversation with a platform of our own invention. */
export const conversation = { adapter: kerrokantasi, feedUrl: 'https://kuuleminen.example/v1/hearing/' };

/** The same, in the GeoJSON form. */
export const asGeoJson = { adapter: kerrokantasi, feedUrl: 'https://kuuleminen.example/v1/hearing/?format=geojson' };

/** A page from the folder of fixtures. */
export const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const first = fixture('page-1.json', 5);
export const last = fixture('page-2.json', 2);
export const old = fixture('list-2016.json', 2);
export const features = fixture('features.json', 2);
export const hostile = fixture('hostile.json', 1);

/** A page of these entries. */
export const pageOf = (...results: readonly unknown[]): Answer => withBody(first, JSON.stringify({ results }));

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record with this id. */
export const recordOf = async (answer: Answer, id: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId === id);

/** The record of a hearing with these members. */
export const recordWith = async (members: object): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, pageOf({ id: 'h', title: 'A', ...members })))[0];

/** What was remarked on a hearing with these members. */
export const remarksOn = async (members: object): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, pageOf({ id: 'h', title: 'A', ...members }))).flatMap((output) =>
    output.kind === 'record' ? output.remarks : [],
  );
