import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, objectAt, objects, type Json } from './test/ask.js';

const base = (version: string): string => `/oparl/v${version}`;
function pages(slug: string, address: string): readonly Json[] {
  const page = objectAt(slug, address);
  const next = at(page, 'links', 'next');
  const own = objects(page['data']);
  return typeof next === 'string' ? [...own, ...pages(slug, next)] : own;
}
const list = (version: string, kind: string, query = ''): readonly Json[] =>
  pages(`oparl-${version}`, `${base(version)}/body/1/${kind}s${query}`);

describe('a council with OParl', () => {
  it.each(['1.0', '1.1'])('%s is entered by its system, which leads to its body and lists', (version) => {
    const slug = `oparl-${version}`;
    const system = objectAt(slug, `${base(version)}/system`);
    expect(system).toMatchObject({ oparlVersion: `https://schema.oparl.org/${version}/` });
    const [body] = pages(slug, String(system['body']));
    expect(body).toMatchObject({
      type: `https://schema.oparl.org/${version}/Body`,
      ags: expect.stringMatching(/^99\d{6}$/),
    });
    expect(pages(slug, String(body?.['meeting'])).length).toBeGreaterThan(5);
    expect('consultation' in (body ?? {})).toBe(version === '1.1');
    expect(ask(slug, `${base(version)}/body/1/consultations`).status).toBe(version === '1.1' ? 200 : 404);
  });

  it('turns pages by links alone, each object once', () => {
    const ids = list('1.1', 'paper', '?limit=1000').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(objectAt('oparl-1.1', `${base('1.1')}/body/1/papers`)).toMatchObject({
      pagination: { elementsPerPage: 10, currentPage: 1, totalElements: ids.length },
    });
    expect(list('1.1', 'agendaItem')).toHaveLength(list('1.1', 'meeting').length);
    expect(list('1.1', 'person')).toEqual([]);
  });

  it('tells what was changed since a moment', () => {
    const query = `?modified_since=${encodeURIComponent('2024-11-21T00:00:00+01:00')}`;
    const changed = [...list('1.0', 'paper', query), ...list('1.0', 'meeting', query)];
    expect(changed).toHaveLength(expected('oparl-1.0').events);
    expect(changed.length).toBeLessThan(list('1.0', 'paper').length + list('1.0', 'meeting').length);
  });

  it('links papers and meetings to each other by addresses that can be asked', () => {
    const [paper] = list('1.0', 'paper');
    const [consultation] = objects(paper?.['consultation']);
    const meeting = objectAt('oparl-1.0', String(consultation?.['meeting']));
    expect(objects(meeting['agendaItem'])[0]).toMatchObject({ consultation: consultation?.['id'] });
    expect(objectAt('oparl-1.0', String(consultation?.['id']))).toMatchObject({ paper: paper?.['id'] });
    expect(ask('oparl-1.0', `${base('1.0')}/paper/77777`).status).toBe(404);
  });

  it('speaks of its companies, too', () => {
    expect(list('1.1', 'paper').map(({ name }) => name)).toContain(
      'Beteiligungsbericht der städtischen Gesellschaften',
    );
  });
});
