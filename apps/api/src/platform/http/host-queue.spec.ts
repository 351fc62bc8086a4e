import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { GuardedClient } from './guarded-client.js';
import { HostQueue, systemClock } from './host-queue.js';
import { allow, answerOf, ask, errorOf, fakeClock, loopbackClient, textOf } from './testing/client.js';
import { type Loopback, serveHttp } from './testing/loopback.js';
import { serveProxy } from './testing/proxy.js';

const going = new AbortController().signal;
const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(thing: T): T => {
  open.push(thing);
  return thing;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

describe('the queue of a host', () => {
  it('serves one at a time, in the order of asking', async () => {
    const queue = new HostQueue(fakeClock(0));
    const order: string[] = [];
    const first = await queue.take('a:80', going);
    const second = queue.take('a:80', going).then((end) => {
      order.push('second');
      end(0);
    });
    const third = queue.take('a:80', going).then(() => order.push('third'));
    await wait(5);
    order.push('first ends');
    first(0);
    await Promise.all([second, third]);
    expect(order).toEqual(['first ends', 'second', 'third']);
  });

  it('lets other hosts and other ports pass (F6)', async () => {
    const queue = new HostQueue(fakeClock(0));
    await queue.take('a:80', going);
    await expect(queue.take('a:443', going)).resolves.toBeDefined();
    await expect(queue.take('b:80', going)).resolves.toBeDefined();
  });

  it('pauses between turns, less the time that has passed anyway (Q42)', async () => {
    const clock = fakeClock(1_000);
    const queue = new HostQueue(clock);
    (await queue.take('a:80', going))(3_000);
    await clock.sleep(1_200, going);
    (await queue.take('a:80', going))(0);
    await queue.take('a:80', going);
    expect(clock.slept).toEqual([1_200, 1_800]);
  });

  it('counts only the first end of a turn that ends twice', async () => {
    const queue = new HostQueue(fakeClock(0));
    const first = await queue.take('a:80', going);
    first(0);
    const second = await queue.take('a:80', going);
    first(0);
    const third = queue.take('a:80', going).then(() => 'third');
    await expect(Promise.race([third, wait(10, 'still waiting')])).resolves.toBe('still waiting');
    second(0);
    await expect(third).resolves.toBe('third');
  });

  it('is not held up by one who stops waiting for the turn', async () => {
    const queue = new HostQueue(systemClock);
    const stop = new AbortController();
    const first = await queue.take('a:80', going);
    const impatient = queue.take('a:80', stop.signal);
    const third = queue.take('a:80', going);
    stop.abort();
    await expect(impatient).rejects.toMatchObject({ code: 'aborted' });
    await expect(Promise.race([third, wait(10, 'the first is still there')])).resolves.toBe('the first is still there');
    first(0);
    await expect(third).resolves.toBeDefined();
  });

  it('keeps its pause when one stops waiting for the end of it', async () => {
    const queue = new HostQueue(systemClock);
    (await queue.take('a:80', going))(60_000);
    await expect(queue.take('a:80', AbortSignal.timeout(10))).rejects.toMatchObject({ code: 'aborted' });
    await expect(queue.take('a:80', AbortSignal.timeout(10))).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('the manners of the client', () => {
  const publicHost = async (server: Loopback, start = 0): Promise<{ guarded: GuardedClient; slept: number[] }> => {
    const proxy = keep(await serveProxy(() => server.port));
    const clock = fakeClock(start);
    const guarded = loopbackClient({
      allowed: allow(''),
      proxy: new URL(proxy.origin),
      clock,
      resolver: async () => Promise.resolve(['93.184.215.14']),
    });
    return { guarded: keep(guarded), slept: clock.slept };
  };

  it('waits three seconds between two requests to a public host', async () => {
    const server = keep(await serveHttp((_request, response) => response.end('ok')));
    const { guarded, slept } = await publicHost(server);
    await textOf(await guarded.fetch(ask('http://feed.example/1')));
    await textOf(await guarded.fetch(ask('http://feed.example./2')));
    await textOf(await guarded.fetch(ask('http://other.example/3')));
    expect(slept).toEqual([3_000]);
  });

  it('does not wait for a host that the operator has opened', async () => {
    const server = keep(await serveHttp((_request, response) => response.end('ok')));
    const clock = fakeClock(0);
    const guarded = keep(loopbackClient({ clock }));
    await textOf(await guarded.fetch(ask(server.origin)));
    await textOf(await guarded.fetch(ask(server.origin)));
    expect(clock.slept).toEqual([]);
  });

  it.each([
    ['20', 20_000],
    ['86400', 60_000],
    ['1', 3_000],
  ])('waits for rate headers that are used up (reset %s), but not for ever', async (reset, expected) => {
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': reset };
    const server = keep(await serveHttp((_request, response) => response.writeHead(200, headers).end('ok')));
    const { guarded, slept } = await publicHost(server);
    const first = answerOf(await guarded.fetch(ask('http://feed.example/')));
    expect(first.rate).toEqual({ remaining: 0, resetAt: new Date(Number(reset) * 1000) });
    await textOf(first);
    await textOf(await guarded.fetch(ask('http://feed.example/')));
    expect(slept).toEqual([expected]);
  });

  it('keeps the second request back until the first body has been read', async () => {
    let under = 0;
    let most = 0;
    const server = keep(
      await serveHttp((_request, response) => {
        under += 1;
        most = Math.max(most, under);
        response.on('close', () => {
          under -= 1;
        });
        response.write('a');
        setTimeout(() => response.end('b'), 10);
      }),
    );
    const guarded = keep(loopbackClient());
    const texts = await Promise.all([1, 2, 3].map(async () => textOf(await guarded.fetch(ask(server.origin)))));
    expect(texts).toEqual(['ab', 'ab', 'ab']);
    expect(most).toBe(1);
  });

  it('spends no pause on a host that was never connected to', async () => {
    const clock = fakeClock(0);
    const guarded = keep(loopbackClient({ clock, allowed: allow('') }));
    for (const url of ['http://127.0.0.1/', 'http://127.0.0.1/']) {
      expect(errorOf(await guarded.fetch(ask(url))).code).toBe('address-not-allowed');
    }
    expect(clock.slept).toEqual([]);
  });
});
