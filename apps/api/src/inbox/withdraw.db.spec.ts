import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { json, pdsFeature, pdsList } from '../../test/harvest-kit.js';
import { harvestSuite, features } from '../../test/harvest-suite.js';
import { everyRow } from '../../test/every-row.js';
import { lifecycles, numberOf, runsOf } from '../../test/harvest-views.js';
import { Mailbox, type Deposit } from './mailbox.js';
import type { KnownSender } from './senders.sql.js';

const suite = harvestSuite();
const SECRET = 'Frau Mustermann 4711';

/** Keys of titles and words to search are in lower case: how a text is written hides it nowhere. */
const everywhere = async (): Promise<string> => (await everyRow(suite.db)).toLowerCase();
const REMAINS = SECRET.toLowerCase();

/** A sender whose records a platform lists: what is withdrawn does not depend on how it came. */
async function aSender(): Promise<KnownSender> {
  const feed = await suite.register();
  await suite.db.execute(`insert into inbox_sender values ('s', 's', $1, 's', now(), now())`, [feed]);
  return { id: 's', feed, state: 'live' };
}

async function bring(sender: KnownSender, told: Partial<Deposit> & Pick<Deposit, 'id'>): Promise<void> {
  const createdAt = new Date(`2026-03-01T09:00:00Z`);
  const whole = { digest: '', type: '0451', planId: 'P1', caseId: null, sourceId: 'v00', body: '<x/>', ...told };
  await new Mailbox(suite.db, suite.harvesting.clock).put(sender, { createdAt, ...whole });
}

const deletion = { id: 'd', type: '0459', sourceId: null, body: null, createdAt: new Date('2026-03-02T09:00:00Z') };
const named = pdsFeature('v00', { nameFull: `Anfrage von ${SECRET}`, description: `Es schreibt ${SECRET}.` });

describe('a procedure that its sender withdraws', () => {
  it('loses its texts everywhere, and keeps its id, its dates and its counts', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, [pdsFeature('v00', { nameFull: `Einst von ${SECRET}` })]);
    await suite.harvestList(sender.feed, [named]);
    expect(await numberOf(suite.db, 'select count(*) from change')).toBe(1);
    expect(await everywhere()).toContain(REMAINS);
    const facts = 'select id, number, span_start, span_end, contributions, topics, kind, last_end from procedure';
    const before = await suite.db.query(facts, [], z.looseObject({}));
    await bring(sender, { id: 'm' });
    await bring(sender, deletion);
    expect(await everywhere()).not.toContain(REMAINS);
    expect(await lifecycles(suite.db)).toEqual([expect.objectContaining({ title: '', lifecycle: 'withdrawn' })]);
    expect(await suite.db.query(facts, [], z.looseObject({}))).toEqual(before);
  });

  it('is found by no word any more, and every list is another than before', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, [named]);
    await bring(sender, { id: 'm' });
    const version = await numberOf(suite.db, 'select version from data_version');
    await bring(sender, deletion);
    const found = `select count(*) from procedure where search @@ plainto_tsquery('german', 'mustermann')`;
    expect(await numberOf(suite.db, found)).toBe(0);
    expect(await numberOf(suite.db, 'select version from data_version')).toBe(version + 1);
  });

  it('is erased where it waits for a decision too', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, features(10));
    await suite.harvestList(sender.feed, [named, ...features(10, { description: '' }).slice(1)]);
    expect(await numberOf(suite.db, 'select count(*) from held_record')).toBeGreaterThan(1);
    expect(await everywhere()).toContain(REMAINS);
    await bring(sender, { id: 'm' });
    await bring(sender, deletion);
    expect(await everywhere()).not.toContain(REMAINS);
    expect(await numberOf(suite.db, 'select count(*) from held_record')).toBeGreaterThan(1);
  });

  it('does not come back by a run that began before', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, [named]);
    await bring(sender, { id: 'm' });
    let release = (): void => undefined;
    suite.platform.answer((response) => {
      release = () => {
        json(pdsList([pdsFeature('v00', { nameFull: `Neues von ${SECRET}` })]))(response);
      };
    });
    const asked = suite.platform.requests.length;
    await suite.db.execute('update feed set requested_at = now()', []);
    const draining = suite.harvesting.drain();
    while (suite.platform.requests.length === asked) await pause(5);
    await bring(sender, deletion);
    // What is still due afterwards finds an empty list.
    suite.platform.answer(json(pdsList([])));
    release();
    await draining;
    await suite.harvesting.drain();
    expect(await everywhere()).not.toContain(REMAINS);
    expect(await lifecycles(suite.db)).toEqual([expect.objectContaining({ lifecycle: 'withdrawn' })]);
    expect((await runsOf(suite.db)).map(({ code }) => code)).toContain('abandoned');
  });

  it('makes another procedure if its source ever lists it again', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, [named]);
    await bring(sender, { id: 'm' });
    await bring(sender, deletion);
    await suite.harvestList(sender.feed, [pdsFeature('v00', { nameFull: 'Neue Runde' })]);
    expect(await lifecycles(suite.db)).toEqual([
      expect.objectContaining({ title: '', lifecycle: 'withdrawn' }),
      expect.objectContaining({ title: 'Neue Runde', lifecycle: 'live' }),
    ]);
  });

  it('takes no other with it, and nothing where nobody knows it', async () => {
    const sender = await aSender();
    await suite.harvestList(sender.feed, features(3));
    await bring(sender, { ...deletion, planId: 'unknown' });
    await bring(sender, { id: 'm' });
    await bring(sender, { ...deletion, id: 'd2' });
    expect((await lifecycles(suite.db)).map(({ lifecycle }) => lifecycle).toSorted()).toEqual([
      'live',
      'live',
      'withdrawn',
    ]);
  });
});
