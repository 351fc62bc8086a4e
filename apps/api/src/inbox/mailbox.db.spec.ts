import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf } from '../../test/harvest-views.js';
import { Mailbox, type Deposit } from './mailbox.js';
import type { KnownSender } from './senders.sql.js';

const suite = harvestSuite();

async function aSender(id: string): Promise<KnownSender> {
  const feed = await suite.harvesting.register(`https://${id}.example.org/`);
  await suite.db.execute(`insert into inbox_sender values ($1, $1, $2, $1, now(), now())`, [id, feed]);
  return { id, feed, state: 'live' };
}

const mailbox = (): Mailbox => new Mailbox(suite.db, suite.harvesting.clock);

/** A message of an example: what it does to which round of one plan, and in which minute it was written. */
interface Example {
  readonly does: 'begin' | 'change' | 'delete';
  readonly round: number;
  readonly minute: number;
}

const FIGURES = { begin: '0451', change: '0452', delete: '0459' } as const;

function deposit({ does, round, minute }: Example, told: Partial<Deposit> = {}): Deposit {
  return {
    id: `${does}-${String(round)}-${String(minute)}`,
    digest: 'd',
    type: FIGURES[does],
    planId: 'P1',
    caseId: 'V1',
    sourceId: does === 'delete' ? null : `P1#${String(round)}`,
    createdAt: new Date(Date.UTC(2026, 2, 1, 9, minute)),
    body: does === 'delete' ? null : '<x/>',
    ...told,
  };
}

async function current(sender: KnownSender): Promise<readonly string[]> {
  const rows = await suite.db.query(
    'select message_id as id from inbox_message where sender_id = $1 and body is not null order by 1',
    [sender.id],
    z.object({ id: z.string() }),
  );
  return rows.map(({ id }) => id);
}

/** The same by a second method: one message after the other in the order in which they were written. */
function currentInOrder(examples: readonly Example[]): readonly string[] {
  const rounds = new Map<number, string>();
  for (const example of examples.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    if (example.does === 'delete') rounds.clear();
    else rounds.set(example.round, deposit(example).id);
  }
  return [...rounds.values()].toSorted();
}

function keyOf({ does, round, minute }: Example): string {
  return [String(minute).padStart(2, '0'), FIGURES[does], deposit({ does, round, minute }).id].join();
}

describe('the messages of a plan', () => {
  it('come to the same, in whatever order they arrive', async () => {
    const example = fc.record({
      does: fc.constantFrom('begin', 'change', 'change', 'delete'),
      round: fc.integer({ min: 1, max: 2 }),
      minute: fc.integer({ min: 0, max: 9 }),
    });
    const key = (one: Example): string => deposit(one).id;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(example, { selector: key, maxLength: 7 }), async (arriving) => {
        const sender = await aSender(`s${String((run += 1))}`);
        for (const one of arriving) await mailbox().put(sender, deposit(one));
        expect(await current(sender)).toEqual(currentInOrder(arriving));
      }),
      { seed: 20_260_310, numRuns: 60 },
    );
  });

  it('are deleted by the process that made them, and the others of the plan stay', async () => {
    const sender = await aSender('s1');
    const other = deposit({ does: 'begin', round: 2, minute: 1 }, { caseId: 'V2' });
    await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }));
    await mailbox().put(sender, other);
    await mailbox().put(sender, deposit({ does: 'delete', round: 0, minute: 2 }, { caseId: 'V2' }));
    expect(await current(sender)).toEqual(['begin-1-0']);
  });

  it('are all deleted where the plan has one process and the deletion names another, or none', async () => {
    for (const caseId of ['V9', null]) {
      const sender = await aSender(`s-${String(caseId)}`);
      await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }));
      await mailbox().put(sender, deposit({ does: 'begin', round: 2, minute: 1 }));
      await mailbox().put(sender, deposit({ does: 'delete', round: 0, minute: 2 }, { caseId }));
      expect(await current(sender)).toEqual([]);
    }
  });

  it('stay where a process is deleted that nobody knows, and it does not appear later (Q47)', async () => {
    const sender = await aSender('s1');
    await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }));
    await mailbox().put(sender, deposit({ does: 'begin', round: 2, minute: 1 }, { caseId: 'V2' }));
    await mailbox().put(sender, deposit({ does: 'delete', round: 0, minute: 4 }, { caseId: 'V9' }));
    await mailbox().put(sender, deposit({ does: 'begin', round: 3, minute: 3 }, { caseId: 'V9' }));
    expect(await current(sender)).toEqual(['begin-1-0', 'begin-2-1']);
  });

  it('are all deleted where a deletion names no process', async () => {
    const sender = await aSender('s1');
    await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }));
    await mailbox().put(sender, deposit({ does: 'begin', round: 2, minute: 1 }, { caseId: 'V2' }));
    await mailbox().put(sender, deposit({ does: 'delete', round: 0, minute: 2 }, { caseId: null }));
    expect(await current(sender)).toEqual([]);
  });

  it('do not touch those of another sender', async () => {
    const [one, other] = [await aSender('s1'), await aSender('s2')];
    await mailbox().put(one, deposit({ does: 'begin', round: 1, minute: 0 }));
    await mailbox().put(other, deposit({ does: 'begin', round: 1, minute: 0 }));
    await mailbox().put(other, deposit({ does: 'delete', round: 0, minute: 1 }));
    expect([await current(one), await current(other)]).toEqual([['begin-1-0'], []]);
  });

  it('count as written when they came, where their clock is days ahead', async () => {
    const sender = await aSender('s1');
    const ahead = { createdAt: new Date('2099-01-01T00:00:00Z') };
    await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }, ahead));
    suite.harvesting.clock.move('2026-03-11T10:00:00Z');
    const now = { createdAt: suite.harvesting.clock.now() };
    await mailbox().put(sender, deposit({ does: 'change', round: 1, minute: 1 }, now));
    expect(await current(sender)).toEqual(['change-1-1']);
  });
});

describe('a message', () => {
  it('is kept once, and asks for a harvest each time it comes without an answer', async () => {
    const sender = await aSender('s1');
    const begin = deposit({ does: 'begin', round: 1, minute: 0 });
    for (const _ of [1, 2]) {
      await suite.db.execute('update feed set requested_at = null', []);
      await mailbox().put(sender, begin);
      expect(await feedOf(suite.db, sender.feed)).toMatchObject({ isRequested: true });
    }
    expect(await numberOf(suite.db, 'select count(*) from inbox_message')).toBe(1);
  });

  it('has one answer, the first', async () => {
    const sender = await aSender('s1');
    const begin = deposit({ does: 'begin', round: 1, minute: 0 });
    await mailbox().put(sender, begin);
    expect(await mailbox().answerOf(sender, begin.id, 'd')).toBeNull();
    expect(await mailbox().answer(sender, begin.id, { outcome: 'accepted', xml: '<one/>' })).toMatchObject({
      xml: '<one/>',
    });
    expect(await mailbox().answer(sender, begin.id, { outcome: 'accepted', xml: '<two/>' })).toMatchObject({
      xml: '<one/>',
    });
    expect(await mailbox().answerOf(sender, begin.id, 'd')).toEqual({ outcome: 'accepted', xml: '<one/>' });
  });

  it('is another one where the content is, and then neither answered nor kept', async () => {
    const sender = await aSender('s1');
    const begin = deposit({ does: 'begin', round: 1, minute: 0 });
    expect(await mailbox().put(sender, begin)).toBe('kept');
    await suite.db.execute('update feed set requested_at = null', []);
    expect(await mailbox().put(sender, { ...begin, digest: 'other' })).toBe('id-taken');
    expect(await feedOf(suite.db, sender.feed)).toMatchObject({ isRequested: false });
    await mailbox().answer(sender, begin.id, { outcome: 'accepted', xml: '<one/>' });
    expect(await mailbox().answerOf(sender, begin.id, 'other')).toBeNull();
    expect(await mailbox().put(sender, begin)).toBe('kept');
  });

  it('that was refused is refused again, but may come mended under its id', async () => {
    const sender = await aSender('s1');
    await mailbox().refuse(sender, { id: 'm', digest: 'bad', type: '0451' }, '<nok/>');
    expect(await mailbox().answerOf(sender, 'm', 'bad')).toEqual({ outcome: 'refused', xml: '<nok/>' });
    expect(await mailbox().answerOf(sender, 'm', 'good')).toBeNull();
    await mailbox().put(sender, deposit({ does: 'begin', round: 1, minute: 0 }, { id: 'm', digest: 'good' }));
    expect(await current(sender)).toEqual(['m']);
  });
});
