import { describe, expect, it } from '@jest/globals';
import type { Output } from '../kit/contract.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, withBody } from '../kit/test/reading.js';
import { goVocal } from './go-vocal.adapter.js';
import { CREDENTIAL, fixture, FEED_URL, hold, kind, pathsOf, TOKENS, type Platform } from './test/platform.js';

const projects = fixture('projects.json', 'projects', 6);
const old = fixture('projects-2022.json', 'projects', 2);
const web = fixture('web-projects.json', 'web-projects', 3);
const phases = fixture('phases.json', 'phases', null);
const events = fixture('events.json', 'events', null);
const hostile = fixture('hostile.json', 'projects', 1);
const hostileBody = new TextDecoder()
  .decode(hostile.body)
  .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
  .replaceAll('HOSTILE_LINK', HOSTILE_LINK);

describeContract({
  adapter: goVocal,
  feedUrl: FEED_URL,
  answers: [projects, old, phases, events],
  emptyList: withBody(projects, '{"projects":[],"meta":{"current_page":1,"total_pages":0}}'),
  hostile: withBody(hostile, hostileBody),
});

describeContract({
  adapter: goVocal,
  feedUrl: 'https://mitmachen.example/web_api/v1/projects',
  answers: [web],
  emptyList: withBody(web, '{"data":[],"links":{"next":null}}'),
  hostile: withBody(
    web,
    JSON.stringify({
      data: [
        {
          id: 'h',
          type: 'project',
          attributes: {
            title_multiloc: { de: HOSTILE_TEXT },
            description_multiloc: { de: HOSTILE_TEXT },
            slug: HOSTILE_LINK,
            visible_to: 'public',
            publication_status: 'published',
            header_bg: { large: HOSTILE_LINK },
          },
        },
      ],
    }),
  ),
});

const failureOf = (outputs: readonly Output<unknown>[]): unknown =>
  outputs.flatMap((output) => (output.kind === 'failed' ? [output.failure] : []))[0];
const idsOf = (outputs: readonly Output<unknown>[]): unknown =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record.sourceId.slice(0, 1)] : []));
const endings = (outputs: readonly Output<unknown>[]): unknown =>
  outputs.flatMap((output) => (output.kind === 'end' ? [output.isComplete] : []));

describe('a conversation with a credential', () => {
  it('hands it over once, in the body, and carries the token from then on', async () => {
    const held = await hold({ credential: CREDENTIAL }, kind);
    expect(pathsOf(held)).toEqual(['authenticate', 'events 1', 'phases 1', 'projects 1']);
    expect(held.asked[0]).toMatchObject({
      post: { body: JSON.stringify({ auth: { client_id: CREDENTIAL.id, client_secret: CREDENTIAL.secret } }) },
    });
    expect(held.asked.slice(1).map(({ authorization }) => authorization)).toEqual(Array(3).fill(`Bearer ${TOKENS[0]}`));
    expect(idsOf(held.outputs)).toEqual(['1', '4']);
  });

  it('reads projects with their phases and events, and shows neither drafts nor what is for groups (Q8, Q53)', async () => {
    const { outputs } = await hold({ credential: CREDENTIAL }, kind);
    const told = outputs.filter(({ kind: what }) => !['end', 'request'].includes(what));
    expect(told).toMatchSnapshot();
  });

  it('repeats neither id, secret nor token in what it tells', async () => {
    const leaky: Platform = (request) => {
      const said = { token: request.authorization, ...CREDENTIAL };
      return request.post ? kind(request) : { body: JSON.stringify({ error: said }) };
    };
    for (const platform of [kind, leaky, () => ({ status: 404, body: CREDENTIAL.secret })]) {
      const { outputs } = await hold({ credential: CREDENTIAL }, platform);
      const told = JSON.stringify(outputs.filter(({ kind: what }) => what !== 'end' && what !== 'request'));
      expect(told).not.toBe('[]');
      for (const secret of [CREDENTIAL.id, CREDENTIAL.secret, ...TOKENS]) expect(told).not.toContain(secret);
    }
  });

  it('never sends the credential anywhere but where the feed is', () => {
    const { requests } = goVocal.start({
      url: 'https://mitmachen.example/app/api/v2/projects',
      language: 'de',
      credential: CREDENTIAL,
    });
    expect(requests.map(({ url }) => url)).toEqual(['https://mitmachen.example/app/api/v2/authenticate']);
  });

  it.each([
    ['an unknown client', { status: 404, body: '' }],
    ['a wrong secret', { status: 401, body: '{"error":"wrong"}' }],
    ['no token', { status: 201, body: '{"jwt":null}' }],
    ['a token that no header may carry', { status: 201, body: '{"jwt":"abc\\r\\nX-Evil: 1234567"}' }],
    ['a web page', { status: 200, body: '<!doctype html><html></html>' }],
  ])('is refused with %s, and asks no further (Q43)', async (_, said) => {
    const held = await hold({ credential: CREDENTIAL }, () => said);
    expect(failureOf(held.outputs)).toMatchObject({ code: 'credential-refused' });
    expect(held.asked).toHaveLength(1);
  });
});

describe('a token that runs out', () => {
  /** Lets the first token read so many lists; a renewed one as many as it likes, or none. */
  const expiring = (good: number, renewed: string | null): Platform => {
    let [answered, given] = [0, 0];
    return (request) => {
      if (request.url.endsWith('/authenticate')) {
        given += 1;
        return { status: 201, body: JSON.stringify({ jwt: given === 1 ? TOKENS[0] : TOKENS[1] }) };
      }
      const isRenewed = renewed !== null && request.authorization === `Bearer ${renewed}`;
      if (!isRenewed && answered >= good) return { status: 401, body: '{}' };
      answered += 1;
      return kind({ ...request, authorization: `Bearer ${TOKENS[0]}` });
    };
  };

  it.each([
    [0, ['authenticate', 'events 1', 'phases 1', 'authenticate', 'events 1', 'phases 1', 'projects 1']],
    [1, ['authenticate', 'events 1', 'phases 1', 'authenticate', 'phases 1', 'projects 1']],
    [2, ['authenticate', 'events 1', 'phases 1', 'projects 1', 'authenticate', 'projects 1']],
  ])('after %i lists is renewed once, and what was refused is asked again (Q43)', async (good, paths) => {
    const held = await hold({ credential: CREDENTIAL }, expiring(good, TOKENS[1]));
    expect(pathsOf(held)).toEqual(paths);
    expect(idsOf(held.outputs)).toEqual(['1', '4']);
    expect(endings(held.outputs)).not.toContain(false);
  });

  it('again is a refusal: never a loop (Q43)', async () => {
    const held = await hold({ credential: CREDENTIAL }, expiring(2, null));
    expect(pathsOf(held).filter((path) => path === 'authenticate')).toHaveLength(2);
    expect(failureOf(held.outputs)).toEqual({ code: 'credential-refused', detail: 'status 401' });
  });

  it('is not renewed for a request that was sent with the old one', async () => {
    const opening = goVocal.start({ url: FEED_URL, language: 'de', credential: CREDENTIAL });
    const state = { ...opening.state, token: TOKENS[1], hasRenewed: true };
    const request = {
      purpose: 'phases',
      url: `${FEED_URL}/phases`,
      accept: '',
      isOptional: false,
      authorization: `Bearer ${TOKENS[0]}`,
    };
    const response = { request, status: 401, url: '', headers: {}, body: chunks(new Uint8Array(), 1) };
    const outputs = await collect(goVocal.read(state, response, CONTEXT));
    expect(outputs).toMatchObject([
      { kind: 'request', request: { purpose: 'phases', authorization: `Bearer ${TOKENS[1]}` } },
      { kind: 'end' },
    ]);
  });
});

describe('a conversation without a credential', () => {
  it('ends with a failure that says what to do', async () => {
    const held = await hold({}, kind);
    expect(pathsOf(held)).toEqual(['projects 1']);
    expect(failureOf(held.outputs)).toEqual({ code: 'credential-missing', detail: 'status 401 without a credential' });
  });

  it('reads the own interface of the platform where the address names it (Q51, Q53)', async () => {
    const held = await hold({ url: 'https://mitmachen.example/web_api/v1/projects' }, () => ({ body: web.body }));
    expect(pathsOf(held)).toEqual(['projects 1']);
    expect(held.outputs.filter(({ kind: what }) => what !== 'end')).toMatchSnapshot();
  });

  it('follows its pages as long as there is a next one', async () => {
    const pages: Platform = ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page[number]'));
      const attributes = { title_multiloc: { de: 'A' }, visible_to: 'public', publication_status: 'published' };
      return {
        body: JSON.stringify({
          data: [{ id: `p${page}`, type: 'project', attributes }],
          links: { next: page < 3 ? '/somewhere' : null },
        }),
      };
    };
    const held = await hold({ url: 'https://mitmachen.example/web_api/v1' }, pages);
    expect(pathsOf(held)).toEqual(['projects 1', 'projects 2', 'projects 3']);
    expect(held.outputs.filter(({ kind: what }) => what === 'record')).toHaveLength(3);
  });
});

describe('lists of several pages', () => {
  const paged =
    (totals: Readonly<Record<string, number>>, isWrong = false): Platform =>
    (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const list = pathname.split('/').at(-1) ?? '';
      if (list === 'authenticate') return kind(request);
      const page = Number(searchParams.get('page_number'));
      const project = { id: `p${page}`, title: 'A', visible_to: 'public', publication_status: 'published' };
      const entry = {
        project_id: 'p1',
        title: `${list} ${page}`,
        start_at: list === 'events' ? `2026-03-0${page}T10:00:00Z` : `2026-0${page}-01`,
        ideas_count: page,
      };
      const meta = { current_page: isWrong ? 1 : page, total_pages: totals[list] };
      return { body: JSON.stringify({ [list]: [list === 'projects' ? project : entry], meta }) };
    };

  it('are read one after the other, the projects last (Q38)', async () => {
    const held = await hold({ credential: CREDENTIAL }, paged({ events: 2, phases: 3, projects: 2 }));
    expect(pathsOf(held)).toEqual([
      'authenticate',
      'events 1',
      'phases 1',
      'events 2',
      'phases 2',
      'phases 3',
      'projects 1',
      'projects 2',
    ]);
    const patch = held.outputs.find(({ kind: what }) => what === 'patch');
    expect(patch).toMatchObject({ sourceId: 'p1', fields: { events: [{ title: 'events 1' }, { title: 'events 2' }] } });
    const [first] = held.outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));
    expect(first?.phases.map(({ title }) => title)).toEqual(['phases 1', 'phases 2', 'phases 3']);
    expect(first?.contributions).toBe(6);
  });

  it('leave the last known events alone where a page of them is missing', async () => {
    const platform = paged({ events: 2, phases: 1, projects: 1 });
    const held = await hold({ credential: CREDENTIAL }, (request) =>
      request.url.includes('/events?') && request.url.endsWith('=2') ? 'no answer' : platform(request),
    );
    expect(held.outputs.some(({ kind: what }) => what === 'patch')).toBe(false);
    expect(held.outputs.some(({ kind: what }) => what === 'record')).toBe(true);
  });

  it('are not complete where the platform tells its first page over again (Q38)', async () => {
    const held = await hold({ credential: CREDENTIAL }, paged({ events: 1, phases: 1, projects: 2 }, true));
    expect(endings(held.outputs)).toContain(false);
  });

  it('are not complete where there are more pages than we ask for (Q38)', async () => {
    const { outputs } = await hold({}, paged({ projects: 500 }));
    expect(endings(outputs)).toContain(false);
  });
});

describe('a full page that does not say how many there are', () => {
  const project = (id: number): object => ({
    id: `p${String(id)}`,
    title: 'A',
    visible_to: 'public',
    publication_status: 'published',
  });
  const silent =
    (entries: number): Platform =>
    (request) => {
      const list = Array.from({ length: entries }, (_, index) => project(index));
      const resources = list.map((attributes, index) => ({ id: `p${String(index)}`, type: 'project', attributes }));
      const isWeb = request.url.includes('/web_api/');
      return { body: JSON.stringify(isWeb ? { data: resources } : { projects: list }) };
    };

  it.each(['https://mitmachen.example/api/v2', 'https://mitmachen.example/web_api/v1'])(
    'is not the whole list, a shorter one is (Q38): %s',
    async (url) => {
      expect(endings((await hold({ url }, silent(100))).outputs)).toEqual([false]);
      expect(endings((await hold({ url }, silent(99))).outputs)).toEqual([true]);
    },
  );
});

describe('recognising Go Vocal', () => {
  const judged = (body: string | Uint8Array): unknown =>
    goVocal.recognise({
      url: FEED_URL,
      contentType: '',
      bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    })?.confidence ?? null;

  it.each([projects, old, web])('is sure of $name', ({ body }) => {
    expect(judged(body)).toBe(0.95);
    expect(judged(body.subarray(0, 900))).toBe(0.95);
  });

  it.each(['{"projects":[]}', '{"data":[{"type":"project"}]}', '{"projects":[{"id":1,"title":"a"}]}', '[]'])(
    'does not claim %s',
    (body) => {
      expect(judged(body)).toBeNull();
    },
  );
});
