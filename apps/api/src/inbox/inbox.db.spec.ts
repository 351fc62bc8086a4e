import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ProcedureDetail } from '@navigator/shared';
import { everyRow } from '../../test/every-row.js';
import { lifecycles, numberOf, rowVersions, runsOf } from '../../test/harvest-views.js';
import { inboxSuite, rootOf } from '../../test/inbox-suite.js';
import { AUTHORITY, CONTACT, type MessageFacts } from '../../test/xbeteiligung.js';
import { Settling } from './settling.js';

const suite = inboxSuite();
const { bring, listed, titles } = suite;

/** Brings messages one after the other, each with an id of its own, and expects each to be taken. */
async function bringAll(messages: readonly MessageFacts[]): Promise<void> {
  for (const [index, message] of messages.entries()) {
    expect(await bring({ id: index + 1, ...message })).toMatchObject({ status: 200 });
  }
}

const ANSWERS: readonly (readonly [MessageFacts['type'], string])[] = [
  ['0451', 'kommunal.Information.Initiiert.OK.0461'],
  ['0452', 'kommunal.Information.Aktualisiert.OK.0462'],
  ['0459', 'kommunal.Information.Geloescht.OK.0469'],
  ['0401', 'kommunal.Initiieren.OK.0411'],
  ['0402', 'kommunal.Aktualisieren.OK.0412'],
  ['0409', 'kommunal.Loeschen.OK.0419'],
];

describe('a message', () => {
  it.each(ANSWERS)('%s is answered with its OK in each version', async (type, root) => {
    for (const [index, version] of (['1.2', '1.3', '1.4'] as const).entries()) {
      const answer = await bring({ type, version, id: index + 1, plan: `P${version}` });
      expect(answer).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' });
      expect(rootOf(answer)).toBe(root);
      expect(answer.text).toContain(`version="${version}"`);
    }
    expect(await listed()).toHaveLength(type.endsWith('9') ? 0 : 3);
  });

  it.each(['0451', '0452', '0401', '0402'] as const)('%s is on the map when its OK comes', async (type) => {
    await bring({ type, title: 'Bebauungsplan Nord', round: 2 });
    const [procedure] = await listed();
    expect(procedure).toMatchObject({
      title: 'Bebauungsplan Nord',
      status: 'open',
      start: '2026-03-02',
      end: '2026-04-02',
      organiser: AUTHORITY,
      geometryRole: 'area',
      licence: 'CC0-1.0',
      place: 'Quartier am Park',
    });
    expect(procedure?.point?.[0]).toBeCloseTo(10.085, 1);
    const detail = await (await suite.inbox.get(`/api/v1/procedures/${procedure?.id ?? ''}`)).json();
    expect(ProcedureDetail.parse(detail)).toMatchObject({ geometry: { type: 'Polygon' } });
  });

  it('changes the procedure that the one before it began', async () => {
    await bring({ type: '0451', id: 1 });
    const [before] = await listed();
    await bring({ type: '0452', id: 2, written: '2026-03-05T09:00:00+01:00', end: '2026-04-30' });
    const [after] = await listed();
    expect(after).toMatchObject({ id: before?.id, end: '2026-04-30' });
    expect(await listed()).toHaveLength(1);
  });

  it('of another round is a procedure of its own', async () => {
    await bringAll([
      { type: '0451', round: 1, title: 'Runde 1' },
      { type: '0451', round: 2, title: 'Runde 2', written: '2026-03-05T09:00:00+01:00' },
    ]);
    expect(await titles()).toEqual(['Runde 1', 'Runde 2']);
  });

  it('leaves none of its contacts anywhere: not in a row, an answer or the log', async () => {
    const answer = await bring({ type: '0451' });
    await bring({ type: '0402', id: 2, plan: 'P2' });
    expect(answer.text).not.toContain(CONTACT);
    const rows = await everyRow(suite.db);
    expect(rows).toContain('Quartier am Park');
    expect(rows).not.toContain(CONTACT);
    expect(rows).not.toContain(suite.sender.token);
  });
});

describe('messages that come again or in another order', () => {
  it('get their first answer word for word, and change nothing', async () => {
    const first = await bring({ type: '0451' });
    const versions = await rowVersions(suite.db);
    suite.inbox.clock.move('2026-03-11T10:00:00Z');
    const again = await bring({ type: '0451' });
    expect([again.text, again.status]).toEqual([first.text, 200]);
    expect(await rowVersions(suite.db)).toEqual(versions);
    expect(await runsOf(suite.db)).toHaveLength(1);
  });

  it('are refused where the same id comes with other content, each time, and change nothing', async () => {
    const first = await bring({ type: '0451' });
    const versions = await rowVersions(suite.db);
    for (const other of [{ title: 'Anders' }, { plan: 'P2' }]) {
      const answer = await bring({ type: '0451', ...other });
      expect([answer.status, rootOf(answer)]).toEqual([422, 'kommunal.Information.Initiiert.NOK.0471']);
      expect(answer.text).toContain('für eine andere Nachricht verwendet');
      expect(answer.text).toContain('message id was used for another message');
    }
    expect(await rowVersions(suite.db)).toEqual(versions);
    expect((await bring({ type: '0451' })).text).toBe(first.text);
    expect(await titles()).toEqual(['Bebauungsplan 7']);
  });

  it.each<readonly [string, readonly MessageFacts[]]>([
    [
      'the change before the beginning',
      [
        { type: '0452', id: 2, title: 'Neu', written: '2026-03-02T09:00:00Z' },
        { type: '0451', id: 1, title: 'Alt', written: '2026-03-01T09:00:00Z' },
      ],
    ],
    [
      'an older change after a newer one',
      [
        { type: '0451', id: 1, title: 'Alt', written: '2026-03-01T09:00:00Z' },
        { type: '0452', id: 3, title: 'Neu', written: '2026-03-03T10:00:00+01:00' },
        { type: '0452', id: 2, title: 'Mittel', written: '2026-03-03T08:59:00Z' },
      ],
    ],
    [
      'a deletion after the round that it does not concern',
      [
        { type: '0451', id: 3, title: 'Neu', written: '2026-03-03T09:00:00Z' },
        { type: '0459', id: 2, written: '2026-03-02T09:00:00Z' },
        { type: '0451', id: 1, title: 'Alt', written: '2026-03-01T09:00:00Z' },
      ],
    ],
  ])('end as in order: %s', async (_, messages) => {
    await bringAll(messages);
    expect(await titles()).toEqual(['Neu']);
  });

  it('are all on the map when they come at once', async () => {
    const brought = Array.from({ length: 12 }, (_, index) =>
      bring({ type: '0451', id: index + 1, plan: `P${String(index)}` }),
    );
    expect((await Promise.all(brought)).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(await listed()).toHaveLength(12);
  });

  it('at once under one id are one message with one answer', async () => {
    const answers = await Promise.all([bring({ type: '0451' }), bring({ type: '0451' }), bring({ type: '0451' })]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await listed()).toHaveLength(1);
  });

  it('are read by the next process where they could not be read at once: 503, then OK', async () => {
    const stop = `create function stop() returns trigger language plpgsql as $$ begin raise 'full'; end $$`;
    await suite.db.execute(stop, []);
    await suite.db.execute('create trigger stop before insert on staged_record execute function stop()', []);
    const answer = await bring({ type: '0451' });
    await suite.db.execute('drop function stop() cascade', []);
    expect(answer).toMatchObject({ status: 503, text: expect.stringContaining('not-read') });
    expect(await listed()).toEqual([]);
    await suite.restart('2026-03-10T10:10:00Z');
    await suite.inbox.drain();
    expect(await titles()).toEqual(['Bebauungsplan 7']);
    expect(await bring({ type: '0451' })).toMatchObject({ status: 200 });
    expect(await listed()).toHaveLength(1);
  });

  it('are read by the next process where this one ended before anybody read them', async () => {
    await suite.db.execute(
      `update feed set lease_owner = 'other/1/x', lease_until = clock_timestamp() + interval '1 hour'`,
      [],
    );
    const answered = bring({ type: '0451' });
    while ((await numberOf(suite.db, 'select count(*) from inbox_message')) === 0) await pause(20);
    suite.inbox.app.get(Settling, { strict: false }).stop();
    expect(await answered).toMatchObject({ status: 200 });
    await suite.restart('2026-03-10T10:10:00Z');
    await suite.db.execute('update feed set lease_owner = null, lease_until = null', []);
    await suite.inbox.drain();
    expect(await titles()).toEqual(['Bebauungsplan 7']);
    expect(await bring({ type: '0451' })).toMatchObject({ status: 200 });
  });
});

describe('a deletion', () => {
  const gone = async (id: string | undefined): Promise<number> =>
    (await suite.inbox.get(`/api/v1/procedures/${id ?? ''}`)).status;

  it.each(['0459', '0409'] as const)('(%s) takes the procedure away for good: its page answers 410', async (type) => {
    await bring({ type: '0451', id: 1 });
    const [procedure] = await listed();
    expect(await bring({ type, id: 2, written: '2026-03-05T09:00:00Z' })).toMatchObject({ status: 200 });
    expect([await listed(), await gone(procedure?.id)]).toEqual([[], 410]);
    const rows = await everyRow(suite.db);
    for (const text of ['Bebauungsplan 7', 'Quartier am Park', 'beteiligung.example.org']) {
      expect(rows).not.toContain(text);
    }
  });

  it('and then a beginning of the same plan make a new procedure', async () => {
    await bring({ type: '0451', id: 1 });
    const [first] = await listed();
    await bring({ type: '0459', id: 2, written: '2026-03-05T09:00:00Z' });
    await bring({ type: '0451', id: 3, written: '2026-03-06T09:00:00Z' });
    const [second] = await listed();
    expect(second?.id).not.toBe(first?.id);
    expect([await gone(first?.id), await gone(second?.id)]).toEqual([410, 200]);
  });

  it('is never held back as a loss, not even of everything', async () => {
    const plans = Array.from({ length: 6 }, (_, index) => `P${String(index)}`);
    await bringAll(plans.map((plan) => ({ type: '0451', plan })));
    for (const [index, plan] of plans.entries()) {
      await bring({ type: '0459', id: 100 + index, plan, written: '2026-03-05T09:00:00Z' });
    }
    expect(await numberOf(suite.db, 'select count(*) from quarantine')).toBe(0);
    expect((await lifecycles(suite.db)).map(({ lifecycle }) => lifecycle)).toEqual(plans.map(() => 'withdrawn'));
  });

  it('of a process that nobody knows is answered with OK, and erases none of several others', async () => {
    await bringAll([
      { type: '0451', round: 1, process: 'V1', title: 'Runde 1' },
      { type: '0451', round: 2, process: 'V2', title: 'Runde 2' },
    ]);
    const unknown: MessageFacts = { type: '0459', id: 3, process: 'V9', written: '2026-03-05T09:00:00Z' };
    expect(await bring(unknown)).toMatchObject({ status: 200 });
    expect(await bring({ type: '0451', id: 4, process: 'V9', round: 3 })).toMatchObject({ status: 200 });
    expect(await titles()).toEqual(['Runde 1', 'Runde 2']);
  });

  it('of a plan that nobody knows is answered with OK, and what was written before it stays away', async () => {
    expect(await bring({ type: '0459', id: 1, written: '2026-03-05T09:00:00Z' })).toMatchObject({ status: 200 });
    expect(await bring({ type: '0451', id: 2, written: '2026-03-01T09:00:00Z' })).toMatchObject({ status: 200 });
    expect(await listed()).toEqual([]);
    expect(await everyRow(suite.db)).not.toContain('Bebauungsplan 7');
  });
});

describe('two senders', () => {
  it('with the same plans and the same ids do not touch each other', async () => {
    const other = await suite.letIn('Planungssystem', 'Kranichow');
    await bring({ type: '0451', title: 'Hier' });
    await bring({ type: '0451', title: 'Dort' }, other);
    expect(await titles()).toEqual(['Dort', 'Hier']);
    await bring({ type: '0459', id: 2, written: '2026-03-05T09:00:00Z' }, other);
    expect(await titles()).toEqual(['Hier']);
  });
});
