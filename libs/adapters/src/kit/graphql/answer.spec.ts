import { describe, expect, it } from '@jest/globals';
import { chunks } from '../test/reading.js';
import { readGraphql, refusalOf, type GraphqlAnswer } from './answer.js';
import { member, questionFor } from './query.js';

const ASKED = [{ ...member('one'), alias: 'p0' }, member('two')];

const read = async (body: string, contentType = 'application/json'): Promise<GraphqlAnswer> => {
  const request = questionFor(ASKED, { purpose: 'list', url: 'https://a.example/api', isOptional: false });
  const headers = { 'content-type': contentType };
  const bytes = new TextEncoder().encode(body);
  return readGraphql({ request, status: 200, url: request.url, headers, body: chunks(bytes, 5) }, ASKED);
};

describe('an answer', () => {
  it('has its roots by the names under which they were asked for', async () => {
    const answer = await read('{"data":{"p0":[{"id":1}],"two":null}}');
    expect(answer).toMatchObject({ kind: 'answer', errors: [] });
    expect(answer.kind === 'answer' && [...answer.data]).toEqual([
      ['p0', [{ id: 1 }]],
      ['two', null],
    ]);
  });

  it('Q41: may be a part, with errors about the rest', async () => {
    const answer = await read('{"errors":[{"message":"No","path":["two",0]}],"data":{"p0":{},"two":null}}');
    expect(answer).toMatchObject({ kind: 'answer', errors: [{ message: 'No', path: ['two', 0] }] });
  });

  it('Q41: may be nothing but errors, in any shape', async () => {
    expect(await read('{"errors":[{"message":"No"},"odd",{"message":"So","path":7}]}')).toMatchObject({
      kind: 'answer',
      errors: [
        { message: 'No', path: [] },
        { message: 'error', path: [] },
        { message: 'So', path: [] },
      ],
    });
    const refused = await read('{"data":null,"errors":[{"message":"No"}]}');
    expect(refused).toMatchObject({ kind: 'answer', errors: [{ message: 'No' }] });
    expect(refused.kind === 'answer' && refused.data.size).toBe(0);
  });

  it.each([
    ['<!doctype html><html></html>', 'html-instead-of-data'],
    ['{"data":{"p0":[', 'truncated'],
    ['{"data":{"p0":[tru]}}', 'not-json'],
    ['{"something":"else"}', 'not-this-format'],
    ['{"data":null}', 'not-this-format'],
    ['', 'empty-answer'],
  ])('Q34: %j is none', async (body, code) => {
    expect(await read(body)).toMatchObject({ kind: 'failed', failure: { code } });
  });

  it('is told in the words of the server, shortened', () => {
    const errors = [
      { message: 'One', path: [] },
      { message: 'x'.repeat(500), path: [] },
    ];
    expect(refusalOf(errors)).toMatchObject({ code: 'error-answer', detail: expect.stringMatching(/^One; x{195}$/) });
  });
});
