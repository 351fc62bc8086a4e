import { afterEach, describe, expect, it } from '@jest/globals';
import { ProcedureId } from '@navigator/shared';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, rowsOf, shown, tell, theSame } from '../../test/linked-feeds.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';
import { link, suggestions, unlink } from './decisions.js';

const suite = harvestSuite();
let app: ReadingApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const decide = async (decision: typeof link): Promise<object> => {
  const [one, other] = (await rowsOf(suite)).map(({ id }) => ProcedureId.parse(id));
  if (!one || !other) throw new Error('two rows');
  const now = suite.harvesting.clock.now();
  return suite.db.transaction((tx) => decision(tx, { one, other, now }));
};

describe('what an operator says', () => {
  it('of two that the machine would not link counts through every import, until taken back', async () => {
    const one = await feedOf(suite, 'one', { format: 'dipas-pds' });
    const two = await feedOf(suite, 'two');
    await tell(suite, one, [theSame({ sourceId: '1', title: 'Marktplatz' })]);
    await tell(suite, two, [theSame({ sourceId: '2', title: 'Kita-Befragung' })]);
    await decide(link);
    expect(await shown(suite)).toEqual(['one']);
    await tell(suite, two, [theSame({ sourceId: '2', title: 'Kita-Befragung, zweiter Teil' })]);
    expect(await shown(suite)).toEqual(['one']);
    await decide(unlink);
    expect(await shown(suite)).toEqual(['one', 'two']);
  });

  it('of two that are not the same is never undone and never asked again', async () => {
    const one = await feedOf(suite, 'one', { format: 'dipas-pds' });
    await tell(suite, one, [theSame({ sourceId: '1' })]);
    await tell(suite, await feedOf(suite, 'two'), [theSame({ sourceId: '2' })]);
    await decide(unlink);
    await tell(suite, one, [theSame({ sourceId: '1', summary: 'Neu.' })]);
    expect(await shown(suite)).toEqual(['one', 'two']);
    expect(await suggestions(suite.db)).toEqual([]);
  });

  it('is refused for one procedure twice, one that is unknown, and a demonstration with a real one', async () => {
    await tell(suite, await feedOf(suite, 'one'), [theSame({ sourceId: '1' })]);
    await tell(suite, await feedOf(suite, 'demo', { isDemo: true }), [theSame({ sourceId: '1' })]);
    await expect(decide(link)).rejects.toMatchObject({ code: 'demo-with-real' });
    const now = suite.harvesting.clock.now();
    const one = ProcedureId.parse((await rowsOf(suite))[0]?.id);
    const unknown = ProcedureId.parse('0000000000');
    await expect(suite.db.transaction((tx) => link(tx, { one, other: one, now }))).rejects.toMatchObject({
      code: 'same-procedure',
    });
    await expect(suite.db.transaction((tx) => link(tx, { one, other: unknown, now }))).rejects.toMatchObject({
      code: 'procedure-unknown',
    });
  });
});

describe('a procedure of two feeds', () => {
  it('is found at every door once: its other address leads on, both feeds list it, both are named', async () => {
    const list = await feedOf(suite, 'list');
    await tell(suite, list, [theSame({ sourceId: 'l1', url: 'https://stadt.example/l1' })]);
    const platform = await feedOf(suite, 'platform', { format: 'dipas-pds' });
    await tell(suite, platform, [theSame({ sourceId: 'p1', title: 'Radweg Grünstraße' })]);
    app = await openReadingApp(suite.db, 'off');
    const [lead = '', follower = ''] = (await rowsOf(suite)).map(({ id }) => id);
    const moved = await app.get(`/api/v1/procedures/${follower}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/api/v1/procedures/${lead}?lang=de`]);
    expect(await app.json(`/api/v1/procedures/${lead}`)).toMatchObject({
      title: 'Radweg Grünstraße',
      sources: [
        { sourceId: 'p1', leads: true, lifecycle: 'live', title: 'Radweg Grünstraße', url: null },
        { sourceId: 'l1', leads: false, lifecycle: 'live', url: 'https://stadt.example/l1' },
      ],
    });
    const only = { items: [{ id: lead }] };
    for (const feed of [list, platform, `${list},${platform}`]) {
      expect(await app.json(`/api/v1/procedures?feed=${feed}`)).toMatchObject({ ...only, count: { value: 1 } });
    }
    for (const feed of [list, platform]) {
      expect(await app.json(`/api/v1/feeds/${feed}`)).toMatchObject({ procedures: 1 });
    }
    for (const door of ['.csv', '.geojson', '.ndjson', '.atom', '.json', '.ics']) {
      const text = await (await app.get(`/api/v1/procedures${door}`)).text();
      expect([door, text.includes(lead), text.includes(follower)]).toEqual([door, true, false]);
    }
    expect(app.logged).toEqual([]);
  });
});
