import type { AdapterFeed, FeedRequest } from '../kit/contract.js';
import { member, needed, questionFor, type Member } from '../kit/graphql/query.js';
import { parseUrl } from '../kit/link.js';

/** The collections that are read; each has its own pages. */
export const COLLECTIONS = ['budgets', 'proposals'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** What a conversation with one installation remembers. */
export interface ConsulState {
  /** Scheme, host and path of the installation. */
  readonly base: string;
  readonly language: string;
  readonly budgets: Turning;
  readonly proposals: Turning;
  /** Members that the platform does not know, by their way from the root; told with the first record. */
  readonly unknown: readonly string[];
}

/** How far the pages of a collection are turned. */
export interface Turning {
  /** The question, as far as this version of the platform understands it; empty where it has no such collection. */
  readonly question: readonly Member[];
  readonly pages: number;
  readonly cursor: string | null;
  /** How often the question was put in other words. */
  readonly rounds: number;
}

/** The platform gives no more at once, and silently (Q38). */
const PAGE_SIZE = 25;
const MOST_TAGS = 10;

/** Versions before 2 know snake case alone; later ones deprecate it (Q57). */
const either = (camel: string, snake: string): Member => ({ name: camel, otherwise: [member(snake)] });

const pagesOf = (name: Collection, ...members: readonly (string | Member)[]): readonly Member[] => [
  {
    ...member(name, member('pageInfo', 'hasNextPage', 'endCursor'), {
      ...member('edges', member('node', ...members)),
      otherwise: member(name, ...members).members ?? [],
    }),
    arguments: { first: PAGE_SIZE },
  },
];

/** Investments are left out: those of one budget are told for every other, too (Q59). */
const BUDGETS = pagesOf('budgets', needed(member('id')), needed(member('name')), 'phase');

/** Two collections, tags being one: as many as the platform allows in one question. */
const PROPOSALS = pagesOf(
  'proposals',
  needed(member('id')),
  needed(member('title')),
  'summary',
  'description',
  either('commentsCount', 'comments_count'),
  either('publicCreatedAt', 'public_created_at'),
  either('retiredAt', 'retired_at'),
  member('geozone', 'name'),
  { ...member('tags', member('edges', member('node', 'name'))), arguments: { first: MOST_TAGS } },
);

/** Pages of an installation that a person may have before them; what stands before them is where it is. */
const PAGE =
  /^(.*?)\/(?:graphql|graphiql|budgets|presupuestos|proposals|debates|legislation|polls|processes|sdg|help)(?:\/.*)?$/;

/** Asks for the first page of either collection. */
export function start({ url, language }: AdapterFeed): {
  readonly state: ConsulState;
  readonly requests: readonly FeedRequest[];
} {
  const begun = { pages: 0, cursor: null, rounds: 0 };
  const state: ConsulState = {
    base: baseOf(url),
    language,
    budgets: { ...begun, question: BUDGETS },
    proposals: { ...begun, question: PROPOSALS },
    unknown: [],
  };
  return { state, requests: COLLECTIONS.map((collection) => ask(state, collection)) };
}

/** Asks for the page where the last one ended. */
export function ask(state: ConsulState, collection: Collection): FeedRequest {
  const { question, cursor } = state[collection];
  const members = question.map((root) =>
    cursor === null ? root : { ...root, arguments: { ...root.arguments, after: cursor } },
  );
  return questionFor(members, { purpose: collection, url: `${state.base}/graphql`, isOptional: false });
}

function baseOf(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  const path = PAGE.exec(url.pathname)?.[1] ?? url.pathname;
  return `${url.protocol}//${url.host}${path.replace(/\/+$/, '')}`;
}
