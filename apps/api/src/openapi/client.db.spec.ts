import { beforeAll, describe, expect, it } from '@jest/globals';
import { NavigatorClient, NavigatorProblem } from '@navigator/client';
import { CoverageOverview, ProcedureDetail } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();
let navigator: NavigatorClient;
const client = (): NavigatorClient => navigator;

beforeAll(async () => {
  navigator = new NavigatorClient({ baseUrl: `${await example.reading.app.getUrl()}/` });
});

describe('the client package, against the real server', () => {
  it('reads lists, details and numbers as the contract tells them', async () => {
    const list = await client().procedures({ status: ['open', 'planned', 'closed'], limit: 2 });
    expect(list.items).toHaveLength(2);
    const detail = await client().procedure(list.items[0]?.id ?? '');
    expect(ProcedureDetail.parse(detail).title).toBe(list.items[0]?.title);
    expect(CoverageOverview.parse(await client().coverage({ limit: 1 })).states).toHaveLength(16);
    expect((await client().territory('02')).name).toBe('Hamburg');
    expect((await client().publishers()).items.length).toBeGreaterThan(0);
    expect((await client().health()).procedures).toBeGreaterThan(0);
  });

  it('turns every page, each procedure once', async () => {
    const seen: string[] = [];
    for await (const { id } of client().eachProcedure({ status: 'all', limit: 2 })) seen.push(id);
    expect(seen).toHaveLength((await client().procedures({ status: 'all' })).count.value);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('tells an error with its code', async () => {
    const missing = client().procedure('0000000009');
    await expect(missing).rejects.toBeInstanceOf(NavigatorProblem);
    await expect(missing).rejects.toMatchObject({ code: 'not-found', status: 404 });
    await expect(client().procedures({ farbe: 'rot' })).rejects.toMatchObject({ code: 'invalid-input', status: 400 });
  });
});
