import { readFileSync } from 'node:fs';
import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import type { Answer } from '../../kit/test/reading.js';
import { CONTEXT, readAnswer, withBody } from '../../kit/test/reading.js';
import { meinBerlin } from '../mein-berlin.adapter.js';

/** A conversation with a platform of our own invention. */
export const conversation = { adapter: meinBerlin, feedUrl: 'https://mitreden.example/api/projects/' };

/** A list from the folder of fixtures. */
export const fixture = (file: string, entries: number, purpose = 'projects'): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const projects = fixture('projects-2026.json', 9);
export const plans = fixture('plans-2026.json', 3, 'plans');
export const external = fixture('extprojects-2026.json', 3, 'extprojects');
export const oldProjects = fixture('projects-2021.json', 3);
export const oldPlans = fixture('plans-2021.json', 3, 'plans');

/** Both shapes of all lists. */
export const answers = [projects, plans, external, oldProjects, oldPlans];

/** A list of these entries. */
export const listOf = (...rows: readonly unknown[]): Answer => withBody(projects, JSON.stringify(rows));

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record with this id. */
export const recordOf = async (answer: Answer, id: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId === id);

/** What was remarked on the record with this id. */
export const remarksOn = (outputs: readonly Output<unknown>[], id: string): readonly unknown[] =>
  outputs.flatMap((output) => (output.kind === 'record' && output.record.sourceId === id ? output.remarks : []));

/** The statuses that a reader would see an hour after the list was read, by id. */
export const statusesIn = async (answer: Answer, now = CONTEXT.fetchedAt): Promise<unknown> =>
  Object.fromEntries(
    recordsOf(await readAnswer(conversation, answer)).map((record) => [record.sourceId, statusAt(record, now)]),
  );

function statusAt({ phases, flag, listedAsActive }: SourceRecord, now: Date): unknown {
  const lastConfirmedAt = now.getTime() - 3_600_000;
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt };
  return statusOf({ ...facts, lifecycle: 'live' }, now.getTime());
}
