import { describe, expect, it } from '@jest/globals';
import { docsPage } from './docs-page.js';

const document = (summary: string, schema: object): string =>
  JSON.stringify({
    openapi: '3.1.1',
    info: { title: 'Navigator' },
    paths: {
      '/api/v1/things/{id}': {
        get: {
          operationId: 'getThing',
          summary,
          parameters: [{ name: 'id', in: 'path', required: true, schema }],
          responses: { '200': { description: 'OK' }, '404': { description: 'Nothing there' } },
        },
      },
      '/api/v1/other': {
        post: { operationId: 'bringOther', responses: { '401': { description: 'Without a token' } } },
      },
      '/api/v1/hidden': { options: {} },
    },
  });

describe('the page of the interface', () => {
  it('prints what it is told as text', () => {
    const page = docsPage(document('<script>alert("x")</script> & more', {}), 'en');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
    expect(page).not.toContain('<script');
  });

  it.each([
    [{ enum: ['de', 'en'] }, 'de, en'],
    [{ type: 'string', pattern: '^[0-9]+$' }, '^[0-9]+$'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'integer' }, 'integer'],
    [{ anyOf: [{ enum: ['all'] }, { anyOf: [{ type: 'string' }, { type: 'array' }] }] }, 'all | string | array'],
    [{}, ''],
  ])('puts the schema %j into words', (schema, words) => {
    expect(docsPage(document('A thing', schema), 'de')).toContain(`<td>${words}</td>`);
  });

  it('says which parameters are needed and what may be answered', () => {
    const page = docsPage(document('A thing', {}), 'de');
    expect(page).toContain('path (nötig)');
    expect(page).toContain('<th scope="row">404</th><td>Nothing there</td>');
  });

  it('leads from the list to each address', () => {
    const page = docsPage(document('A thing', {}), 'en');
    expect(page).toContain('href="#getThing"');
    expect(page).toContain('id="getThing"');
    expect(page).toMatch(/href="#bringOther">POST \/api\/v1\/other[\s\S]+id="bringOther"[\s\S]+Without a token/);
    expect(page).not.toContain('hidden');
  });
});
