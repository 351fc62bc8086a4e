import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { answerDemo } from './answer.js';
import { FAULTS, isFault, type Fault } from './faults.js';
import { createCityServer } from './server.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const LIST = '/kranichow/dipas-pds/projects';
const MAP = '/lindenhafen/dipas/navigator/cockpitdatamap';

const cities = createCityServer({ clock: () => NOW, sending: { oversizedBytes: 3_000_000, slowMs: 60 } });
let origin = '';

beforeAll(async () => {
  origin = await cities.listen();
});
afterEach(() => cities.faults.turnAllOff());
afterAll(() => cities.close());

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function featuresAt(path: string): Promise<readonly Json[]> {
  const body: unknown = await (await fetch(origin + path)).json();
  if (!isObject(body) || !Array.isArray(body['features'])) throw new Error('no list came');
  return body['features'].filter(isObject);
}

/** What every project says under a name; records without properties say nothing. */
const valuesOf = (features: readonly Json[], key: string): readonly unknown[] =>
  features.flatMap(({ properties }) => (isObject(properties) ? [properties[key]] : []));

const idsOf = (features: readonly Json[]): readonly unknown[] => valuesOf(features, 'id');

async function listWith(...faults: readonly Fault[]): Promise<readonly Json[]> {
  for (const fault of faults) cities.faults.turnOn(fault);
  return featuresAt(LIST);
}

describe('the server of the imaginary cities', () => {
  it('answers over HTTP what the cities answer', async () => {
    const response = await fetch(origin + LIST);
    const expected = answerDemo(new URL('demo://kranichow/dipas-pds/projects'), NOW, { baseUrl: origin });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(expected.body);
  });

  it('serves the lists of a city with another platform', async () => {
    const response = await fetch(`${origin}/brookstedt/api/projects/`);
    const expected = answerDemo(new URL('demo://brookstedt/api/projects/'), NOW, { baseUrl: origin });
    expect([response.status, await response.text()]).toEqual([200, expected.body]);
  });

  it('listens on the loopback alone', () => {
    expect(cities.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('answers an unknown city, and what is no name at all, with 404', async () => {
    for (const path of ['/nirgendwo/dipas-pds/projects', '/', '//', '/%/x', '/<>/dipas-pds/projects']) {
      expect((await fetch(origin + path)).status).toBe(404);
    }
  });

  it('remembers who asked for what', async () => {
    await fetch(origin + MAP, { headers: { 'user-agent': 'navigator-test' } });
    expect(cities.requests.at(-1)).toMatchObject({ path: MAP, headers: { 'user-agent': 'navigator-test' } });
  });

  it('serves a list of any length', async () => {
    expect(await featuresAt('/large/1234/dipas-pds/projects')).toHaveLength(1234);
  });

  it('says why it cannot listen', async () => {
    const second = createCityServer();
    await expect(second.listen(Number(new URL(origin).port))).rejects.toThrow('EADDRINUSE');
  });
});

describe('a fault', () => {
  it('befalls one city and one answer when told so', async () => {
    cities.faults.turnOn('status500', { city: 'lindenhafen', scope: 'navigator' });
    const statuses = await Promise.all(
      [MAP, '/lindenhafen/dipas-pds/projects', '/kupferthal/dipas/navigator/cockpitdatamap'].map(
        async (path) => (await fetch(origin + path)).status,
      ),
    );
    expect(statuses).toEqual([500, 200, 200]);
  });

  it('can be turned off again', async () => {
    cities.faults.turnOn('status500');
    expect((await fetch(origin + LIST)).status).toBe(500);
    cities.faults.turnAllOff();
    expect((await fetch(origin + LIST)).status).toBe(200);
  });

  it('is switched by nothing in the address', async () => {
    expect(await (await fetch(`${origin}${LIST}?fault=html200`)).text()).toBe(
      await (await fetch(origin + LIST)).text(),
    );
  });

  it('changes the answer, whichever it is', async () => {
    const healthy = await readAll(origin + LIST);
    for (const name of Object.keys(FAULTS).filter(isFault)) {
      cities.faults.turnOn(name);
      expect({ name, same: (await readAll(origin + LIST)) === healthy }).toEqual({ name, same: false });
      cities.faults.turnAllOff();
    }
  });
});

describe('faults of the wire', () => {
  const answerWith = (fault: Fault, init: RequestInit = {}): Promise<Response> => {
    cities.faults.turnOn(fault);
    return fetch(origin + LIST, { redirect: 'manual', ...init });
  };

  it('html200: a web page with status 200', async () => {
    const response = await answerWith('html200');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('notJson: text that calls itself JSON', async () => {
    const response = await answerWith('notJson');
    expect(response.headers.get('content-type')).toBe('application/json');
    await expect(response.json()).rejects.toThrow('is not valid JSON');
  });

  it('truncated: half a list, properly closed', async () => {
    const text = await (await answerWith('truncated')).text();
    expect(text).toMatch(/^\{\s*"type": "FeatureCollection"/);
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
  });

  it('wrongLength: the connection ends before the promised length', async () => {
    const response = await answerWith('wrongLength');
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
    await expect(response.text()).rejects.toThrow();
  });

  it('oversized: more bytes than the limit, and still valid JSON', async () => {
    const text = await (await answerWith('oversized')).text();
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text)).toHaveProperty('features');
  });

  it('oversized: stops when the reader has had enough', async () => {
    const response = await answerWith('oversized');
    await response.body?.cancel();
    expect((await fetch(origin + MAP)).status).toBe(200);
  });

  it('slow: the first byte comes late', async () => {
    const began = performance.now();
    await (await answerWith('slow')).text();
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  it('status500: the platform’s own error', async () => {
    const response = await answerWith('status500');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ status: 'error' });
  });

  it('status304: a known tag is answered without a body, an unknown one in full', async () => {
    const etag = (await answerWith('status304')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    expect((await answerWith('status304', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await answerWith('status304', { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  });

  it('redirectPrivate: leads into a private network', async () => {
    const response = await answerWith('redirectPrivate');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://10.0.0.1/dipas-pds/projects']);
  });
});

describe('faults in the list', () => {
  it('maintenance: an empty list with status 200, and the navigator’s own words', async () => {
    expect(await listWith('maintenance')).toEqual([]);
    cities.faults.turnOn('maintenance', { scope: 'navigator' });
    expect(await (await fetch(origin + MAP)).json()).toMatchObject({ status: 'success', maintenanceMode: true });
  });

  it('halved: every second project is missing', async () => {
    const before = idsOf(await featuresAt(LIST));
    expect(idsOf(await listWith('halved'))).toEqual(before.filter((_, index) => index % 2 === 0));
  });

  it('idsChanged: no project keeps its id', async () => {
    const before = new Set(idsOf(await featuresAt(LIST)));
    const after = idsOf(await listWith('idsChanged'));
    expect(after).toHaveLength(before.size);
    expect(after.filter((id) => before.has(id))).toEqual([]);
  });

  it('fieldsEmptied: texts, senders and addresses are empty', async () => {
    const list = await listWith('fieldsEmptied');
    for (const key of ['description', 'owner', 'website']) expect(new Set(valuesOf(list, key))).toEqual(new Set(['']));
  });

  it('epochDates: every date is the beginning of 1970', async () => {
    const list = await listWith('epochDates');
    expect(new Set([...valuesOf(list, 'dateStart'), ...valuesOf(list, 'dateEnd')])).toEqual(
      new Set(['1970-01-01T01:00:00Z']),
    );
  });

  it('entities: titles are encoded', async () => {
    for (const title of valuesOf(await listWith('entities'), 'nameFull')) expect(title).toMatch(/^[^äöüß]*&amp; mehr$/);
  });

  it('script: texts and addresses are dangerous', async () => {
    const list = await listWith('script');
    for (const text of valuesOf(list, 'description')) expect(text).toContain('<script>');
    expect(new Set(valuesOf(list, 'website'))).toEqual(new Set(['javascript:alert(4)']));
  });

  it('emptyGeometry and nullIsland: no place, or the wrong one', async () => {
    const places = async (fault: Fault): Promise<ReadonlySet<string>> =>
      new Set((await listWith(fault)).map(({ geometry }) => JSON.stringify(geometry)));
    expect(await places('emptyGeometry')).toEqual(new Set(['{}']));
    cities.faults.turnAllOff();
    expect(await places('nullIsland')).toEqual(
      new Set(['{"type":"Point","coordinates":[0,0]}', '{"type":"Polygon","coordinates":[[[0,0],[0,0],[0,0],[0,0]]]}']),
    );
  });

  it('phantom: projects without a name come on top', async () => {
    const before = await featuresAt(LIST);
    const after = await listWith('phantom');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(valuesOf(after.slice(before.length), 'nameFull')).toEqual([null, null]);
  });

  it('wrongTypes: every fifth record is broken, the others are as before', async () => {
    const before = await featuresAt(LIST);
    const after = await listWith('wrongTypes');
    expect(after).toHaveLength(before.length);
    after.forEach((feature, index) => {
      const isSame = JSON.stringify(feature) === JSON.stringify(before[index]);
      expect(isSame).toBe(index % 5 !== 0);
    });
  });

  it('may come together', async () => {
    const before = await featuresAt(LIST);
    const after = await listWith('halved', 'idsChanged');
    expect(after).toHaveLength(Math.ceil(before.length / 2));
    for (const id of idsOf(after)) expect(id).toMatch(/-neu$/);
  });
});

/** Status, headers that matter, how it ended and the body: everything a reader can notice. */
/** All that an asker sees: status, headers, bytes, and whether they came late. */
async function readAll(url: string): Promise<string> {
  const began = performance.now();
  const answer = await headAndBody(url).catch(() => ['no answer']);
  const isLate = performance.now() - began > 100;
  return [...answer, String(isLate)].join('|');
}

async function headAndBody(url: string): Promise<readonly string[]> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(500) });
  const { date = '', connection: _, ...headers } = Object.fromEntries(response.headers);
  const body = await response.arrayBuffer().then(
    (bytes) => Buffer.from(bytes).toString('latin1'),
    () => 'broken off',
  );
  return [String(response.status), date.slice(12, 16), JSON.stringify(headers), body];
}
