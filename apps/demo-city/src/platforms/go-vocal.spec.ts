import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, object, objectAt, objects, platform, text, type Json } from './test/ask.js';

const credential = platform('go-vocal-v2').credential;

function token(): string {
  const body = JSON.stringify({ auth: { client_id: credential?.id, client_secret: credential?.secret } });
  const answer = ask('go-vocal-v2', '/api/v2/authenticate', { method: 'POST', body });
  expect(answer.status).toBe(201);
  return String(object(JSON.parse(text(answer)))['jwt']);
}

function pages(list: string, page = 1): readonly Json[] {
  const headers = { authorization: `Bearer ${token()}` };
  const answer = ask('go-vocal-v2', `/api/v2/${list}?page_number=${page}&page_size=100`, { headers });
  const body = object(JSON.parse(text(answer)));
  const own = objects(body[list.split('/').at(-1) ?? '']);
  expect(own.length).toBeLessThanOrEqual(8);
  return at(body, 'meta', 'total_pages') === page ? own : [...own, ...pages(list, page + 1)];
}

describe('the interface of Go Vocal for partners', () => {
  it('lets in who knows the secret, and nobody else', () => {
    expect(token()).toMatch(/^eyJ/);
    expect(ask('go-vocal-v2', '/api/v2/authenticate', { method: 'POST', body: '{"auth":{}}' }).status).toBe(404);
    expect(ask('go-vocal-v2', '/api/v2/projects').status).toBe(401);
    expect(ask('go-vocal-v2', '/api/v2/projects', { headers: { authorization: 'Bearer other' } }).status).toBe(401);
  });

  it('has every project once on its pages, drafts and those for some among them', () => {
    const all = pages('projects');
    const isForAll = (one: Json): boolean =>
      one['publication_status'] === 'published' && one['visible_to'] === 'public';
    const { procedures, skipped } = expected('go-vocal-v2');
    expect(
      all
        .filter(isForAll)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(procedures.map(({ id }) => id).toSorted());
    expect(all.filter((one) => !isForAll(one))).toHaveLength(skipped);
  });

  it('tells phases, events, one project, and that nothing was deleted', () => {
    const [first] = expected('go-vocal-v2').procedures;
    expect(pages('phases')).toHaveLength(expected('go-vocal-v2').procedures.length);
    expect(pages(`projects/${first?.id ?? ''}/phases`)).toMatchObject([{ start_at: first?.start, end_at: first?.end }]);
    expect(pages('events').length).toBeGreaterThan(0);
    const headers = { authorization: `Bearer ${token()}` };
    expect(text(ask('go-vocal-v2', `/api/v2/projects/${first?.id ?? ''}`, { headers }))).toContain(first?.title);
    expect(text(ask('go-vocal-v2', '/api/v2/projects/deleted', { headers }))).toContain('"deleted_items":[]');
    expect(text(ask('go-vocal-v2', '/api/v2/areas', { headers }))).toContain('"areas":[]');
  });
});

describe('the interface of Go Vocal’s own pages', () => {
  const url = (page: number): string => `/web_api/v1/projects?page[number]=${page}&page[size]=100`;

  it('has every project once, titles by language, and the phase under way', () => {
    const first = objectAt('go-vocal-web', url(1));
    const last = Number(/page%5Bnumber%5D=(\d+)/.exec(String(at(first, 'links', 'last')))?.[1]);
    const all = Array.from({ length: last }, (_, page) => objectAt('go-vocal-web', url(page + 1)));
    const projects = all.flatMap((page) => objects(page['data']));
    expect(projects.map(({ id }) => id).toSorted()).toEqual(
      expected('go-vocal-web')
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
    expect(at(projects[0], 'attributes', 'title_multiloc', 'de-DE')).toMatch(/\w/);
    expect(at(all.at(-1), 'links', 'next')).toBeNull();
    const current = projects.filter((one) => at(one, 'relationships', 'current_phase', 'data') !== null);
    expect(all.flatMap((page) => objects(page['included']))).toHaveLength(current.length);
    expect(current).toHaveLength(expected('go-vocal-web').procedures.filter(({ start }) => start !== null).length);
  });

  it('is open on every host', () => {
    expect(ask('go-vocal-v2', url(1)).status).toBe(200);
    expect(objectAt('go-vocal-web', '/web_api/v1/app_configuration')).toHaveProperty('data');
    const [first] = expected('go-vocal-web').procedures;
    expect(objects(objectAt('go-vocal-web', `/web_api/v1/projects/${first?.id ?? ''}/phases`)['data'])).toHaveLength(1);
  });
});
