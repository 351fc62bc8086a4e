import { describe, expect, it } from '@jest/globals';
import type { PlatformRequest } from '../platform.js';
import { answerGraphql, Asking } from './answer.js';
import { connection, connectionTypes } from './connection.js';
import { QueryError, readQuery } from './query.js';
import { schemaOf } from './schema.js';

const SCHEMA = schemaOf(
  {
    Query: 'dog(id):Dog dogs(first,last,after,before):DogConnection pets:Pet',
    Dog: 'id name friend:Dog',
    Cat: 'id lives',
    Pet: 'id',
    ...connectionTypes('Dog'),
  },
  4,
);
const dogs = ['Ajax', 'Bella', 'Cora'].map((name, index) => ({ id: String(index + 1), name }));
const ROOT = {
  dog: new Asking(({ id }) => dogs.find((dog) => dog.id === id)),
  dogs: connection(dogs, 2),
  pets: [
    { __typename: 'Dog', id: '1', name: 'Ajax' },
    { __typename: 'Cat', id: '9', lives: 7 },
  ],
};

const request = (more: Partial<PlatformRequest>): PlatformRequest => ({
  ...{
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    body: '',
    headers: { 'content-type': 'application/json' },
  },
  ...more,
});
const answer = (more: Partial<PlatformRequest>): unknown =>
  JSON.parse(String(answerGraphql(request(more), SCHEMA, ROOT).body));
const post = (query: string, variables = {}): unknown => answer({ body: JSON.stringify({ query, variables }) });
const messages = (query: string): unknown => post(query);

describe('a question', () => {
  it('is read with names, arguments of every sort, fragments and comments', () => {
    const [field] = readQuery(
      'query A($v: Int = 1) { a: b(s: "x\\"y", n: -1.5, t: true, e: WORD, l: [1, $v], o: {k: null}) { ...F } } # end\nfragment F on T { c }',
      { v: 2 },
    );
    expect(field).toMatchObject({
      name: 'b',
      key: 'a',
      args: { s: 'x"y', n: -1.5, t: true, e: 'WORD', l: [1, 2], o: { k: null } },
      selections: [{ kind: 'fragment', type: 'T', selections: [{ name: 'c' }] }],
    });
  });

  it.each(['', '{', '{ a(', '{ a { } ', 'mutation { a }', '{ ...Unknown }', '{ % }', '{ a: }'])(
    'is refused when it cannot be read: %j',
    (text) => {
      expect(() => readQuery(text, {})).toThrow(QueryError);
    },
  );

  it('may be read, posted as JSON or posted as it is', () => {
    const query = '{ dog(id: "2") { name } }';
    const expected = { data: { dog: { name: 'Bella' } } };
    expect(answer({ method: 'GET', query: new URLSearchParams({ query }) })).toEqual(expected);
    expect(answer({ body: query, headers: { 'content-type': 'application/graphql' } })).toEqual(expected);
    expect(post('query($id: ID) { dog(id: $id) { name } }', { id: '2' })).toEqual(expected);
  });

  it.each(['', 'no json', '{}', '{"query":""}'])('is missed when it is not there: %j', (body) => {
    expect(answer({ body })).toEqual({ errors: [{ message: 'No query string was present' }] });
  });
});

describe('an answer', () => {
  it('has what was asked, under the names it was asked for', () => {
    expect(post('{ one: dog(id: "1") { name } two: dog(id: "7") { name } }')).toEqual({
      data: { one: { name: 'Ajax' }, two: null },
    });
  });

  it('has of each object what is asked of its type', () => {
    expect(post('{ pets { __typename id ... on Dog { name } ... on Cat { lives } } }')).toEqual({
      data: {
        pets: [
          { __typename: 'Dog', id: '1', name: 'Ajax' },
          { __typename: 'Cat', id: '9', lives: 7 },
        ],
      },
    });
  });

  it('turns pages forth and back, no more at once than the server grants', () => {
    const page = (args: string): unknown =>
      post(`{ dogs${args} { edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`);
    expect(page('(first: 50)')).toMatchObject({
      data: {
        dogs: {
          edges: [{ node: { id: '1' } }, { node: { id: '2' } }],
          pageInfo: { hasNextPage: true, endCursor: 'Mg' },
        },
      },
    });
    expect(page('(after: "Mg")')).toMatchObject({
      data: { dogs: { edges: [{ node: { id: '3' } }], pageInfo: { hasNextPage: false } } },
    });
    expect(page('(last: 1)')).toMatchObject({
      data: { dogs: { edges: [{ node: { id: '3' } }], pageInfo: { hasPreviousPage: true } } },
    });
    expect(page('(last: 5, before: "Mg")')).toMatchObject({ data: { dogs: { edges: [{ node: { id: '1' } }] } } });
  });

  it('tells what the server knows', () => {
    expect(post('{ __type(name: "Cat") { name fields { name args { name } } } }')).toEqual({
      data: {
        __type: {
          name: 'Cat',
          fields: [
            { name: 'id', args: [] },
            { name: 'lives', args: [] },
          ],
        },
      },
    });
    expect(post('{ __type(name: "Cow") { name } }')).toEqual({ data: { __type: null } });
  });
});

describe('an objection', () => {
  it.each([
    ['{ cow { id } }', "Field 'cow' doesn't exist on type 'Query'"],
    ['{ dog(nr: 1) { id } }', "Field 'dog' doesn't accept argument 'nr'"],
    [
      '{ dog { id { x } } }',
      `Selections can't be made on scalars (field 'id' returns String but has selections ["x"])`,
    ],
    [
      '{ dog }',
      "Field must have selections (field 'dog' returns Dog but has no selections. Did you mean 'dog { ... }'?)",
    ],
    ['{ pets { ... on Cow { id } } }', "No such type Cow, so it can't be a fragment condition"],
    ['{ dog { friend { friend { friend { id } } } } }', 'Query has depth of 5, which exceeds max depth of 4'],
    ['{ dog', 'Parse error: unexpected end of document'],
  ])('to %s is in the words of graphql-ruby, and nothing is answered', (query, message) => {
    expect(messages(query)).toEqual({ errors: [expect.objectContaining({ message })] });
  });

  it('says where', () => {
    expect(post('{\n  dog {\n    tail\n  }\n}')).toMatchObject({
      errors: [
        { locations: [{ line: 3, column: 5 }], path: ['query', 'dog', 'tail'], extensions: { code: 'undefinedField' } },
      ],
    });
  });
});
