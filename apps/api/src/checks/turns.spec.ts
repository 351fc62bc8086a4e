import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckReport, CheckTicket, Problem } from '@navigator/shared';
import { openChecksApp, type ChecksApp } from '../../test/checks-app.js';
import { serveHttp, type Loopback } from '../platform/http/testing/loopback.js';

/** A host that answers when a test says so, one request after another. */
interface SlowHost extends Loopback {
  /** Answers the request that waits, as soon as one does. */
  answer(): Promise<void>;
  /** Requests that wait for an answer. */
  waiting(): number;
}

const LIST = JSON.stringify({
  type: 'FeatureCollection',
  features: ['a', 'b'].map((id) => ({ type: 'Feature', id, geometry: null, properties: { id, title: `Hafen ${id}` } })),
});

let hosts: readonly SlowHost[];
let app: ChecksApp;

beforeEach(async () => {
  hosts = await Promise.all(Array.from({ length: 4 }, slowHost));
  app = await openChecksApp(hosts.map(({ port }) => `127.0.0.1:${String(port)}`).join());
});
afterEach(async () => {
  await app.close();
  await Promise.all(hosts.map((host) => host.close()));
  expect(app.logged).toEqual([]);
});

async function slowHost(): Promise<SlowHost> {
  const answers: (() => void)[] = [];
  const host = await serveHttp((_, response) => {
    answers.push(() => void response.setHeader('content-type', 'application/geo+json').end(LIST));
  });
  const answer = async (): Promise<void> => {
    await until(() => answers.length > 0);
    answers.shift()?.();
  };
  return { ...host, answer, waiting: () => answers.length };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 1000) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const host = (index: number): SlowHost => {
  const found = hosts[index];
  if (found === undefined) throw new Error(`no host ${String(index)}`);
  return found;
};

/** Asks for a check of a host, in a format that is read by one request. */
const post = (index: number, asker: string): Promise<Response> =>
  app.post({ url: `${host(index).origin}/list`, format: 'geojson', map: { id: 'id', title: 'title' } }, asker);
const ask = async (index: number, asker: string): Promise<string> =>
  CheckTicket.parse(await (await post(index, asker)).json()).id;
const report = async (id: string): Promise<CheckReport> =>
  CheckReport.parse(await (await app.get(`/api/v1/checks/${id}`)).json());
const states = (ids: readonly string[]): Promise<readonly string[]> =>
  Promise.all(ids.map(async (id) => (await report(id)).state));
const places = (ids: readonly string[]): Promise<readonly (number | null | undefined)[]> =>
  Promise.all(ids.map(async (id) => (await report(id)).progress?.place));

const [ANNA, BERND, CARLA] = ['203.0.113.1', '203.0.113.2', '2001:db8:1:2::1'];

describe('checks of strangers', () => {
  it('are done two at a time, and one of a host', async () => {
    const [one, same, other, third] = [
      await ask(0, ANNA),
      await ask(0, BERND),
      await ask(1, CARLA),
      await ask(2, ANNA),
    ];
    const all = [one, same, other, third];
    expect(await states(all)).toEqual(['running', 'queued', 'running', 'queued']);
    await host(1).answer();
    await until(async () => (await report(other)).state === 'done');
    expect(await states(all)).toEqual(['running', 'queued', 'done', 'running']);
    await host(0).answer();
    await until(async () => (await report(one)).state === 'done');
    expect(await states(all)).toEqual(['done', 'running', 'done', 'running']);
    for (const slow of [host(0), host(2)]) await slow.answer();
    await until(async () => (await states(all)).every((state) => state === 'done'));
  });

  it('take turns by asker: whoever asks for one waits for one of each other, not for all', async () => {
    const busy = [await ask(0, ANNA), await ask(1, ANNA)];
    const annas = await Promise.all([2, 2, 2].map((index) => ask(index, ANNA)));
    const bernds = [await ask(3, BERND), await ask(3, BERND)];
    const [first = '', second = '', third = ''] = annas;
    const order = [first, bernds[0] ?? '', second, bernds[1] ?? '', third];
    expect(await places(order)).toEqual([1, 2, 3, 4, 5]);
    expect(await states(busy)).toEqual(['running', 'running']);
    const ended: string[] = [];
    for (const index of [0, 1, 2, 3, 2, 3, 2]) {
      await host(index).answer();
      await until(async () => (await done([...busy, ...order])).length > ended.length);
      ended.push(...(await done([...busy, ...order])).filter((id) => !ended.includes(id)));
    }
    expect(ended).toEqual([...busy, ...order]);
  });

  it('tell their place, then what they do: looking, reading, found', async () => {
    await ask(0, ANNA);
    const running = await ask(1, ANNA);
    const waiting = await ask(2, BERND);
    expect(await report(waiting)).toMatchObject({
      state: 'queued',
      progress: { step: 'waiting', place: 1, text: { de: 'Ihre Prüfung ist als nächste an der Reihe.' } },
    });
    await until(() => host(1).waiting() === 1);
    expect((await report(running)).progress).toMatchObject({ step: 'reading', place: null, requests: 1, bytes: 0 });
    await host(1).answer();
    await until(async () => (await report(running)).state === 'done');
    expect(await report(running)).toMatchObject({ progress: null, mapped: 2 });
  });

  it('are few of one network, which may be many addresses, and leave room for others', async () => {
    for (const index of [0, 1]) await ask(index, CARLA);
    for (let count = 0; count < 5; count += 1) await ask(2, `2001:db8:1:2::${String(count + 2)}`);
    const refused = await post(2, '2001:db8:1:2:ffff::1');
    expect(refused.status).toBe(429);
    expect(Problem.parse(await refused.json()).code).toBe('too-many-requests');
    expect((await post(2, BERND)).status).toBe(202);
  });

  it('wait fifty at most, in all', async () => {
    for (const index of [0, 1]) await ask(index, ANNA);
    for (let count = 0; count < 50; count += 1) {
      expect((await post(2, `198.51.100.${String(Math.floor(count / 5))}`)).status).toBe(202);
    }
    expect((await post(2, BERND)).status).toBe(429);
  });

  it('are still known while they wait, however long that takes', async () => {
    for (const index of [0, 1]) await ask(index, ANNA);
    const id = await ask(2, BERND);
    app.clock.move(new Date(app.clock.now().getTime() + 2 * 3_600_000).toISOString());
    expect((await report(id)).state).toBe('queued');
  });
});

async function done(ids: readonly string[]): Promise<readonly string[]> {
  const told = await states(ids);
  return ids.filter((_, index) => told[index] === 'done');
}
