import { describe, expect, it } from '@jest/globals';
import type { FeedRequest } from '@navigator/adapters';
import { bytes, failure } from '../../../test/scripted-transport.js';
import type { Answer, Transport } from '../../harvest/reading/transport.js';
import { checkFeed } from './check-feed.js';

const CREDENTIAL = { id: 'stadt', secret: 'Geheim-4711' };
const PROJECTS = { projects: [{ id: 'a', title: 'A', publication_status: 'published', visible_to: 'public' }] };
const TELLING = { description_preview: '', comments_count: 0 };

/** Everything that is asked while an address is checked whose answer comes from another one. */
async function askedFor(url: string, answeredFrom: string): Promise<string> {
  const asked: FeedRequest[] = [];
  const list = bytes({ projects: PROJECTS.projects.map((project) => ({ ...project, ...TELLING })) });
  const transport: Transport = {
    ask: (request): Promise<Answer> => {
      asked.push(request);
      const isFirst = asked.length === 1 && list.kind === 'answer';
      return Promise.resolve(isFirst ? { ...list, url: answeredFrom } : failure('http-status', { status: 401 }));
    },
  };
  const report = await checkFeed({
    url,
    format: null,
    credential: CREDENTIAL,
    transport,
    now: new Date('2026-03-10T10:00:00Z'),
    language: 'de',
  });
  expect(report.candidates).toMatchObject([{ format: 'go-vocal', url: answeredFrom }]);
  expect(asked.length).toBeGreaterThan(1);
  return JSON.stringify(asked);
}

describe('the credential of a check', () => {
  it.each([
    ['https://stadt.example/api/v2', 'https://stadt.example/api/v2/projects'],
    ['http://stadt.example/api/v2', 'https://stadt.example/api/v2/projects'],
    ['http://stadt.example/api/v2', 'http://stadt.example/api/v2/projects'],
  ])('goes where it was given for: %s, answered from %s', async (url, answeredFrom) => {
    expect(await askedFor(url, answeredFrom)).toContain(CREDENTIAL.secret);
  });

  it.each([
    ['another host', 'https://other.example/api/v2/projects'],
    ['another port', 'https://stadt.example:8443/api/v2/projects'],
    ['the same host without encryption', 'http://stadt.example/api/v2/projects'],
  ])('goes to no address that this one leads to: %s', async (_, answeredFrom) => {
    expect(await askedFor('https://stadt.example/api/v2', answeredFrom)).not.toContain(CREDENTIAL.secret);
  });
});
