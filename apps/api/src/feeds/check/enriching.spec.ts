import { expect, it } from '@jest/globals';
import { adapters } from '@navigator/adapters';
import { bringsProcedures } from './enriching.js';

it('knows from their traits which formats bring procedures, and which only add events', () => {
  const [adding, bringing] = [false, true].map((brings) =>
    adapters.map(({ format }) => format).filter((format) => bringsProcedures(format) === brings),
  );
  expect(adding?.toSorted()).toEqual(['ical', 'json-ld', 'oparl', 'rss']);
  expect(bringing).toContain('csv');
});
