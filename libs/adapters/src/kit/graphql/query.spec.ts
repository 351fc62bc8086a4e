import { describe, expect, it } from '@jest/globals';
import { keyOf, member, needed, printQuery, questionFor } from './query.js';

describe('a query', () => {
  it('is printed with its arguments, aliases and fragments', () => {
    const meetings = { ...member('meetings', member('edges', member('node', 'id'))), arguments: { last: 50 } };
    const components = {
      ...member('components', 'id', member('... on Meetings', meetings)),
      arguments: { filter: { type: 'Meetings' } },
    };
    const one = { ...member('participatoryProcess', 'id', components), alias: 'p0', arguments: { id: '7' } };
    expect(printQuery([needed(one)])).toBe(
      '{p0:participatoryProcess(id:"7"){id components(filter:{type:"Meetings"}){id ' +
        '... on Meetings{meetings(last:50){edges{node{id}}}}}}}',
    );
    expect(keyOf(one)).toBe('p0');
    expect(keyOf(member('id'))).toBe('id');
  });

  it('lets no text out of its quotation marks', () => {
    expect(printQuery([{ name: 'a', arguments: { id: '"}{b(c:"\n' } }])).toBe('{a(id:"\\"}{b(c:\\"\\n")}');
  });

  it('Q41: is posted as JSON, and reads a refusal whatever its status', () => {
    const asking = { purpose: 'list', url: 'https://a.example/api', isOptional: false };
    const request = questionFor([member('a')], asking);
    expect(request).toMatchObject({ ...asking, reads: [400, 422], post: { contentType: 'application/json' } });
    expect(JSON.parse(request.post?.body ?? '')).toEqual({ query: '{a}', variables: {} });
    expect(request).not.toHaveProperty('authorization');
    expect(questionFor([], { ...asking, authorization: 'Bearer t' }).authorization).toBe('Bearer t');
  });
});
