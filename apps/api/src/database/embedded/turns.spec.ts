import { describe, expect, it } from '@jest/globals';
import { Turns, type Group, type Participant, type Session } from './turns.js';

/** A session that notes what it is given; `begin` and `commit` open and close its transaction. */
class Recording implements Session {
  readonly seen: string[] = [];
  #open = false;

  async run(messages: Buffer): Promise<Buffer> {
    await Promise.resolve();
    const text = messages.toString('latin1').includes('rollback') ? 'rollback' : messages.toString();
    this.seen.push(text);
    if (text === 'broken') throw new Error('the session broke');
    if (text === 'begin') this.#open = true;
    if (text === 'commit' || text === 'rollback') this.#open = false;
    return Buffer.alloc(0);
  }

  inTransaction(): boolean {
    return this.#open;
  }
}

interface Somebody extends Participant {
  leave(): void;
}

function somebody(): Somebody {
  let left = false;
  return { answer: () => undefined, gone: () => left, leave: () => (left = true) };
}

const group = (kind: Group['kind'], text: string): Group => ({ kind, messages: Buffer.from(text) });
const query = (text: string): Group => group('query', text);

describe('many connections on one session', () => {
  it('take turns in order of arrival', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const [a, b] = [somebody(), somebody()];
    await Promise.all([turns.take(a, query('a1')), turns.take(b, query('b1')), turns.take(a, query('a2'))]);
    expect(session.seen).toEqual(['a1', 'b1', 'a2']);
    expect(turns.served).toBe(3);
  });

  it('wait while another one is in a transaction', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const [a, b] = [somebody(), somebody()];
    await Promise.all([turns.take(a, query('begin')), turns.take(b, query('b1'))]);
    expect(session.seen).toEqual(['begin']);
    await turns.take(a, query('a2'));
    await turns.take(a, query('commit'));
    expect(session.seen).toEqual(['begin', 'a2', 'commit', 'b1']);
  });

  it('wait while another one is in the middle of a series', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const [a, b] = [somebody(), somebody()];
    await Promise.all([turns.take(a, group('part', 'a1')), turns.take(b, query('b1'))]);
    await turns.take(a, group('series', 'a2'));
    expect(session.seen).toEqual(['a1', 'a2', 'b1']);
  });

  it('go on when the one who held the session has gone, and what it left open is taken back', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const [a, b] = [somebody(), somebody()];
    await Promise.all([turns.take(a, query('begin')), turns.take(b, query('b1'))]);
    a.leave();
    await turns.proceed();
    expect(session.seen).toEqual(['begin', 'rollback', 'b1']);
  });

  it('see what a leaving one had still asked for done before', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const a = somebody();
    const taken = [turns.take(a, query('begin')), turns.take(a, query('a2')), turns.take(a, query('commit'))];
    a.leave();
    await Promise.all(taken);
    expect(session.seen).toEqual(['begin', 'a2', 'commit']);
  });

  it('are not taken back by somebody who leaves without holding anything', async () => {
    const session = new Recording();
    const turns = new Turns(session);
    const [a, b] = [somebody(), somebody()];
    await turns.take(b, query('b1'));
    await turns.take(a, query('begin'));
    b.leave();
    await turns.proceed();
    expect(session.seen).toEqual(['b1', 'begin']);
  });

  it('learn when the session itself broke', async () => {
    await expect(new Turns(new Recording()).take(somebody(), query('broken'))).rejects.toThrow('the session broke');
  });
});
