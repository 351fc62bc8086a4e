import { describe, expect, it } from '@jest/globals';
import { ask, at, expected, objectAt, objects, ORIGIN, shapesOf, textAt, TODAY } from './test/ask.js';

const LIST = '/verfahren/suche/ajax';
type Version = '2025' | '2026';
const rows = (version: Version, query = ''): ReturnType<typeof objects> =>
  objects(objectAt(`demosplan-${version}`, `${LIST}${query}`)['data']);
const attributes = (version: Version): ReturnType<typeof objects> =>
  objects(rows(version).map((row) => row['attributes']));

describe('a platform with demosplan', () => {
  it.each([
    {
      version: '2025',
      told: 'externalPhaseTranslationKey',
      untold: 'externalPhaseDefinitionName',
      form: /^procedure\.phases\.external\.\w+$/,
    },
    {
      version: '2026',
      told: 'externalPhaseDefinitionName',
      untold: 'externalPhaseTranslationKey',
      form: /\(§ 3 Abs\. [12] BauGB\)|Auswertung/,
    },
  ] as const)('calls its phases in $version by $told', ({ version, told, untold, form }) => {
    const all = attributes(version);
    expect(shapesOf(all)).toHaveLength(1);
    for (const one of all) {
      expect(one[told]).toMatch(form);
      expect(one).not.toHaveProperty(untold);
    }
  });

  it('is JSON:API-like, with the oddities of the live one', () => {
    const body = objectAt('demosplan-2026', LIST);
    expect(Object.keys(body)).toEqual(['data', 'included', 'links', 'jsonapi', 'meta']);
    expect(at(body, 'links', 'self')).toBe(`${ORIGIN}${LIST}`);
    for (const { id, type } of rows('2026')) {
      expect(type).toBe('Procedure');
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    for (const one of attributes('2026')) {
      expect(one['owningOrganisationName']).toMatch(/ $/);
      expect(one).toMatchObject({ statementSubmitted: 0, name: null });
      expect(one['coordinate']).toMatch(/^$|^\d{6,7}(\.\d+)?,\d{7}(\.\d+)?$/);
      expect(one['externalEndDate'] ?? 'T02:00:00+02:00').toMatch(/T0([12]):00:00\+0\1:00$/);
    }
  });

  it('hides what has not begun, and leaves what has no place out of the points', () => {
    const starts = attributes('2025').map((one) => String(one['externalStartDate']).slice(0, 10));
    expect(starts.every((start) => start <= TODAY)).toBe(true);
    const features = objects(objectAt('demosplan-2025', '/api/werdenktwas/procedures')['features']);
    const { procedures } = expected('demosplan-2025');
    expect(features).toHaveLength(procedures.filter(({ hasPlace }) => hasPlace).length);
    expect(features.length).toBeLessThan(procedures.length);
    const urls = features.map((one) => String(at(one, 'properties', 'url')));
    for (const url of urls) expect(textAt('demosplan-2025', url)).toContain('<h1>');
  });

  it('filters by regional key and words, and knows no page of a stranger', () => {
    const key = rows('2026', '?ars=99').length;
    expect(key).toBe(rows('2026').length);
    expect(rows('2026', '?ars=05')).toEqual([]);
    const [first] = attributes('2026');
    expect(rows('2026', `?search=${encodeURIComponent(String(first?.['externalName']))}`)).toHaveLength(1);
    expect(ask('demosplan-2026', '/verfahren/11111111-2222-4333-8444-555555555555/public/detail').status).toBe(404);
  });
});
