import { describe, expect, it } from '@jest/globals';
import type { Adapter } from '@navigator/adapters';
import { adapterOf, LIST, readScripted } from '../../../test/read-scripted.js';
import { brokenAfter, type Script } from '../../../test/scripted-transport.js';

/** A list of many pieces that tells when it was ended. */
function watched(): { readonly script: Script; readonly ends: () => number } {
  let ends = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield await Promise.resolve(new Uint8Array(8));
    } finally {
      ends += 1;
    }
  }
  const answer = { kind: 'answer', status: 200, url: 'https://stadt.example/', headers: {}, body: pieces() } as const;
  return { script: { [LIST]: answer }, ends: () => ends };
}

const failed = { kind: 'failed', failure: { code: 'not-json', detail: 'x' } } as const;
const reading = (read: Adapter['read']): Adapter => ({
  ...adapterOf('dipas-pds'),
  start: ({ url }) => ({ state: null, requests: [{ purpose: 'list', url, accept: '*/*', isOptional: false }] }),
  read,
});

describe('the body of an answer ends', () => {
  it.each<[string, Adapter['read']]>([
    [
      'where its reader stopped without a word',
      async function* (_, { body }) {
        await body[Symbol.asyncIterator]().next();
        yield failed;
      },
    ],
    [
      'where its reader broke off',
      async function* (_, { body }) {
        for await (const chunk of body) if (chunk.length > 0) break;
        yield failed;
      },
    ],
    [
      'where nobody read it',
      // eslint-disable-next-line @typescript-eslint/require-await -- an adapter that has seen enough
      async function* () {
        yield failed;
      },
    ],
  ])('%s', async (_, read) => {
    const { script, ends } = watched();
    const { reading: told } = await readScripted(script, null, { adapter: reading(read), list: LIST });
    expect(told).toMatchObject({ end: 'failed', error: { code: 'not-json' } });
    expect(ends()).toBe(1);
  });

  it('as a value of ours where it breaks before anybody read it', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- an adapter that has seen enough
    const adapter = reading(async function* () {
      yield failed;
    });
    const { reading: told } = await readScripted({ [LIST]: brokenAfter('', 'reset') }, null, { adapter, list: LIST });
    expect(told).toMatchObject({ end: 'failed', error: { code: 'reset' } });
  });
});
