import { describe, expect, it } from '@jest/globals';
import { applyPatch } from '../kit/merge.js';
import { converse, idsIn, type Held, type Server } from '../kit/test/conversation.js';
import { decidim } from './decidim.adapter.js';
import { OF_2019, OF_2026, platformOf } from './test/platform.js';

const feed = { url: 'https://mitmachen.example/', language: 'de' };
const hold = async (server: Server, credential: { id: string | null; secret: string } | null = null): Promise<Held> =>
  converse(decidim, { ...feed, credential }, server);
const purposesIn = ({ requests }: Held): readonly string[] => requests.map(({ purpose }) => purpose);
const queryOf = ({ requests }: Held, purpose: string): string =>
  requests.findLast((request) => request.purpose === purpose)?.post?.body ?? '';
const records = ({ outputs }: Held): readonly unknown[] => {
  const patches = new Map(outputs.flatMap((output) => (output.kind === 'patch' ? [[output.sourceId, output]] : [])));
  return outputs.flatMap((output) => {
    if (output.kind !== 'record') return [];
    const patch = patches.get(output.record.sourceId);
    return [patch ? applyPatch(output.record, patch) : output.record];
  });
};
const remarksIn = ({ outputs }: Held): readonly unknown[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? output.remarks : []));

describe('a conversation with Decidim', () => {
  it('asks what there is, looks it up by fives, and reads the list last', async () => {
    const held = await hold((_, request) => platformOf(OF_2026, 7)(request));
    expect(purposesIn(held)).toEqual(['overview', 'details', 'details', 'list', 'list']);
    expect(new Set(held.urls)).toEqual(new Set(['https://mitmachen.example/api']));
    expect(idsIn(held)).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => `process:${id}`));
    expect(held.isComplete).toBe(true);
    const kinds = held.outputs.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('patch')).toBeLessThan(kinds.indexOf('record'));
  });

  it.each([
    ['an old platform', OF_2019, { place: 'Mitte', topicLabels: [] }],
    ['a new platform', OF_2026, { place: null, topicLabels: ['Umwelt'] }],
  ])('Q41: finds the words that %s understands', async (_, schema, own) => {
    const held = await hold((__, request) => platformOf(schema, 2)(request));
    expect(held.isComplete).toBe(true);
    expect(records(held)[1]).toMatchObject({
      ...own,
      sourceId: 'process:2',
      title: 'Prozess 2',
      url: 'https://mitmachen.example/processes/prozess-2',
      organiser: 'Musterhausen',
      phases: [{ start: '2026-02-01' }, { title: 'Ideen' }],
      contributions: 2,
      events: [{ title: 'Treffen 2', point: [13.4, 52.5] }],
      geometry: { type: 'Point', coordinates: [13.4, 52.5] },
      geometryRole: 'meetingPlace',
    });
  });

  it('Q41: tells what an old platform does not know, once, and not what is made up for', async () => {
    const held = await hold((_, request) => platformOf(OF_2019, 2)(request));
    expect(remarksIn(held).filter((one) => JSON.stringify(one).includes('members-missing'))).toEqual([
      { code: 'members-missing', value: 'participatoryProcesses.categories, participatoryProcesses.area' },
    ]);
    const modern = remarksIn(await hold((_, request) => platformOf(OF_2026, 2)(request)));
    expect(JSON.stringify(modern)).not.toMatch(/key|phases|steps/);
  });

  it.each([
    ['aliases', { aliases: 2 }, 2],
    ['complexity', { complexity: 1600 }, 2],
    ['complexity', { complexity: 800 }, 1],
  ])('Q41: looks up fewer processes at once where there is a limit of %s', async (_, most, batch) => {
    const held = await hold((__, request) => platformOf(OF_2026, 4, most)(request));
    expect(queryOf(held, 'details').match(/participatoryProcess\(/g)).toHaveLength(batch);
    expect(queryOf(held, 'details')).toContain('last:50');
    expect(records(held)).toHaveLength(4);
  });

  it('Q41: asks for fewer meetings, then for less about each, where one process is too much', async () => {
    const fewer = await hold((_, request) => platformOf(OF_2026, 1, { complexity: 200 })(request));
    expect(queryOf(fewer, 'details')).toMatch(/last:(?:5|6|12)\b/);
    const shallow = await hold((_, request) => platformOf(OF_2026, 1, { depth: 5 })(request));
    expect(queryOf(shallow, 'details')).not.toContain('meetings');
    expect(records(shallow)).toMatchObject([{ title: 'Prozess 1', contributions: 1 }]);
  });

  it('looks up the newest processes first, and each once', async () => {
    const held = await hold((_, request) => platformOf(OF_2026, 12)(request));
    const asked = held.requests
      .filter(({ purpose }) => purpose === 'details')
      .map(({ post }) => [...(post?.body ?? '').matchAll(/id:\\"(\d+)/g)].map(([, id]) => Number(id)));
    expect(asked).toEqual([
      [12, 11, 10, 9, 8],
      [7, 6, 5, 4, 3],
      [2, 1],
    ]);
  });

  it('Q46: loses no process where details fail', async () => {
    const held = await hold((_, request) => (request.purpose === 'details' ? null : platformOf(OF_2026, 7)(request)));
    expect(idsIn(held)).toHaveLength(7);
    expect(held.isComplete).toBe(true);
  });

  it('Q41: reads a refusal whatever its status', async () => {
    const held = await hold((_, request) => {
      const reply = platformOf(OF_2019, 1)(request);
      return String(reply.body).startsWith('{"errors"') ? { ...reply, status: 422 } : reply;
    });
    expect(idsIn(held)).toEqual(['process:1']);
  });

  it('Q41: gives up where it is not allowed, or where asking for less never helps', async () => {
    const refused = await hold(() => '{"errors":[{"message":"You need to sign in"}]}');
    expect(refused.requests).toHaveLength(1);
    expect(refused.outputs).toEqual([
      { kind: 'failed', failure: { code: 'error-answer', detail: 'You need to sign in' } },
    ]);
    const never = await hold(
      () => '{"errors":[{"message":"Query has complexity of 9, which exceeds max complexity of 1"}]}',
    );
    expect(never.requests.length).toBeLessThan(15);
    expect(never.outputs.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'error-answer' } });
  });

  it('Q32: has an empty list where there is nothing', async () => {
    const held = await hold((_, request) => platformOf(OF_2026, 0)(request));
    expect(purposesIn(held)).toEqual(['overview', 'list', 'list']);
    expect(idsIn(held)).toEqual([]);
    expect(held.isComplete).toBe(true);
  });

  it('Q34: fails on a page instead of an answer', async () => {
    expect((await hold(() => '<!doctype html><html><title>Anmelden</title></html>')).outputs).toMatchObject([
      { kind: 'failed', failure: { code: 'html-instead-of-data' } },
    ]);
  });

  it('Q43: signs in once with key and secret, and remembers neither them nor the token', async () => {
    const held = await hold(
      (url, request) =>
        url.endsWith('/sign_in')
          ? { body: '{}', headers: { authorization: 'Bearer t0ken' } }
          : platformOf(OF_2026, 1)(request),
      { id: 'k3y', secret: 's3cret' },
    );
    const [signIn, ...others] = held.requests;
    expect(signIn).toMatchObject({
      url: 'https://mitmachen.example/api/sign_in',
      post: {
        contentType: 'application/x-www-form-urlencoded',
        body: 'api_user%5Bkey%5D=k3y&api_user%5Bsecret%5D=s3cret',
      },
    });
    expect(others.map(({ authorization }) => authorization)).toEqual(others.map(() => 'Bearer t0ken'));
    expect(JSON.stringify(held.state)).not.toMatch(/t0ken|k3y|s3cret/);
    expect(idsIn(held)).toEqual(['process:1']);
  });

  it('finds the token in the body, too, and takes no other text for one', async () => {
    const signedIn =
      (body: string): Server =>
      (url, request) =>
        url.endsWith('/sign_in') ? body : platformOf(OF_2026, 1)(request);
    const held = await hold(signedIn('{"id":1,"jwt_token":"a.b-c_d"}'), { id: 'k', secret: 's' });
    expect(held.requests.at(-1)?.authorization).toBe('Bearer a.b-c_d');
    const odd = await hold(signedIn('{"jwt_token":"a b"}'), { id: 'k', secret: 's' });
    expect(odd.requests).toHaveLength(1);
  });

  it('Q38: asks for the newest meetings of a component, for it gives fifty at most', async () => {
    const held = await hold((_, request) => platformOf(OF_2026, 1)(request));
    expect(queryOf(held, 'details')).toContain('meetings(last:50)');
  });

  it('takes a secret alone for a token, and fails where signing in gives none', async () => {
    const held = await hold((_, request) => platformOf(OF_2026, 1)(request), { id: null, secret: 't0ken' });
    expect(new Set(held.requests.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer t0ken']));
    const refused = await hold(() => '{"error":"Invalid key"}', { id: 'k', secret: 's' });
    expect(refused.outputs).toMatchObject([{ kind: 'failed', failure: { code: 'error-answer' } }]);
  });
});
