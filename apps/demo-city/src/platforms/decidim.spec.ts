import { describe, expect, it } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import { ask, at, expected, object, objects, text, textAt, type Json } from './test/ask.js';

function question(slug: string, query: string, variables?: Json): Json {
  const headers = { 'content-type': 'application/json' };
  const answer = ask(slug, '/api', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  expect(answer.status).toBe(200);
  return object(JSON.parse(text(answer)));
}
const processes = (slug: string, members: string): readonly Json[] =>
  objects(at(question(slug, `{ participatoryProcesses { ${members} } }`), 'data', 'participatoryProcesses'));
const refusal = (slug: string, query: string): readonly unknown[] => {
  const answer = question(slug, query);
  expect(answer).not.toHaveProperty('data');
  return objects(answer['errors']).map(({ message }) => message);
};

describe('the interface of Decidim', () => {
  it.each(['decidim-new', 'decidim-old'])('%s lists every process at once, with titles by language', (slug) => {
    const all = processes(slug, 'id slug title { translations { locale text } } startDate endDate');
    const { procedures } = expected(slug);
    const titles = all.map(
      ({ title }) => objects(at(title, 'translations')).find(({ locale }) => locale === 'de')?.['text'],
    );
    expect(titles.toSorted()).toEqual(procedures.map(({ title }) => title).toSorted());
    expect(all.map(({ id }) => `process:${String(id)}`).toSorted()).toEqual(procedures.map(({ id }) => id).toSorted());
    expect(all.some(({ endDate }) => endDate === null)).toBe(procedures.some(({ end }) => end === null));
  });

  it('refuses in the old version what came later, in the words of graphql-ruby', () => {
    expect(refusal('decidim-old', '{ participatoryProcesses { id url taxonomies { id } } }')).toEqual([
      "Field 'url' doesn't exist on type 'ParticipatoryProcess'",
      "Field 'taxonomies' doesn't exist on type 'ParticipatoryProcess'",
    ]);
    expect(refusal('decidim-old', '{ participatoryProcesses(order: {publishedAt: "desc"}) { id } }')).toEqual([
      "Field 'participatoryProcesses' doesn't accept argument 'order'",
    ]);
    expect(refusal('decidim-old', '{ participatoryProcess(id: "1") { steps { active } stats { key } } }')).toEqual([
      "Field 'active' doesn't exist on type 'ParticipatoryProcessStep'",
      "Field 'key' doesn't exist on type 'Statistic'",
    ]);
    expect(
      refusal('decidim-old', '{ participatoryProcesses { components(filter: {type: "Meetings"}) { id } } }'),
    ).toEqual(["Field 'components' doesn't accept argument 'filter'"]);
  });

  it('refuses in the new version what is gone', () => {
    expect(refusal('decidim-new', '{ participatoryProcesses { hashtag scope { id } } }')).toEqual([
      "Field 'hashtag' doesn't exist on type 'ParticipatoryProcess'",
      "Field 'scope' doesn't exist on type 'ParticipatoryProcess'",
    ]);
  });

  it('knows steps to the second, and before to the day', () => {
    const starts = (slug: string): readonly unknown[] =>
      processes(slug, 'steps { startDate }').flatMap(({ steps }) => objects(steps).map(({ startDate }) => startDate));
    for (const start of starts('decidim-new')) expect(start).toMatch(/^\d{4}-\d\d-\d\dT2[23]:00:00Z$/);
    for (const start of starts('decidim-old')) expect(start).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('finds meetings by the type of their component, and hides some statistics', () => {
    const all = processes(
      'decidim-new',
      'stats { key value } components(filter: {type: "Meetings"}) { __typename ... on Meetings { meetings(first: 1) { edges { node { id coordinates { latitude } } } pageInfo { hasNextPage } } } }',
    );
    expect(all.every(({ components }) => objects(components).every((one) => one['__typename'] === 'Meetings'))).toBe(
      true,
    );
    expect(
      all.some(({ components }) => at(objects(components)[0], 'meetings', 'pageInfo', 'hasNextPage') === true),
    ).toBe(true);
    expect(new Set(all.map(({ stats }) => stats === null))).toEqual(new Set([true, false]));
  });

  it('finds one process by id, by slug where the version knows it, or none', () => {
    const [first] = processes('decidim-new', 'id slug');
    const query = 'query One($slug: String) { participatoryProcess(slug: $slug) { id } }';
    expect(question('decidim-new', query, { slug: first?.['slug'] })).toEqual({
      data: { participatoryProcess: { id: first?.['id'] } },
    });
    expect(question('decidim-old', '{ participatoryProcess(id: "0") { id } }')).toEqual({
      data: { participatoryProcess: null },
    });
  });

  it('tells what it knows when asked', () => {
    const fields = (slug: string): unknown =>
      question(slug, '{ __type(name: "ParticipatoryProcess") { fields { name } } }');
    expect(JSON.stringify(fields('decidim-new'))).toContain('taxonomies');
    expect(JSON.stringify(fields('decidim-old'))).not.toContain('taxonomies');
  });

  it('has a page for who looks at it with a browser', () => {
    expect(ask('decidim-new', '/api')).toMatchObject({ status: 302, headers: { location: '/api/docs' } });
    expect(textAt('decidim-new', '/')).toContain('/decidim-packs/js/decidim_core-');
    expect(textAt('decidim-old', '/')).toContain('/assets/decidim-');
  });
});

describe('the open data of Decidim', () => {
  const HEAD =
    'id;title/de;title/en;short_description/de;short_description/en;url;remote_hero_image_url;start_date;end_date;';

  it('is a table of processes where a host hands out each by its name', () => {
    const table = textAt('decidim-csv', '/open-data/download?resource=participatory_processes');
    expect(table.startsWith(HEAD)).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(expected('decidim-csv').procedures.length + 1);
    expect(ask('decidim-csv', '/open-data/download?resource=unfug').status).toBe(404);
  });

  it('is an archive of tables where it does not', () => {
    const { body, headers } = ask('decidim-zip', '/open-data/download');
    expect(headers['content-type']).toBe('application/zip');
    const bytes = Buffer.from(body);
    const at = bytes.indexOf('participatory_processes.csv') + 'participatory_processes.csv'.length;
    expect(inflateRawSync(bytes.subarray(at)).toString().startsWith(HEAD)).toBe(true);
  });

  it('leads back to the home page while no file has been made', () => {
    expect(ask('decidim-new', '/open-data/download')).toMatchObject({ status: 302, headers: { location: '/' } });
  });
});
