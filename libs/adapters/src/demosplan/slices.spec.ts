import { describe, expect, it } from '@jest/globals';
import type { FeedRequest, Output } from '../kit/contract.js';
import { chunks, collect, CONTEXT } from '../kit/test/reading.js';
import { demosplan } from './demosplan.adapter.js';
import { CAP, finerKeys } from './slices.js';
import { entryWith } from './test/lists.js';

/** A platform whose procedures have regional keys, or none, and whose search stops at the cap. */
const platform =
  (keys: readonly (string | null)[]) =>
  ({ url }: FeedRequest): Uint8Array => {
    const prefix = new URL(url).searchParams.get('ars');
    const found = keys.flatMap((key, index) =>
      prefix === null || key?.startsWith(prefix) === true ? [entryWith({}, `u-${index}`)] : [],
    );
    return new TextEncoder().encode(JSON.stringify({ data: found.slice(0, CAP) }));
  };

interface Heard {
  readonly requests: readonly string[];
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}

/** Holds the whole conversation, as the harvester does. */
async function converse(url: string, answer: (request: FeedRequest) => Uint8Array): Promise<Heard> {
  const begun = demosplan.start({ url, language: 'de' });
  const waiting = begun.requests.filter(({ isOptional }) => !isOptional);
  const outputs: Output<typeof begun.state>[] = [];
  const requests: string[] = [];
  let state = begun.state;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    requests.push(new URL(request.url).search);
    const response = { request, status: 200, url: request.url, headers: {}, body: chunks(answer(request), 65_536) };
    for (const output of await collect(demosplan.read(state, response, CONTEXT))) {
      outputs.push(output);
      if (output.kind === 'request') waiting.push(output.request);
      if (output.kind === 'end') state = output.state;
    }
  }
  const ids = outputs.flatMap((output) => (output.kind === 'record' ? [output.record.sourceId] : []));
  return { requests, ids, isComplete: outputs.every((output) => output.kind !== 'end' || output.isComplete) };
}

const LIST = 'https://planung.example/verfahren/suche/ajax';
const repeated = (key: string | null, count: number): (string | null)[] => Array.from({ length: count }, () => key);

describe('a list cut at 3,000 procedures', () => {
  it('Q38: is asked for again by Land, and told whole and once', async () => {
    const keys = [...repeated('053150000000', 2000), ...repeated('010620000000', 1500)];
    const heard = await converse(LIST, platform(keys));
    expect(heard.requests).toHaveLength(1 + 16);
    expect(heard.requests.slice(0, 3)).toEqual(['', '?ars=01', '?ars=02']);
    expect(new Set(heard.ids).size).toBe(keys.length);
    expect(heard.ids).toHaveLength(keys.length);
    expect(heard.isComplete).toBe(true);
  });

  it('Q38: is cut finer where a slice is cut too', async () => {
    const keys = [...repeated('053150000000', 2500), ...repeated('055150000000', 2500)];
    const heard = await converse(`${LIST}?ars=05`, platform(keys));
    expect(heard.requests.slice(0, 3)).toEqual(['?ars=05', '?ars=050', '?ars=051']);
    expect(heard.ids).toHaveLength(keys.length);
    expect(heard.isComplete).toBe(true);
  });

  it('Q38: is not called whole when a procedure is in no slice', async () => {
    const heard = await converse(LIST, platform([null, ...repeated('053150000000', 2999)]));
    expect(heard.ids).toHaveLength(CAP);
    expect(heard.isComplete).toBe(false);
  });

  it('Q38: is not called whole when one municipality fills it', async () => {
    const heard = await converse(`${LIST}?ars=053150000000`, platform(repeated('053150000000', 3200)));
    expect(heard).toMatchObject({ requests: ['?ars=053150000000'], isComplete: false });
  });

  it('Q38: is not asked for again where it is a file', async () => {
    const heard = await converse('https://a.example/list.json', platform(repeated('05', 3200)));
    expect(heard).toMatchObject({ requests: [''], isComplete: false });
  });

  it('keeps the other words of its address', async () => {
    const heard = await converse(`${LIST}?search=x&ars=01`, platform(repeated('010620000000', 3000)));
    expect(heard.requests[1]).toBe('?search=x&ars=010');
  });
});

describe('a list below the cap', () => {
  it('is whole with one request', async () => {
    const heard = await converse(LIST, platform(repeated('05', CAP - 1)));
    expect(heard).toMatchObject({ requests: [''], isComplete: true });
  });

  it('Q38: is never known to be whole when it is that of one organisation', async () => {
    expect((await converse(`${LIST}?orgaSlug=brookstedt`, platform([null]))).isComplete).toBe(false);
  });
});

describe('finer keys', () => {
  it('end with the municipality, and do not grow from what is no key', () => {
    expect(finerKeys('')).toHaveLength(16);
    expect(finerKeys('05315000000')).toContain('053150000009');
    expect(finerKeys('053150000000')).toEqual([]);
    expect(finerKeys('koeln')).toEqual([]);
  });
});
