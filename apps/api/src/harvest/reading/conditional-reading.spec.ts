import { describe, expect, it } from '@jest/globals';
import type { Adapter, FeedRequest } from '@navigator/adapters';
import { pdsList } from '../../../test/pds-list.js';
import { adapterOf, LIST, MAP, readScripted } from '../../../test/read-scripted.js';
import { bytes } from '../../../test/scripted-transport.js';
import type { Validators } from './transport.js';

const KNOWN: Validators = { etag: '"eins"', lastModified: null };

describe('a conditional question', () => {
  it('is asked for the list alone, where nothing enriches it', async () => {
    const { transport } = await readScripted({ [LIST]: bytes(pdsList([])) }, KNOWN);
    expect(transport.asked).toEqual([
      { path: MAP, validators: null },
      { path: LIST, validators: KNOWN },
    ]);
  });

  it('is not asked where several lists make the feed: one that is unchanged says nothing of the others', async () => {
    const lists = ['/api/extprojects/', '/api/projects/', '/api/plans/'];
    const script = Object.fromEntries(lists.map((path) => [path, bytes('[]', { etag: '"zwei"' })]));
    const several = { adapter: adapterOf('mein-berlin'), list: '/api/projects/' };
    const { transport, reading } = await readScripted(script, KNOWN, several);
    expect(transport.asked).toEqual(lists.map((path) => ({ path, validators: null })));
    expect(reading).toMatchObject({ end: 'complete', validators: { etag: null, lastModified: null } });
  });

  it('is not prepared where a list has further pages: an unchanged first one says nothing of the others', async () => {
    const page = (purpose: string, path: string): FeedRequest => ({
      ...{ purpose, accept: 'application/json', isOptional: false },
      url: `https://stadt.example${path}`,
    });
    const paged: Adapter = {
      ...adapterOf('dipas-pds'),
      start: () => ({ state: null, requests: [page('first', '/1')] }),
      async *read(_state, { request }) {
        if (request.purpose === 'first') yield { kind: 'request', request: page('second', '/2') };
        yield await Promise.resolve({ kind: 'end', state: null, isComplete: true } as const);
      },
    };
    const script = { '/1': bytes('{}', { etag: '"eins"' }), '/2': bytes('{}', { etag: '"zwei"' }) };
    const { reading } = await readScripted(script, null, { adapter: paged, list: '/1' });
    expect(reading).toMatchObject({ end: 'complete', validators: { etag: null, lastModified: null } });
  });

  it('ends with “not modified” without a record', async () => {
    const { reading, records } = await readScripted({ [LIST]: { kind: 'not-modified' } }, KNOWN);
    expect(reading).toMatchObject({ end: 'not-modified', http: { status: 304, requests: 2 }, error: null });
    expect(records).toEqual([]);
  });
});
