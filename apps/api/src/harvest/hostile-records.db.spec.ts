import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { json, pdsFeature, square } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { lifecycles } from '../../test/harvest-views.js';

const suite = harvestSuite();

const bowtie = {
  type: 'Polygon',
  coordinates: [
    [
      [9, 53],
      [10, 54],
      [10, 53],
      [9, 54],
      [9, 53],
    ],
  ],
};
const flat = {
  type: 'Polygon',
  coordinates: [
    [
      [9, 53],
      [10, 53],
      [9, 53],
      [9, 53],
    ],
  ],
};

describe('one hostile record beside two good ones', () => {
  it.each([
    ['half a character in a link', { website: `x${'y'.repeat(89)}\u{1f6b2}` }, square(9, 53)],
    ['a lone half of a character', { nameFull: 'Titel \ud83d hier', website: 'nein \udc00' }, square(9, 53)],
    ['a zero byte', { nameFull: 'Titel\u0000', description: 'a\u0000b', website: 'nein\u0000' }, square(9, 53)],
    ['a zero byte in the address of its page', { website: 'https://mitreden.example/?seite=%00' }, square(9, 53)],
    ['a year zero', { dateStart: '0000-01-01T00:00:00Z', dateEnd: '0001-01-01T00:00:00Z' }, square(9, 53)],
    ['a year 9999', { dateEnd: '9999-12-31T00:00:00Z' }, square(9, 53)],
    ['a polygon that crosses itself', {}, bowtie],
    ['a polygon without an inside', {}, flat],
    ['a geometry of nothing', {}, {}],
    ['a place at [0, 0]', {}, { type: 'Point', coordinates: [0, 0] }],
    ['an endless text', { description: 'Wort '.repeat(200_000) }, square(9, 53)],
    ['an endless word', { description: 'ä'.repeat(90_000) }, square(9, 53)],
    ['a crowd of organisers', { projectOwner: crowd(20_000) }, square(9, 53)],
    ['an id as long as ids may be', { id: 'ü'.repeat(500) }, square(9, 53)],
  ])('spoils nothing when it holds %s', async (_, properties, geometry) => {
    const feed = await suite.register();
    const run = await suite.harvestList(feed, [...features(2), pdsFeature('hostile', properties, geometry)]);
    expect(run).toMatchObject({ outcome: 'applied', found: 3, mapped: 3, new: 3, code: null });
    expect(await lifecycles(suite.db)).toHaveLength(3);
  });

  it('fails with a clear code when the platform reports its error in broken characters (F78)', async () => {
    const feed = await suite.register();
    suite.platform.answer(json({ status: 'error', message: `Fehler\u0000 \ud83d` }));
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'error-answer' });
  });

  it('shows no tag, script or entity of its texts', async () => {
    const feed = await suite.register();
    const properties = {
      nameFull: 'Gr&uuml;n <script>alert(1)</script>',
      description: '<img src=x onerror=alert(1)>Text<a href="javascript:alert(2)">hier</a>',
      website: 'javascript:alert(3)',
    };
    const run = await suite.harvestList(feed, [pdsFeature('a', properties)]);
    const [row] = await suite.db.query('select title, summary, url from procedure', [], z.looseObject({}));
    expect(row).toEqual({ title: 'Grün', summary: 'Texthier', url: null });
    expect(run.findings).toEqual(expect.arrayContaining(['script-removed', 'url-invalid']));
  });
});

function crowd(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [n, { name: `Amt für Aufgabe ${String(n)}` }]));
}
