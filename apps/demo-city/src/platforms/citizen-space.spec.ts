import { describe, expect, it } from '@jest/globals';
import { ask, expected, jsonAt, objectAt, objects, shapesOf, textAt, type Json } from './test/ask.js';

const list = (version: string, query = ''): readonly Json[] =>
  objects(jsonAt(`citizen-space-${version}`, `/api/${version}/json_search_results${query}`));

describe('a platform with Citizen Space', () => {
  it('tells basic fields, more when asked, and which it knows depends on the version', () => {
    expect(shapesOf(list('2.0'))).toEqual(['id title url status overview startdate enddate']);
    expect(shapesOf(list('2.4'))).toEqual(['id title url status overview startdate enddate activity_type']);
    expect(shapesOf(list('2.4', '?fields=extended'))).toEqual([
      'id title url status overview startdate enddate activity_type workspace_id workspace_title department dept type_string type participate_url progress visibility',
    ]);
    expect(shapesOf(list('2.0', '?fields=extended'))[0]).not.toContain('workspace');
    expect(list('2.4', '?fields=all')[0]).toMatchObject({
      contact_email: expect.stringContaining('@'),
      resultdate: '',
    });
  });

  it('lists everything at once, days with slashes, "" for no end', () => {
    const all = list('2.4');
    expect(all).toHaveLength(expected('citizen-space-2.4').procedures.length);
    for (const { startdate } of all) expect(startdate).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    for (const { enddate } of list('2.0')) expect(enddate).toMatch(/^$|^\d{4}\/\d\d\/\d\d$/);
    expect(list('2.0').some(({ enddate }) => enddate === '')).toBe(true);
  });

  it('filters by state and words, and ignores what it does not know', () => {
    const states = ['open', 'forthcoming', 'closed'].map((state) => list('2.4', `?st=${state}`));
    expect(states.every((some) => some.length > 0)).toBe(true);
    expect(states.flat()).toHaveLength(list('2.4').length);
    expect(list('2.4', '?unfug=1')).toEqual(list('2.4'));
    expect(list('2.4', '?tx=gibtesnicht')).toEqual([]);
  });

  it('serves versions 2.0 to 2.4 side by side, uncached and to every origin', () => {
    const answer = ask('citizen-space-2.0', '/api/2.2/json_search_results');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
    });
    expect(ask('citizen-space-2.0', '/api/2.5/json_search_results').status).toBe(404);
  });

  it('answers one activity by department and id', () => {
    const [first] = list('2.4', '?fields=extended');
    const query = `?dept=${String(first?.['dept'])}&id=${String(first?.['id'])}`;
    expect(objectAt('citizen-space-2.4', `/api/2.4/json_consultation_details${query}`)).toMatchObject({
      id: first?.['id'],
    });
    expect(ask('citizen-space-2.4', '/api/2.4/json_consultation_details?dept=x&id=y').status).toBe(404);
    expect(textAt('citizen-space-2.4', '/')).toContain('<meta name="generator" content="Citizen Space">');
  });
});
