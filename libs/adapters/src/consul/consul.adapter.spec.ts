import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { converse, idsIn, type Held, type Server } from '../kit/test/conversation.js';
import { withBody } from '../kit/test/reading.js';
import { consul } from './consul.adapter.js';
import { budgets, conversation, hostile, old, pageOf, proposals } from './test/answers.js';
import { platformOf, UNPAGED, VERSION_1, VERSION_2 } from './test/platform.js';

describeContract({
  ...conversation,
  answers: [budgets, proposals, old],
  emptyList: pageOf('budgets'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const hold = async (server: Server, url = conversation.feedUrl): Promise<Held> =>
  converse(consul, { url, language: 'de' }, server);
const remarksIn = ({ outputs }: Held): readonly unknown[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? output.remarks : []));
const failuresIn = ({ outputs }: Held): readonly unknown[] => outputs.filter(({ kind }) => kind === 'failed');

describe('a conversation with CONSUL', () => {
  it('Q38: turns the pages of budgets and proposals, twenty-five entries each, to the end', async () => {
    const held = await hold((_, request) => platformOf(VERSION_2, 60)(request));
    expect(held.requests.map(({ purpose }) => purpose)).toEqual(['budgets', 'proposals', 'proposals', 'proposals']);
    expect(new Set(held.urls)).toEqual(new Set(['https://decide.example/graphql']));
    expect(idsIn(held).slice(0, 4)).toEqual(['budget:1', 'budget:2', 'budget:3', 'proposal:1']);
    expect(new Set(idsIn(held)).size).toBe(63);
    expect(held.isComplete).toBe(true);
  });

  it('Q59: never asks for investments, which belong to no budget', async () => {
    const held = await hold((_, request) => platformOf(VERSION_2, 1)(request));
    expect(JSON.stringify(held.requests)).not.toContain('investment');
    const records = held.outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));
    expect(records.map(({ contributions }) => contributions)).toEqual([null, null, null, null]);
  });

  it('Q57: falls back to snake case, and does without budgets where there are none', async () => {
    const held = await hold((_, request) => platformOf(VERSION_1, 2)(request));
    expect(idsIn(held)).toEqual(['proposal:1', 'proposal:2']);
    expect(held.isComplete).toBe(true);
    expect(held.outputs).toContainEqual(
      expect.objectContaining({ record: expect.objectContaining({ sourceId: 'proposal:2', comments: 1 }) }),
    );
    expect(remarksIn(held)).toContainEqual({
      code: 'members-missing',
      value: 'budgets, proposals.edges.node.retired_at',
    });
    expect(remarksIn(held).filter((one) => JSON.stringify(one).includes('missing'))).toHaveLength(1);
  });

  it('Q36: reads a plain list where a fork has no pages', async () => {
    const held = await hold((_, request) => platformOf(UNPAGED, 0)(request));
    expect(idsIn(held)).toEqual(['budget:1', 'budget:2', 'budget:3']);
    expect(held.isComplete).toBe(true);
  });

  it.each([
    ['the same page', 'MQ'],
    ['nowhere', ''],
    ['nowhere', null],
  ])('Q38: does not follow a next page that leads to %s', async (_, endCursor) => {
    const page = { pageInfo: { hasNextPage: true, endCursor }, edges: [{ node: { id: '1', title: 'A', name: 'A' } }] };
    const held = await hold((__, { purpose }) => JSON.stringify({ data: { [purpose]: page } }));
    expect(held.requests.length).toBeLessThanOrEqual(4);
    expect(held.isComplete).toBe(false);
  });

  it('Q41: fails where it is refused, with a reason or without a collection', async () => {
    const refused = await hold(() => '{"errors":[{"message":"Server overloaded"}]}');
    expect(failuresIn(refused)).toMatchObject([
      { failure: { code: 'error-answer', detail: 'Server overloaded' } },
      { failure: { code: 'error-answer' } },
    ]);
    const stranger = await hold((_, { purpose }) =>
      JSON.stringify({
        errors: [{ message: `Field '${purpose}' doesn't exist on type 'Query'`, path: ['query', purpose] }],
      }),
    );
    expect(failuresIn(stranger)).toHaveLength(1);
  });

  it('Q41: asks for less where even one page is too much', async () => {
    const held = await hold((_, request) => {
      const body = request.post?.body ?? '';
      const isTooMuch = body.includes('first:25') && body.includes('proposals');
      return isTooMuch
        ? '{"errors":[{"message":"Query has complexity of 3008, which exceeds max complexity of 2500"}]}'
        : platformOf(VERSION_2, 20)(request);
    });
    expect(idsIn(held)).toHaveLength(23);
    expect(held.isComplete).toBe(true);
  });

  it('Q34: fails on a page instead of an answer', async () => {
    expect(failuresIn(await hold(() => '<!doctype html><html></html>'))).toMatchObject([
      { failure: { code: 'html-instead-of-data' } },
      {},
    ]);
  });

  it.each([
    ['https://decide.example', 'https://decide.example/graphql'],
    ['https://decide.example/graphql?query={budgets{id}}', 'https://decide.example/graphql'],
    ['https://decide.example/graphiql', 'https://decide.example/graphql'],
    ['https://decide.example/budgets/3', 'https://decide.example/graphql'],
    ['https://stadt.example/consul/proposals', 'https://stadt.example/consul/graphql'],
    ['https://stadt.example/consul/', 'https://stadt.example/consul/graphql'],
    ['nonsense', 'nonsense/graphql'],
  ])('begins at %s with %s', (url, asked) => {
    expect(consul.start({ url, language: 'de' }).requests.map((request) => request.url)).toEqual([asked, asked]);
  });
});
