import { describe, expect, it } from '@jest/globals';
import { StoppedClock } from '../../test/harvest-kit.js';
import { bytes, scripted } from '../../test/scripted-transport.js';
import { BodyBroken, type Answer } from '../harvest/reading/transport.js';
import { BoundedTransport } from './bounded-transport.js';

const START = '2026-03-10T10:00:00.000Z';
const request = { purpose: 'list', url: 'https://a.example/list', accept: '*/*', isOptional: false };

function bounded(): { readonly clock: StoppedClock; readonly ask: () => Promise<Answer> } {
  const clock = new StoppedClock(new Date(START));
  const transport = new BoundedTransport(scripted({ '/list': bytes('x'.repeat(300)) }), clock, {
    requests: 2,
    ms: 1000,
  });
  return { clock, ask: () => transport.ask(request, null) };
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
