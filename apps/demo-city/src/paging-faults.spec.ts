import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PAGING_FAULTS, type PagingFault } from './paging-faults.js';
import { createPlatformServer } from './platform-server.js';

const host = createPlatformServer('kerrokantasi-2026', { clock: () => new Date('2026-11-22T10:00:00Z') });
let list = '';

beforeAll(async () => {
  list = `${await host.listen()}${host.platform.listPath}?limit=10`;
});
afterEach(() => host.spoilPages(null));
afterAll(() => host.close());

const textAt = async (offset: number): Promise<string> => {
  const answer = await fetch(`${list}&offset=${offset}`);
  return answer.text().catch(() => 'broken off');
};

async function pageWith(fault: PagingFault | null, offset = 0): Promise<unknown> {
  host.spoilPages(fault);
  const page: unknown = JSON.parse(await textAt(offset));
  return page;
}

describe('a fault of pages', () => {
  it.each(Object.keys(PAGING_FAULTS).filter((name): name is PagingFault => name in PAGING_FAULTS))(
    '%s changes what is answered, and is gone when it is turned off',
    async (fault) => {
      const healthy = [await textAt(0), await textAt(10)];
      host.spoilPages(fault);
      expect([await textAt(0), await textAt(10)]).not.toEqual(healthy);
      host.spoilPages(null);
      expect([await textAt(0), await textAt(10)]).toEqual(healthy);
    },
  );

  it('repeatedPages: whatever is asked for, the first page comes', async () => {
    const first = await pageWith(null);
    expect(await pageWith('repeatedPages', 10)).toEqual(first);
  });

  it('endlessPages: there is always a next page, further on', async () => {
    expect(await pageWith('endlessPages', 5000)).toMatchObject({ next: expect.stringContaining('offset=5010') });
  });

  it('cappedPages: the first page says that it is the last', async () => {
    expect(await pageWith('cappedPages')).toMatchObject({ next: null });
  });

  it('brokenPage: only the first page comes', async () => {
    expect(await pageWith('brokenPage')).toHaveProperty('results');
    expect(await pageWith('brokenPage', 10)).toEqual({ detail: 'Server Error' });
  });

  it('unstableOrder: as many entries as before, but some came already', async () => {
    const idsIn = (page: unknown): readonly string[] => JSON.stringify(page).match(/"id":"h[^"]*"/g) ?? [];
    const [first, second] = [await pageWith(null), await pageWith('unstableOrder', 10)];
    expect(idsIn(second)).toHaveLength(10);
    expect(idsIn(second).filter((id) => idsIn(first).includes(id))).toHaveLength(5);
  });

  it('storm: two questions in vain, the third is answered', async () => {
    host.spoilPages('storm');
    const statuses = await Promise.all(
      [0, 0, 0].map(async (offset) => (await fetch(`${list}&offset=${offset}`)).status),
    );
    expect(statuses.toSorted()).toEqual([200, 502, 503]);
  });

  it('resetPages and resetOnce: the connection breaks in the middle', async () => {
    host.spoilPages('resetPages');
    expect([await textAt(10), await textAt(10)]).toEqual(['broken off', 'broken off']);
    host.spoilPages('resetOnce');
    expect((await textAt(0)).length).toBeGreaterThan(100);
    expect(await textAt(10)).toBe('broken off');
    expect((await textAt(10)).length).toBeGreaterThan(100);
  });

  it('shortPages: a page of ten holds five', async () => {
    expect(await pageWith('shortPages')).toHaveProperty('results.length', 5);
  });
});
