import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output, PatchableFields } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { decidim } from '../decidim.adapter.js';

/** A conversation with an installation of our own invention. */
export const conversation = { adapter: decidim, feedUrl: 'https://mitmachen.example/api' };

/** The same installation's open data. */
export const download = { adapter: decidim, feedUrl: 'https://mitmachen.example/open-data/download' };

/** An answer from the folder of fixtures. */
export const fixture = (file: string, purpose: string, entries: number | null): Answer => ({
  name: file,
  purpose,
  contentType: file.endsWith('.csv') ? 'text/csv' : 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const list = fixture('list-2026.json', 'list', 5);
export const old = fixture('list-2019.json', 'list', 1);
export const overview = fixture('overview.json', 'overview', null);
export const details = fixture('details.json', 'details', null);
export const hostile = fixture('hostile.json', 'list', 1);
export const exported = fixture('export.json', 'export', 4);
export const table = fixture('processes.csv', 'export', 3);

/** The text of an answer. */
export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** A list of these processes. */
export const listOf = (...participatoryProcesses: readonly unknown[]): Answer =>
  withBody(list, JSON.stringify({ data: { participatoryProcesses } }));

/** An answer about these processes. */
export const detailsOf = (...processes: readonly unknown[]): Answer =>
  withBody(details, JSON.stringify({ data: Object.fromEntries(processes.map((one, index) => [`p${index}`, one])) }));

/** What was read without the end, whose state holds the questions. */
export const entriesIn = (outputs: readonly Output<unknown>[]): readonly Output<unknown>[] =>
  outputs.filter(({ kind }) => kind !== 'end');

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record of a process with these members. */
export const recordWith = async (members: object): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, listOf({ id: '1', title: 'A', ...members })))[0];

/** What was remarked on a process with these members. */
export const remarksOn = async (members: object): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, listOf({ id: '1', title: 'A', ...members }))).flatMap((output) =>
    output.kind === 'record' ? output.remarks : [],
  );

/** What details with these members say. */
export const fieldsWith = async (members: object): Promise<Partial<PatchableFields> | undefined> => {
  const [first] = await readAnswer(conversation, detailsOf({ id: '1', ...members }));
  return first?.kind === 'patch' ? first.fields : undefined;
};

/** What was remarked on them. */
export const remarksOnDetails = async (members: object): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, detailsOf({ id: '1', ...members }))).flatMap((output) =>
    output.kind === 'patch' ? output.remarks : [],
  );
