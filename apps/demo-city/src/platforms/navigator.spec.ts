import { describe, expect, it } from '@jest/globals';
import { Procedure, ProcedureDetail, ProcedureList, WholeProcedure } from '@navigator/shared';
import { ask, expected, objectAt, objects, ORIGIN, textAt } from './test/ask.js';

const LIST = '/api/v1/procedures';
function pages(cursor: string | null = null): readonly Procedure[] {
  const query = cursor === null ? '' : `&cursor=${cursor}`;
  const { items, next } = ProcedureList.parse(objectAt('navigator-whole', `${LIST}?limit=200${query}`));
  return next === null ? items : [...items, ...pages(next)];
}
const propertiesIn = (slug: string): readonly unknown[] =>
  objects(objectAt(slug, `${LIST}.geojson`)['features']).map(({ properties }) => properties);

describe('another installation of our own', () => {
  it('speaks by our contract, and covers all on its pages exactly once', () => {
    const ids = pages().map(({ id }) => String(id));
    expect(ids.toSorted()).toEqual(
      expected('navigator-whole')
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
    expect(objectAt('navigator-whole', LIST)).toMatchObject({ next: '10', count: { value: ids.length, exact: true } });
    expect(new Set(pages().map(({ status }) => status))).toEqual(new Set(['open', 'planned', 'closed']));
  });

  it('exports what a list tells, and since then the whole of a procedure with the way it came', () => {
    const ofList = Procedure.omit({ point: true }).strict();
    const ofWhole = WholeProcedure.omit({ point: true }).strict();
    for (const one of propertiesIn('navigator-list')) expect(ofList.safeParse(one).error).toBeUndefined();
    const whole = propertiesIn('navigator-whole').map((one) => ofWhole.parse(one));
    expect(whole).toHaveLength(expected('navigator-whole').procedures.length);
    for (const { provenance } of whole) expect(provenance).toMatchObject({ via: [ORIGIN], licence: 'dl-de/by-2-0' });
    expect(textAt('navigator-whole', `${LIST}.geojson`)).toMatch(
      /^\{"type":"FeatureCollection","generator":"Participation/,
    );
    expect(textAt('navigator-list', `${LIST}.geojson`)).not.toContain('generator');
  });

  it('answers one procedure with its sources, and a problem for none', () => {
    const [first] = pages();
    const detail = ProcedureDetail.parse(objectAt('navigator-whole', `${LIST}/${first?.id ?? ''}`));
    expect(detail.sources).toHaveLength(1);
    expect(ask('navigator-whole', `${LIST}/0000000000`)).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
    });
  });

  it('links to the pages behind its procedures and to its contract', () => {
    expect(textAt('navigator-whole', pages()[0]?.url ?? '')).toContain('<h1>');
    expect(objectAt('navigator-whole', '/api/openapi.json')).toMatchObject({
      info: { title: 'Participation Navigator' },
    });
  });
});
