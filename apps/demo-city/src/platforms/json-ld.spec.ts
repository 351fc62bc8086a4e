import { describe, expect, it } from '@jest/globals';
import { at, expected, object, objects, textAt } from './test/ask.js';

const blocks = (): readonly string[] =>
  [...textAt('json-ld', '/').matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, one = '']) => one,
  );

describe('a home page with linked data', () => {
  it('has a block that is no JSON, one about the town, and one with the meetings', () => {
    const [broken = '', town = '', events = '', ...others] = blocks();
    expect(others).toEqual([]);
    expect(() => void JSON.parse(broken)).toThrow(SyntaxError);
    expect(at(JSON.parse(town), '@type')).toBe('GovernmentOrganization');
    expect(objects(at(JSON.parse(events), '@graph'))).toHaveLength(expected('json-ld').events);
    expect(expected('json-ld').broken).toBe(1);
  });

  it('tells addresses by path, days or times, and places in texts', () => {
    const events = objects(at(JSON.parse(blocks()[2] ?? ''), '@graph'));
    for (const event of events) {
      expect(event).toMatchObject({ '@type': 'Event', '@id': expect.stringMatching(/^\/beteiligung\/.+#\d/) });
      expect(event['startDate']).toMatch(/^\d{4}-\d\d-\d\d(?:T10:00:00\+0[12]:00)?$/);
      const geo = at(event, 'location', 'geo');
      if (geo !== undefined) expect(typeof object(geo)['latitude']).toBe('string');
      expect(textAt('json-ld', String(event['url']))).toContain('<h1>');
    }
    expect(new Set(events.map(({ eventStatus }) => eventStatus)).size).toBeGreaterThan(0);
  });
});
