import { describe, expect, it } from '@jest/globals';
import type { Lead } from '../kit/contract.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { consul } from './consul.adapter.js';
import { budgets, old, proposals } from './test/answers.js';
import { platformOf, VERSION_1, VERSION_2 } from './test/platform.js';

const recognise = (body: Uint8Array | string): ReturnType<typeof consul.recognise> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return consul.recognise({ url: 'https://a.example/file', contentType: '', bytes });
};
const leadsAt = (html: string, url = 'https://decide.example/'): readonly Lead[] =>
  consul.leads?.({ url, contentType: 'text/html', text: html, page: readWebPage(html, url) }) ?? [];

describe('recognising CONSUL', () => {
  it.each([budgets, proposals, old])('knows $name', ({ body }) => {
    expect(recognise(body)).toMatchObject({ confidence: 0.85 });
  });

  it('Q41: knows refusals, and the question for a question', () => {
    expect(recognise(`{"errors":[{"message":"Field 'x' doesn't exist on type 'Budget'"}]}`)).toMatchObject({
      confidence: 0.6,
    });
    expect(recognise('{"message":"Query string not present"}')).toMatchObject({ confidence: 0.7 });
  });

  it.each([
    '{"data":{"participatoryProcesses":[{"id":"1"}]}}',
    '{"data":{"proposals":[{"id":1}]}}',
    '{"data":{"proposals":{"edges":[{"node":{"votes":1}}]}}}',
    '{"budgets":{"edges":[]}}',
    '{"errors":[{"message":"No"}]}',
  ])('does not claim %s', (text) => {
    expect(recognise(text)).toBeNull();
  });
});

describe('a lead to CONSUL', () => {
  it.each([
    ['<meta name="generator" content="CONSUL Democracy">', 0.9],
    ['<footer><a href="https://consuldemocracy.org">CONSUL</a></footer>', 0.8],
    ['<a href="/debates">D</a><a href="/proposals/">V</a><a href="/legislation/processes">P</a>', 0.7],
    ['<a href="/budgets">B</a><a href="/processes">P</a><a href="/proposals?x=1">V</a>', 0.1],
    ['', 0.1],
  ])('is seen in %s', (html, likelihood) => {
    expect(leadsAt(html)).toMatchObject([{ feedUrl: 'https://decide.example/graphql', likelihood }]);
  });

  it('is none where there is no host', () => {
    expect(leadsAt('', 'file:///etc')).toEqual([]);
  });

  it('asks a question whose answer, or refusal, is known', () => {
    const [lead] = leadsAt('');
    const answer = lead && platformOf(VERSION_2, 2)(lead.request);
    expect(recognise(answer?.body ?? '')).toMatchObject({ confidence: 0.95 });
    const refusal = lead && platformOf(VERSION_1, 2)(lead.request);
    expect(refusal?.body).toContain("Field 'budgets' doesn't exist");
  });
});
