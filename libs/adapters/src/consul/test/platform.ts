import type { FeedRequest } from '../../kit/contract.js';
import { answerTo, Lookup, type StubSchema } from '../../kit/graphql/test/stub-server.js';
import type { Reply } from '../../kit/test/conversation.js';

const PAGED = ['first', 'after', 'last', 'before'];
const connection = (node: string): StubSchema['types'] => ({
  [`${node}Connection`]: { edges: { type: `${node}Edge` }, pageInfo: { type: 'PageInfo' } },
  [`${node}Edge`]: { node: { type: node } },
});

const COMMON: StubSchema['types'] = {
  ...connection('Budget'),
  ...connection('Proposal'),
  ...connection('Tag'),
  PageInfo: { hasNextPage: { type: 'Boolean' }, endCursor: { type: 'String' } },
  Budget: { id: { type: 'ID' }, name: { type: 'String' }, phase: { type: 'String' } },
  Tag: { name: { type: 'String' } },
  Geozone: { name: { type: 'String' } },
};

const PROPOSAL = {
  id: { type: 'ID' },
  title: { type: 'String' },
  summary: { type: 'String' },
  description: { type: 'String' },
  geozone: { type: 'Geozone' },
  tags: { type: 'TagConnection', arguments: PAGED },
};

const PROPOSALS = { proposals: { type: 'ProposalConnection', arguments: PAGED } };
const BUDGETS = { budgets: { type: 'BudgetConnection', arguments: PAGED } };

/** Version 2: members in camel case. */
export const VERSION_2: StubSchema = {
  types: {
    ...COMMON,
    Query: { ...BUDGETS, ...PROPOSALS },
    Proposal: {
      ...PROPOSAL,
      commentsCount: { type: 'Int' },
      publicCreatedAt: { type: 'String' },
      retiredAt: { type: 'DateTime' },
    },
  },
};

/** Version 1: members in snake case, some missing, and no budgets. */
export const VERSION_1: StubSchema = {
  types: {
    ...COMMON,
    Query: PROPOSALS,
    Proposal: { ...PROPOSAL, comments_count: { type: 'Int' }, public_created_at: { type: 'String' } },
  },
};

/** Lists without pages, as forks have them. */
export const UNPAGED: StubSchema = {
  types: { ...VERSION_2.types, Query: { ...PROPOSALS, budgets: { type: 'Budget' } } },
};

const PAGE = 25;
const MOST = { depth: 8, complexity: 2500 };

/** Pages of a list, the cursor being the number of the last entry. */
const paged = (entries: readonly object[]): Lookup =>
  new Lookup(({ after, first }) => {
    const from = Number(after ?? 0);
    const size = Math.min(PAGE, Number(first ?? PAGE));
    const page = entries.slice(from, from + size);
    return {
      edges: page.map((node) => ({ node })),
      pageInfo: { hasNextPage: from + page.length < entries.length, endCursor: String(from + page.length) },
    };
  });

const BUDGET_LIST = [
  { id: '1', name: 'Haushalt 2024', phase: 'finished' },
  { id: '2', name: 'Haushalt 2026', phase: 'balloting' },
  { id: '3', name: 'Haushalt 2028', phase: 'drafting' },
];

/** A platform with three budgets and so many proposals. */
export function platformOf(schema: StubSchema, count: number): (request: FeedRequest) => Reply {
  const proposals = Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    title: `Vorschlag ${index + 1}`,
    summary: 'Text',
    commentsCount: index,
    comments_count: index,
    publicCreatedAt: '2026-01-15 09:00:00 UTC',
    public_created_at: '2026-01-15 09:00:00 UTC',
    tags: { edges: [{ node: { name: 'Umwelt' } }] },
  }));
  const data = { budgets: schema === UNPAGED ? BUDGET_LIST : paged(BUDGET_LIST), proposals: paged(proposals) };
  return (request) => answerTo({ schema, data, most: MOST }, request);
}
