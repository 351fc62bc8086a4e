import { describe, expect, it } from '@jest/globals';
import { member, printQuery, questionFor, type Member } from '../query.js';
import { parseQuery } from './parse-query.js';
import { answerTo, Lookup, type Stub } from './stub-server.js';

const STUB: Stub = {
  schema: {
    types: {
      Query: { one: { type: 'Thing', arguments: ['id'] }, all: { type: 'Thing', arguments: ['first'] } },
      Thing: { id: { type: 'ID' }, part: { type: 'Part' } },
      Part: { id: { type: 'ID' } },
      Wheel: { id: { type: 'ID' }, size: { type: 'Int' } },
    },
    possible: { Part: ['Wheel'] },
  },
  data: {
    one: new Lookup(({ id }) => (id === '1' ? { id: '1', part: { __typename: 'Wheel', id: '2', size: 9 } } : null)),
    all: [{ id: '1', part: null }, { id: '2' }],
  },
  most: { aliases: 1, depth: 3, complexity: 40 },
};

const answer = (...members: readonly Member[]): unknown => {
  const request = questionFor(members, { purpose: 'p', url: 'https://a.example/api', isOptional: false });
  return JSON.parse(String(answerTo(STUB, request).body));
};
const refusal = (message: string, path: readonly string[] = []): unknown => ({ errors: [{ message, path }] });

describe('a server of our own invention', () => {
  it.each([
    '{one}',
    '{a:one(id:"1\\"}"){id ... on Wheel{size}} all(first:25){id}}',
    '{one(filter:{type:"Meetings"},first:5){part{id}}}',
  ])('reads back what is printed: %s', (text) => {
    expect(printQuery(parseQuery(text))).toBe(text);
  });

  it.each(['{one', 'one}', '{one(id "1")}', '{... Wheel{id}}'])('is not asked with %s', (text) => {
    expect(() => parseQuery(text)).toThrow();
  });

  it('answers what it is asked, under the name it is asked by', () => {
    const part = member('part', 'id', member('... on Wheel', 'size'));
    expect(answer({ ...member('one', 'id', part), alias: 'x', arguments: { id: '1' } })).toEqual({
      data: { x: { id: '1', part: { id: '2', size: 9 } } },
    });
    expect(answer({ ...member('one', 'id'), arguments: { id: '7' } })).toEqual({ data: { one: null } });
    expect(answer(member('all', 'id', member('part', 'id')))).toEqual({
      data: {
        all: [
          { id: '1', part: null },
          { id: '2', part: null },
        ],
      },
    });
  });

  it('refuses in the words of graphql-ruby', () => {
    expect(answer(member('two'))).toEqual(refusal("Field 'two' doesn't exist on type 'Query'", ['query', 'two']));
    expect(answer({ ...member('one', 'id'), arguments: { slug: 'a' } })).toEqual(
      refusal("Field 'one' doesn't accept argument 'slug'", ['query', 'one', 'slug']),
    );
    expect(answer(member('one', member('id', 'text')))).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Selections can't be made on scalars \(field 'id' returns ID/) }],
    });
    expect(answer(member('one'))).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Field must have selections \(field 'one' returns Thing/) }],
    });
    expect(answer(member('one', member('... on Boat', 'id')))).toMatchObject({
      errors: [{ message: "No such type Boat, so it can't be a fragment condition" }],
    });
    expect(answer(member('one', member('... on Wheel', 'id')))).toMatchObject({
      errors: [{ message: "Fragment on Wheel can't be spread inside Thing" }],
    });
  });

  it('refuses what is too much', () => {
    const aliased = ['a', 'b'].map((alias) => ({ ...member('one', 'id'), alias }));
    expect(answer(...aliased)).toEqual(refusal('Too many aliases used: a,b'));
    expect(answer({ ...member('all', 'id', member('part', 'id')), arguments: { first: 25 } })).toEqual(
      refusal('Query has complexity of 76, which exceeds max complexity of 40'),
    );
    const shallow = { ...STUB, most: { depth: 1 } };
    const request = questionFor([member('one', 'id')], { purpose: 'p', url: 'https://a.example', isOptional: false });
    expect(answerTo(shallow, request).body).toContain('Query has depth of 2, which exceeds max depth of 1');
  });
});
