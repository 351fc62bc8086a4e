import { describe, expect, it } from '@jest/globals';
import { StoppedClock } from '../../test/harvest-kit.js';
import { bytes, scripted } from '../../test/scripted-transport.js';
import { BodyBroken, type Answer } from '../harvest/reading/transport.js';
import { BoundedTransport } from './bounded-transport.js';

const START = '2026-03-10T10:00:00.000Z';
const request = { purpose: 'list', url: 'https://a.example/list', accept: '*/*', isOptional: false };

interface Bounded {
  readonly clock: StoppedClock;
  readonly transport: BoundedTransport;
  readonly ask: (isOptional?: boolean) => Promise<Answer>;
}

function bounded(): Bounded {
  const clock = new StoppedClock(new Date(START));
  const transport = new BoundedTransport(scripted({ '/list': bytes('x'.repeat(300)) }), clock, {
    requests: 2,
    ms: 1000,
  });
  return { clock, transport, ask: (isOptional = false) => transport.ask({ ...request, isOptional }, null) };
}

async function read(answer: Answer, between: () => void = () => undefined): Promise<number> {
  let length = 0;
  if (answer.kind !== 'answer') return length;
  for await (const chunk of answer.body) {
    length += chunk.length;
    between();
  }
  return length;
}

describe('a bounded transport', () => {
  it('lets requests pass, so many and no more', async () => {
    const { ask } = bounded();
    expect(await read(await ask())).toBe(300);
    expect((await ask()).kind).toBe('answer');
    expect(await ask()).toMatchObject({ kind: 'failure', error: { code: 'check-cut' } });
  });

  it('gives what only enriches half of its requests, or of its time, so that the list has its turn', async () => {
    const { ask, transport } = bounded();
    expect((await ask(true)).kind).toBe('answer');
    expect(transport.isCut).toBe(false);
    expect(await ask(true)).toMatchObject({ kind: 'failure', error: { code: 'check-cut' } });
    expect((await ask()).kind).toBe('answer');
    expect(transport.isCut).toBe(true);
    const late = bounded();
    late.clock.move('2026-03-10T10:00:00.500Z');
    expect((await late.ask(true)).kind).toBe('failure');
    expect((await late.ask()).kind).toBe('answer');
  });

  it('asks nothing more when its time is over', async () => {
    const { ask, clock } = bounded();
    clock.move('2026-03-10T10:00:01.000Z');
    expect(await ask()).toMatchObject({ kind: 'failure', error: { code: 'check-cut' } });
  });

  it('ends a body in the middle when its time is over', async () => {
    const { ask, clock } = bounded();
    const reading = read(await ask(), () => clock.move('2026-03-10T10:00:02.000Z'));
    await expect(reading).rejects.toThrow(BodyBroken);
    await expect(reading).rejects.toMatchObject({ failure: { code: 'check-cut' } });
  });
});
