import type { Remark } from '@navigator/shared';
import type { Adapter, FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { readGraphql, refusalOf, type GraphqlError } from '../kit/graphql/answer.js';
import { remark } from '../kit/remark.js';
import { readBudget } from './budget.js';
import type { Circumstances, Entry, EntryOutput } from './entry.js';
import { leads, recognise } from './recognise.js';
import { readProposal } from './proposal.js';
import { ask, start, type Collection, type ConsulState } from './questions.js';
import { reword } from './reword.js';
import { turn } from './turning.js';
import { readPage } from './wire.js';

/** The participatory budgets and the citizens' proposals of a CONSUL Democracy platform, page by page. */
export const consul: Adapter<ConsulState> = {
  format: 'consul',
  title: { de: 'CONSUL Democracy', en: 'CONSUL Democracy' },
  versions: ['1', '2'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: false, comments: true, participants: false },
    countDefinitions: { contributions: null, comments: 'consul-comments', participants: null },
    // Citizens write the proposals, and may name anybody.
    hasPersonalData: true,
    listing: 'complete',
    patchedFields: [],
    // Twenty-five with each answer.
    intervalMinutes: 720,
  },
  recognise,
  leads,
  start,
  read,
};

type Outputs = AsyncGenerator<Output<ConsulState>, void, undefined>;

async function* read(state: ConsulState, response: FeedResponse, context: ReadContext): Outputs {
  const collection: Collection = response.request.purpose === 'budgets' ? 'budgets' : 'proposals';
  const answer = await readGraphql(response, [{ name: collection }]);
  if (answer.kind === 'failed') {
    yield answer;
    return;
  }
  const page = readPage(answer.data.get(collection));
  if (!page) {
    yield* askAgain(state, collection, answer.errors);
    return;
  }
  const { base, language } = state;
  const about = [...answer.remarks, ...unknownIn(state)];
  const entries = page.nodes.map((node, position): Entry => ({ node, position }));
  const outputs = entriesOf(entries, collection, { ...context, base, language });
  yield* withRemarks(outputs, about);
  const hasTold = outputs.some(({ kind }) => kind === 'record');
  const turned = turn(hasTold ? { ...state, unknown: [] } : state, collection, page);
  if (turned.hasNext) yield { kind: 'request', request: ask(turned.state, collection) };
  yield { kind: 'end', state: turned.state, isComplete: turned.isComplete };
}

function entriesOf(
  entries: readonly Entry[],
  collection: Collection,
  circumstances: Circumstances,
): readonly EntryOutput[] {
  const readEntry = collection === 'budgets' ? readBudget : readProposal;
  return entries.map((entry) => readEntry(entry, circumstances));
}

/** The same question in other words; a platform without the collection has none, and its other one may still be read. */
function* askAgain(
  state: ConsulState,
  collection: Collection,
  errors: readonly GraphqlError[],
): Generator<Output<ConsulState>, void, undefined> {
  const next = reword(state, collection, errors);
  switch (next.kind) {
    case 'asked':
      yield { kind: 'request', request: ask(next.state, collection) };
      yield { kind: 'end', state: next.state, isComplete: true };
      return;
    case 'absent':
      yield { kind: 'end', state: next.state, isComplete: true };
      return;
    case 'refused':
      yield { kind: 'failed', failure: refusalOf(errors) };
  }
}

function unknownIn({ unknown }: ConsulState): readonly Remark[] {
  return unknown.length === 0 ? [] : [remark('members-missing', unknown.join(', '))];
}

/** What had to be said about the whole page is said with its first record. */
function* withRemarks(
  outputs: readonly EntryOutput[],
  about: readonly Remark[],
): Generator<EntryOutput, void, undefined> {
  let untold = about;
  for (const output of outputs) {
    yield output.kind === 'record' ? { ...output, remarks: [...untold, ...output.remarks] } : output;
    if (output.kind === 'record') untold = [];
  }
}
