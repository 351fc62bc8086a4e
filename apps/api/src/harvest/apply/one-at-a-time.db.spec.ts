import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../../test/harvest-kit.js';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { numberOf } from '../../../test/harvest-views.js';
import { registerEvents, sourceEvent, tellRun } from '../../../test/told-run.js';
import { Mailbox } from '../../inbox/mailbox.js';
import { Quarantines } from '../quarantine/quarantines.js';
import { ONE_AT_A_TIME, SHOWING } from './one-at-a-time.sql.js';

const suite = harvestSuite();
let city: FeedId;
let calendar: FeedId;

/** From here on, no procedure changes in a transaction that does not keep the others waiting. */
const GUARD = `
  create or replace function alone() returns trigger language plpgsql as $$ begin
    if not exists (select from pg_locks where locktype = 'advisory' and objid = ${String(SHOWING)}) then
      raise 'not alone'; end if;
    return null;
  end $$`;

beforeEach(async () => {
  city = await suite.register();
  await suite.harvestList(city, features(10));
  calendar = await registerEvents(suite, 'calendar');
  await suite.db.execute(GUARD, []);
});
afterEach(() => suite.db.execute('drop trigger if exists alone on procedure', []));

/** An event is there, and everybody is watched. */
async function watched(): Promise<void> {
  await tellRun(suite, calendar, { events: [sourceEvent()] });
  await suite.db.execute('create trigger alone before insert or update on procedure execute function alone()', []);
}

describe('what is shown, where there are events or several feeds,', () => {
  it('changes one transaction at a time: when events or procedures come', async () => {
    await watched();
    const about = { names: ['Verfahren 1'], urls: ['https://mitreden.example/v01/'] };
    expect(await tellRun(suite, calendar, { events: [sourceEvent({ key: 'e2', about })] })).toMatchObject({
      code: null,
    });
    expect(await suite.harvestList(city, features(11))).toMatchObject({ outcome: 'applied', new: 1 });
  });

  it('likewise when a person confirms what was held', async () => {
    await watched();
    await suite.harvestList(city, features(2));
    const quarantines = suite.harvesting.module.get(Quarantines, { strict: false });
    const [held] = await quarantines.list();
    expect(await quarantines.confirm(held?.id ?? '')).toMatchObject({ state: 'confirmed' });
  });

  it('likewise when a sender withdraws a procedure, and when the operator takes a feed out', async () => {
    await watched();
    await suite.harvestList(city, [pdsFeature('v00'), ...features(10).slice(1)]);
    await suite.db.execute(`insert into inbox_sender values ('s', 's', $1, 's', now(), now())`, [city]);
    const mailbox = new Mailbox(suite.db, suite.harvesting.clock);
    const message = { digest: '', planId: 'P', caseId: null };
    const sender = { id: 's', feed: city, state: 'live' };
    const [day, next] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-03-02T09:00:00Z')];
    await mailbox.put(sender, { ...message, id: '1', type: '0451', sourceId: 'v00', body: '<x/>', createdAt: day });
    await mailbox.put(sender, { ...message, id: '2', type: '0459', sourceId: null, body: null, createdAt: next });
    const withdrawn = `select count(*) from procedure where lifecycle = 'withdrawn'`;
    expect(await numberOf(suite.db, withdrawn)).toBe(1);
    expect(await suite.harvesting.registry.remove(city)).toMatchObject({ state: 'removed' });
  });
});

it('nobody waits where there is one feed, and no event', async () => {
  await suite.db.execute('delete from feed where id = $1', [calendar]);
  const locks = await suite.db.transaction(async (tx) => {
    await tx.execute(ONE_AT_A_TIME, []);
    const sql = `select 1 as lock from pg_locks where locktype = 'advisory' and objid = ${String(SHOWING)}`;
    return tx.query(sql, [], z.object({ lock: z.int() }));
  });
  expect(locks).toEqual([]);
});
