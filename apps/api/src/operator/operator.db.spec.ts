import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { json, pdsList, startHarvesting, type Harvesting } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf } from '../../test/harvest-views.js';
import { Operator } from './operator.js';
import type { OperatorAnswer } from './operator.contract.js';
import { type OperatorRequest } from './operator.contract.js';
import { operatorSocket } from './operator.path.js';
import { OperatorSocket } from './operator.socket.js';

const suite = harvestSuite();
const perform = (request: OperatorRequest): Promise<OperatorAnswer> =>
  suite.harvesting.module.get(Operator, { strict: false }).perform(request);
const addition = (url: string): Extract<OperatorRequest, { kind: 'feeds.add' }> => ({
  kind: 'feeds.add',
  url,
  publisher: { name: 'Musterstadt', domain: 'musterstadt.example', territoryKey: '99099000' },
  format: null,
  licence: null,
});

describe('the operator', () => {
  it('adds an address whose format is recognised; it waits for approve', async () => {
    suite.platform.answer(json(pdsList(features(2))));
    expect(await perform(addition(suite.platform.url))).toMatchObject({
      kind: 'done',
      result: { state: 'proposed', format: 'dipas-pds', publisher: 'Musterstadt', licence: null, procedures: 0 },
    });
    const known = await suite.db.query(
      'select domain, territory_key as "territoryKey" from publisher',
      [],
      z.object({ domain: z.string().nullable(), territoryKey: z.string().nullable() }),
    );
    expect(known).toEqual([{ domain: 'musterstadt.example', territoryKey: '99099000' }]);
  });

  it('approves a feed and gets the run that followed at once', async () => {
    const feed = await suite.harvesting.register(suite.platform.url, { state: 'proposed' });
    suite.platform.answer(json(pdsList(features(2))));
    expect(await perform({ kind: 'feeds.move', id: feed, to: 'approve' })).toMatchObject({
      kind: 'done',
      result: { feed: { state: 'live', procedures: 2 }, run: { feed, outcome: 'applied', new: 2, requested: true } },
    });
  });

  it('approves a feed by harvesting it', async () => {
    const feed = await suite.harvesting.register(suite.platform.url, { state: 'proposed' });
    suite.platform.answer(json(pdsList(features(2))));
    expect(await perform({ kind: 'harvest', feed })).toMatchObject({ kind: 'done', result: { outcome: 'applied' } });
    expect(await feedOf(suite.db, feed)).toMatchObject({ state: 'live' });
  });

  it('gets a failed run as an answer, not as a refusal', async () => {
    const feed = await suite.register();
    expect(await perform({ kind: 'harvest', feed })).toMatchObject({
      kind: 'done',
      result: { outcome: 'failed', error: { code: 'http-status' }, http: { status: 404, requests: 1 } },
    });
  });

  it.each(['paused', 'removed'] as const)('is told why a %s feed is not harvested', async (state) => {
    const feed = await suite.register();
    await perform({ kind: 'feeds.move', id: feed, to: state === 'paused' ? 'pause' : 'remove' });
    const code = state === 'paused' ? 'feed-paused' : 'feed-unknown';
    expect(await perform({ kind: 'harvest', feed })).toMatchObject({ kind: 'refused', code });
  });

  it.each([
    ['a web page', '<!doctype html><title>Rathaus</title>', 'html-instead-of-data'],
    ['nothing known', '{"orte": []}', 'not-a-feed'],
  ])('cannot add %s', async (_, body, code) => {
    suite.platform.answer((response) => response.writeHead(200).end(body));
    expect(await perform(addition(suite.platform.url))).toMatchObject({ kind: 'refused', code });
    expect(await numberOf(suite.db, 'select count(*) from feed')).toBe(0);
  });

  it.each([
    ['ftp://example.org/projects', 'bad-url'],
    ['localhost:8080/projects', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['https://stadt:geheim@example.org/dipas-pds/projects', 'credentials-in-url'],
  ])('cannot add %s, even with its format named', async (url, code) => {
    const answer = await perform({ ...addition(url), format: 'dipas-pds' });
    expect(answer).toMatchObject({ kind: 'refused', code, text: { de: expect.any(String), en: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toContain('geheim');
    expect(await numberOf(suite.db, 'select count(*) from feed')).toBe(0);
  });

  it('decides on what is held', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    await suite.harvestList(feed, []);
    const listed = await perform({ kind: 'quarantine.list' });
    const id = OperatorResult.parse(listed).result[0]?.id ?? '';
    expect(await perform({ kind: 'quarantine.show', id })).toMatchObject({ result: { quarantine: { removals: 10 } } });
    const reject = { kind: 'quarantine.decide', id, decision: 'reject' } as const;
    expect(await perform(reject)).toMatchObject({ kind: 'done', result: { state: 'rejected' } });
    expect(await perform(reject)).toMatchObject({ kind: 'refused', code: 'quarantine-decided' });
  });
});

describe('the socket', () => {
  let dataDir: string;
  let server: Harvesting;
  let path: string;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'pn-socket-'));
    server = await startHarvesting(suite.db, undefined, { DATA_DIR: dataDir });
    await server.module.get(OperatorSocket, { strict: false }).listen();
    path = operatorSocket(dataDir);
  });
  afterEach(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function post(body: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const call = request({ socketPath: path, method: 'POST', path: '/' }, (response) => {
        text(response).then((answer) => {
          resolve(JSON.parse(answer));
        }, reject);
      });
      call.on('error', reject).end(body);
    });
  }

  it('opens for its owner alone', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('answers as the operator does', async () => {
    await server.register(suite.platform.url);
    expect(await post(JSON.stringify({ kind: 'feeds.list' }))).toMatchObject({
      kind: 'done',
      result: [{ publisher: 'Musterstadt', state: 'live', lastCompleteAt: null }],
    });
  });

  it.each(['', 'not JSON', '{"kind":"feeds.destroy"}', '{"kind":"feeds.add","url":5}'])(
    'refuses what is no request (%j) and goes on',
    async (body) => {
      expect(await post(body)).toMatchObject({ kind: 'refused', code: 'internal' });
      expect(await post('{"kind":"feeds.list"}')).toMatchObject({ kind: 'done' });
    },
  );

  it('survives somebody who hangs up in the middle of a request', async () => {
    await new Promise<void>((resolve) => {
      const caller = connect(path, () => {
        caller.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"kind":', () => {
          caller.destroy();
          resolve();
        });
      });
    });
    expect(await post('{"kind":"feeds.list"}')).toMatchObject({ kind: 'done' });
  });

  it('takes over the socket of a process that died', async () => {
    const next = await startHarvesting(suite.db, undefined, { DATA_DIR: dataDir });
    await next.module.get(OperatorSocket, { strict: false }).listen();
    expect(await post('{"kind":"feeds.list"}')).toMatchObject({ kind: 'done' });
    await next.close();
  });
});

const OperatorResult = z.object({ result: z.array(z.object({ id: z.string() })) });
