import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, rowsOf, shown, tell, theSame } from '../../test/linked-feeds.js';
import { publicPhase } from '../../test/source-record.js';
import { confirmHeld } from '../../test/staged-run.js';
import { suggestions } from './decisions.js';
import { CONTENT_COLUMNS } from './settle.sql.js';

const suite = harvestSuite();
const UUID = '0a1b2c3d-1111-4222-8333-444455556666';

describe('the same procedure in two feeds (F43, Q29)', () => {
  it('is shown once, at the older address, with what the platform says', async () => {
    const catalogue = await feedOf(suite, 'catalogue', { format: 'navigator' });
    const platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
    await tell(suite, catalogue, [theSame({ sourceId: 'c1', summary: 'Kurz.' })]);
    await tell(suite, platform, [theSame({ sourceId: 'p1', contributions: 7 })]);
    const [older, younger] = await rowsOf(suite);
    expect(older).toMatchObject({ feed: 'platform', lifecycle: 'live', into: null });
    expect(younger).toMatchObject({ feed: 'catalogue', lifecycle: 'merged', into: older?.id });
  });

  it.each([
    ['a native id', { sourceId: UUID, title: 'So' }, { sourceId: `ID_${UUID}`, title: 'Anders' }],
    ['its plan number', { title: 'Bebauungsplan Nr. 12' }, { title: 'B-Plan 12 „Am Hang“' }],
    ['its address', { url: 'https://a.example/x' }, { url: 'http://a.example/x/', title: 'Radweg Grünstraße' }],
    ['title, place and days', {}, {}],
  ])('is found by %s', async (_, some, others) => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [theSame({ sourceId: '1', ...some })]);
    await tell(suite, await feedOf(suite, 'two'), [theSame({ sourceId: '2', ...others })]);
    expect(await shown(suite)).toEqual(['one']);
  });

  it('is found also where a person confirmed what was held', async () => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [theSame({ sourceId: '1' })]);
    const two = await feedOf(suite, 'two');
    await confirmHeld(suite, two, [theSame({ sourceId: '2' })]);
    expect(await shown(suite)).toEqual(['one']);
  });

  it('is shown once in a chain of three, whichever comes last', async () => {
    const [one, two, three] = [
      await feedOf(suite, 'one', { format: 'navigator' }),
      await feedOf(suite, 'two'),
      await feedOf(suite, 'three', { format: 'dipas-pds' }),
    ];
    await tell(suite, one, [theSame({ sourceId: '1', url: 'https://a.example/x', title: 'Marktplatz und Radweg' })]);
    await tell(suite, two, [theSame({ sourceId: UUID, title: 'Marktplatz' })]);
    expect(await shown(suite)).toEqual(['one', 'two']);
    await tell(suite, three, [theSame({ sourceId: UUID, url: 'https://a.example/x', title: 'Marktplatz und Radweg' })]);
    const rows = await rowsOf(suite);
    expect(await shown(suite)).toEqual(['three']);
    expect(rows.map(({ into }) => into)).toEqual([null, rows[0]?.id, rows[0]?.id]);
  });
});

describe('what is not the same', () => {
  it('stays two within one feed, and two where one is a demonstration', async () => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [
      theSame({ sourceId: '1' }),
      theSame({ sourceId: '2' }),
    ]);
    await tell(suite, await feedOf(suite, 'demo', { isDemo: true }), [theSame({ sourceId: '1' })]);
    expect(await shown(suite)).toEqual(['one', 'one', 'demo']);
  });

  it('is not decided where two of one feed fit equally well: an operator is asked', async () => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [
      theSame({ sourceId: '1' }),
      theSame({ sourceId: '2' }),
    ]);
    await tell(suite, await feedOf(suite, 'two'), [theSame({ sourceId: '1' })]);
    expect(await shown(suite)).toEqual(['one', 'one', 'two']);
    expect((await suggestions(suite.db)).map(({ method, score }) => ({ method, score }))).toEqual([
      { method: 'title', score: 100 },
      { method: 'title', score: 100 },
    ]);
  });

  it('is not linked by an address that a feed gives to several', async () => {
    const url = 'https://stadt.example/beteiligung';
    const park = {
      phases: [publicPhase('2026-03-01', '2026-03-09')],
      geometry: null,
      geometryRole: null,
      title: 'Park',
    };
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [
      theSame({ sourceId: '1', url }),
      theSame({ sourceId: '2', url, ...park }),
    ]);
    await tell(suite, await feedOf(suite, 'two'), [theSame({ sourceId: '1', url, ...park, title: 'Parken' })]);
    expect(await shown(suite)).toEqual(['one', 'one', 'two']);
  });

  it('is not linked where only a title that many have fits', async () => {
    const many = Array.from({ length: 30 }, (_, n) => theSame({ sourceId: String(n), title: 'Sprechstunde' }));
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), many);
    await tell(suite, await feedOf(suite, 'two'), many);
    expect((await shown(suite)).length).toBe(60);
  });
});

describe('a follower', () => {
  it('that stops fitting stands for itself again, and follows again when it fits', async () => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [
      theSame({ sourceId: '1', title: 'Bebauungsplan 12' }),
    ]);
    const two = await feedOf(suite, 'two');
    await tell(suite, two, [theSame({ sourceId: '2', title: 'B-Plan 12' })]);
    expect(await shown(suite)).toEqual(['one']);
    await tell(suite, two, [theSame({ sourceId: '2', title: 'B-Plan 13' })]);
    expect(await rowsOf(suite)).toMatchObject([
      { feed: 'one', lifecycle: 'live' },
      { feed: 'two', lifecycle: 'live', into: null },
    ]);
    await tell(suite, two, [theSame({ sourceId: '2', title: 'B-Plan 12' })]);
    expect(await shown(suite)).toEqual(['one']);
  });

  it('whose title changes a little before the other one does stays', async () => {
    await tell(suite, await feedOf(suite, 'one', { format: 'dipas-pds' }), [
      theSame({ sourceId: '1', title: 'Marktplatz neu denken' }),
    ]);
    const two = await feedOf(suite, 'two');
    await tell(suite, two, [theSame({ sourceId: '2', title: 'Marktplatz neu denken' })]);
    const later = theSame({ sourceId: '2', title: 'Marktplatz anders denken' });
    await tell(suite, two, [later]);
    expect(await shown(suite)).toEqual(['one']);
  });
});

it('every column of a procedure belongs to its address, or to what it shows', async () => {
  const columns = await suite.db.query(
    `select column_name as name from information_schema.columns where table_name = 'procedure'`,
    [],
    z.object({ name: z.string() }),
  );
  const address = ['id', 'number', 'created_at', 'lifecycle', 'merged_into', 'gone_at', 'confirmed_at'];
  const content: readonly string[] = CONTENT_COLUMNS;
  const neither = columns.filter(({ name }) => !address.includes(name) && !content.includes(name));
  expect(neither).toEqual([]);
});
