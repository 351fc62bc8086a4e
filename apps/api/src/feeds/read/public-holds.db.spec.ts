import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedQuarantine, Problem, type FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../../test/harvest-kit.js';
import { features, harvestSuite, names } from '../../../test/harvest-suite.js';
import { openReadingApp, type ReadingApp } from '../../../test/reading-app.js';
import { Corrections } from '../../corrections/corrections.js';
import { Quarantines } from '../../harvest/quarantine/quarantines.js';

const suite = harvestSuite();
let reading: ReadingApp;
let feed: FeedId;

/** Ten procedures, and a public door to what becomes of them. */
beforeEach(async () => {
  reading = await openReadingApp(suite.db, 'auto', '2026-03-10T10:00:00Z');
  feed = await suite.register();
  await suite.harvestList(feed, features(10));
});
afterEach(async () => {
  await reading.close();
  expect(reading.logged).toEqual([]);
});

const door = (): string => `/api/v1/feeds/${feed}/quarantine`;
const told = async (): Promise<FeedQuarantine> => FeedQuarantine.parse(await reading.json(door()));

async function refused(path: string): Promise<Problem> {
  const answer = await reading.get(path);
  expect(answer.status).toBe(404);
  return Problem.parse(await answer.json());
}

describe('GET /api/v1/feeds/{id}/quarantine', () => {
  it('tells why something is held, since when, and what residents would see differently (F22)', async () => {
    await suite.harvestList(feed, features(4));
    const { why, reason, holds, since, showsTexts, difference } = await told();
    expect({ reason, holds, since, showsTexts }).toEqual({
      reason: 'shrunk',
      holds: 'removals',
      since: '2026-03-10T10:00:00.000Z',
      showsTexts: true,
    });
    expect(why.de).toContain('bis jemand entscheidet');
    expect(difference.summary).toEqual({ de: '6 Verfahren würden verschwinden.', en: '6 procedures would disappear.' });
    const [example] = difference.groups[0]?.examples ?? [];
    expect(example).toMatchObject({ title: 'Verfahren v04', sourceId: 'v04', text: { de: 'Offen, Frist bis 31.3.' } });
    expect(await reading.json(`/api/v1/procedures/${example?.procedure ?? ''}`)).toMatchObject({
      title: 'Verfahren v04',
    });
  });

  it('tells the newest run, though it was asked before', async () => {
    await suite.harvestList(feed, features(4));
    const before = await told();
    const { id } = await suite.harvestList(feed, features(2));
    const after = await told();
    expect(after).toMatchObject({
      id: before.id,
      run: id,
      difference: { summary: { de: '8 Verfahren würden verschwinden.' } },
    });
  });

  it('answers who has it already with 304', async () => {
    await suite.harvestList(feed, features(4));
    const etag = (await reading.get(door())).headers.get('etag') ?? '';
    expect((await reading.get(door(), { 'if-none-match': etag })).status).toBe(304);
  });

  it('tells numbers and no text of a procedure where answers carry personal data', async () => {
    await suite.harvestList(feed, features(4));
    await suite.db.execute(`update feed set format = 'consul'`, []);
    const quarantine = await told();
    expect(quarantine).toMatchObject({ showsTexts: false, difference: { groups: [{ kind: 'disappears', count: 6 }] } });
    expect(JSON.stringify(quarantine)).not.toContain('Verfahren v0');
  });

  it('names nothing that nobody may see: what an operator hides, drafts before they begin', async () => {
    const drafts = names(3).map((name) =>
      pdsFeature(`neu-${name}`, {
        nameFull: 'Entwurf',
        dateStart: '2026-05-01T08:00:00Z',
        dateEnd: '2026-05-31T08:00:00Z',
      }),
    );
    const [hidden] = await suite.db.query(
      `select procedure_id as id from source_record where source_id = 'v00'`,
      [],
      z.object({ id: z.string() }),
    );
    const said = { as: 'test', reason: 'nur eine Probe', author: 'operator' } as const;
    await suite.harvesting.module.get(Corrections, { strict: false }).hide(hidden?.id ?? '', said);
    await suite.harvestList(feed, [...features(10, { description: '' }), ...drafts]);
    const quarantine = await told();
    expect(quarantine).toMatchObject({ holds: 'run', difference: { groups: [{ kind: 'emptied', count: 9 }] } });
    expect(JSON.stringify(quarantine)).not.toMatch(/Entwurf|Verfahren v00/);
  });

  it('is 404 with a reason where nothing is held, or no longer', async () => {
    expect(await refused(door())).toMatchObject({ code: 'not-found', detail: expect.stringContaining('held back') });
    await suite.harvestList(feed, features(4));
    await suite.harvesting.module.get(Quarantines, { strict: false }).reject((await told()).id);
    expect(await refused(door())).toMatchObject({ code: 'not-found' });
  });

  it('is 404 for a feed that the registry does not show', async () => {
    await suite.harvestList(feed, features(4));
    await suite.db.execute(`update feed set state = 'removed'`, []);
    expect(await refused(door())).toMatchObject({ detail: 'No feed has this id.' });
    expect(await refused('/api/v1/feeds/x/quarantine')).toMatchObject({ status: 404 });
  });
});
