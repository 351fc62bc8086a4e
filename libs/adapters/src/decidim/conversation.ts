import type { Remark } from '@navigator/shared';
import { z } from 'zod';
import type { FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { readGraphql, refusalOf, type GraphqlAnswer } from '../kit/graphql/answer.js';
import { remark } from '../kit/remark.js';
import { joined } from './bytes.js';
import { readDetails } from './details.js';
import { readExport } from './export.js';
import { readProcess, withRemarks, type Circumstances, type EntryOutput } from './process.js';
import { detailsOf } from './queries.js';
import { rewordList, rewordOverview } from './reword.js';
import { askDetails, askList, askOverview, overviewOf, type DecidimState } from './state.js';
import { toldByInterface } from './told.js';
import { readSpoken } from './translated.js';

/** What reading one answer yields. */
export type Outputs = AsyncGenerator<Output<DecidimState>, void, undefined>;

/** The token comes in a header or, from newer versions, in the body; it goes on with the requests and is never remembered. */
export async function* readSignIn(state: DecidimState, response: FeedResponse): Outputs {
  const told = await textOf(response.body);
  const authorization = response.headers['authorization'] ?? tokenIn(told);
  if (/^Bearer [\w.~+/=-]+$/.test(authorization)) {
    yield { kind: 'request', request: askOverview(state, authorization) };
    yield { kind: 'end', state, isComplete: true };
    return;
  }
  yield { kind: 'failed', failure: { code: 'error-answer', detail: 'signing in gave no token' } };
}

/** More than any token has. */
const LONGEST_SIGN_IN = 64 * 1024;

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LONGEST_SIGN_IN) break;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(joined(chunks));
}

function tokenIn(text: string): string {
  const token = /"jwt_token"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  return token === undefined ? '' : `Bearer ${token}`;
}

const PROCESSES = 'participatoryProcesses';
const Id = z.looseObject({ id: z.union([z.string(), z.number()]) });
const Organisation = z.looseObject({ name: z.unknown() });
const Name = z.union([z.string(), z.record(z.string(), z.unknown())]).catch('');

/** Details are looked up for so many processes, the newest first; a platform with more is bigger than any we know. */
const MOST_DETAILS = 1000;

/** The overview brings the questions for details, and after them the one for the list; or it is put in other words. */
export async function* readOverview(state: DecidimState, response: FeedResponse): Outputs {
  const answer = await readGraphql(response, overviewOf(state));
  const { authorization } = response.request;
  const processes = listIn(answer);
  if (answer.kind === 'failed') yield answer;
  else if (processes) {
    const named = { ...state, organisation: organisationIn(answer, state.language), rounds: 0 };
    for (const request of askDetails(named, newest(processes), authorization)) yield { kind: 'request', request };
    yield { kind: 'request', request: askList(named, authorization) };
    yield { kind: 'end', state: named, isComplete: true };
  } else {
    const next = rewordOverview(state, answer.errors);
    if (next) yield { kind: 'request', request: askOverview(next, authorization) };
    yield next ? { kind: 'end', state: next, isComplete: true } : { kind: 'failed', failure: refusalOf(answer.errors) };
  }
}

function listIn(answer: GraphqlAnswer): readonly unknown[] | null {
  const list = answer.kind === 'answer' ? answer.data.get(PROCESSES) : null;
  return Array.isArray(list) ? list : null;
}

function organisationIn({ data }: Extract<GraphqlAnswer, { kind: 'answer' }>, language: string): string | null {
  const organisation = Organisation.safeParse(data.get('organization'));
  return readSpoken(Name.parse(organisation.data?.name), language, 'organization').value;
}

function newest(processes: readonly unknown[]): readonly string[] {
  const ids = processes.flatMap((process) => {
    const read = Id.safeParse(process);
    return read.success ? [String(read.data.id)] : [];
  });
  return [...new Set(ids)].toSorted((a, b) => Number(b) - Number(a)).slice(0, MOST_DETAILS);
}

/** What was found goes out at once; where something is lacking that was asked for, the last known values stay. */
export async function* readDetailsOf(state: DecidimState, response: FeedResponse, { region }: ReadContext): Outputs {
  const slots = Array.from({ length: Math.max(1, state.batch) }, () => '');
  const answer = await readGraphql(response, detailsOf(state.detail, slots));
  if (answer.kind === 'failed') {
    yield answer;
    return;
  }
  const patches = [...answer.data.values()].map((details) =>
    readDetails(details, { language: state.language, region }),
  );
  for (const patch of patches) if (patch) yield patch;
  const isLacking = patches.length === 0 || patches.includes(null);
  yield isLacking && answer.errors.length > 0
    ? { kind: 'failed', failure: refusalOf(answer.errors) }
    : { kind: 'end', state, isComplete: true };
}

/** The records, or the list once more in other words. */
export async function* readList(state: DecidimState, response: FeedResponse, context: ReadContext): Outputs {
  const answer = await readGraphql(response, state.list);
  const processes = listIn(answer);
  if (answer.kind === 'failed') yield answer;
  else if (processes) {
    yield* recordsOf(processes, { ...state, ...context }, [...answer.remarks, ...unknownIn(state)]);
    yield { kind: 'end', state, isComplete: true };
  } else {
    const next = rewordList(state, answer.errors);
    if (next) yield { kind: 'request', request: askList(next, response.request.authorization) };
    yield next ? { kind: 'end', state: next, isComplete: true } : { kind: 'failed', failure: refusalOf(answer.errors) };
  }
}

/** What had to be said about the whole list is said with its first record. */
function* recordsOf(
  processes: readonly unknown[],
  circumstances: Circumstances,
  aboutAll: readonly Remark[],
): Generator<EntryOutput, void, undefined> {
  let untold = aboutAll;
  for (const [position, process] of processes.entries()) {
    const output = readProcess({ told: toldByInterface(process), position }, circumstances);
    yield withRemarks(output, untold);
    if (output.kind === 'record') untold = [];
  }
}

/** What older versions lack without a loss: the address is built, the order follows the dates. */
const SPARED = /\.(?:url|active|position|isWithdrawn)$/;

function unknownIn({ unknown }: DecidimState): readonly Remark[] {
  const missed = unknown.filter((path) => !SPARED.test(path));
  return missed.length === 0 ? [] : [remark('members-missing', missed.join(', '))];
}

/** An export, which is one answer. */
export async function* readFile(state: DecidimState, response: FeedResponse, context: ReadContext): Outputs {
  for await (const output of readExport(response, { ...state, ...context })) {
    yield output.kind === 'whole' ? { kind: 'end', state, isComplete: true } : output;
  }
}
