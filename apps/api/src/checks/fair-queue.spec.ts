import { describe, expect, it } from '@jest/globals';
import { FairQueue, type Turn } from './fair-queue.js';

/** `a1@h` is the turn 1 of asker a at the host h; without one it has a host of its own. */
function turn(text: string): Turn {
  const [id = '', host = id] = text.split('@');
  return { id, asker: id.charAt(0), host };
}

function queueOf(...turns: readonly string[]): FairQueue<Turn> {
  const queue = new FairQueue<Turn>();
  for (const one of turns) queue.add(turn(one));
  return queue;
}

/** Takes everything, as far as these hosts are busy. */
function taken(queue: FairQueue<Turn>, busy: readonly string[] = []): readonly string[] {
  const ids: string[] = [];
  for (let next = take(queue, busy); next !== null; next = take(queue, busy)) ids.push(next.id);
  return ids;
}

const take = (queue: FairQueue<Turn>, busy: readonly string[] = []): Turn | null =>
  queue.take((host) => !busy.includes(host));

describe('a fair queue', () => {
  it('lets askers take turns, and keeps the order of each', () => {
    expect(taken(queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'c2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('lets somebody who comes late wait for one turn of each other, not for all', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'a4');
    expect(take(queue)?.id).toBe('a1');
    queue.add(turn('b1'));
    expect(taken(queue)).toEqual(['a2', 'b1', 'a3', 'a4']);
  });

  it('gives nobody more for asking one thing after another', () => {
    const queue = queueOf('a1', 'b1', 'b2');
    expect(take(queue)?.id).toBe('a1');
    queue.add(turn('a2'));
    expect(taken(queue)).toEqual(['b1', 'a2', 'b2']);
  });

  it('passes over a busy host, whose asker keeps the place in front', () => {
    const queue = queueOf('a1@slow', 'b1', 'b2', 'a2@slow');
    expect(take(queue, ['slow'])?.id).toBe('b1');
    expect(taken(queue)).toEqual(['a1', 'b2', 'a2']);
  });

  it('lets another turn of the same asker go first while its host is busy', () => {
    const queue = queueOf('a1@slow', 'a2');
    expect(taken(queue, ['slow'])).toEqual(['a2']);
    expect(taken(queue)).toEqual(['a1']);
  });

  it('tells everybody a place that is the order in which they come', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'c2');
    const places = ['a1', 'b1', 'c1', 'a2', 'c2', 'a3'].map((id) => queue.find(id)?.place);
    expect(places).toEqual([1, 2, 3, 4, 5, 6]);
    expect(queue.find('b1')?.turn.host).toBe('b1');
    take(queue);
    expect([queue.find('a1'), queue.find('b1')?.place, queue.find('nobody')]).toEqual([null, 1, null]);
  });

  it('counts what waits, in all and of one asker', () => {
    const queue = queueOf('a1', 'a2', 'b1');
    expect([queue.size, queue.of('a'), queue.of('b'), queue.of('c')]).toEqual([3, 2, 1, 0]);
    queue.clear();
    expect([queue.size, queue.of('a'), take(queue)]).toEqual([0, 0, null]);
  });
});
