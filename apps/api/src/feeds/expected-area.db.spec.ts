import { describe, expect, it } from '@jest/globals';
import type { BoundingBox, Run } from '@navigator/shared';
import { z } from 'zod';
import { json, pdsFeature, pdsList } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { Operator } from '../operator/operator.js';
import type { OperatorAnswer, OperatorRequest } from '../operator/operator.contract.js';

const suite = harvestSuite();

const HELSINKI: BoundingBox = [24.5, 59.9, 25.3, 60.4];
/** Latitude first; in Helsinki, or in the Arabian Sea. */
const SWAPPED = { type: 'Point', coordinates: [60.17, 24.94] };
const FAR_AWAY = { type: 'Point', coordinates: [2.35, 48.86] };

const perform = (request: OperatorRequest): Promise<OperatorAnswer> =>
  suite.harvesting.module.get(Operator, { strict: false }).perform(request);
const Added = z.object({ kind: z.literal('done'), result: z.object({ id: z.string() }) });
const Approved = z.object({ result: z.object({ run: z.custom<Run>() }) });

async function add(area: BoundingBox | null): Promise<string> {
  const publisher = { name: 'Musterstadt', domain: null, territoryKey: null };
  const asked = { kind: 'feeds.add', url: suite.platform.url, publisher, format: 'dipas-pds' } as const;
  return Added.parse(await perform({ ...asked, licence: null, area })).result.id;
}

const approve = async (id: string): Promise<Run> =>
  Approved.parse(await perform({ kind: 'feeds.move', id, to: 'approve' })).result.run;
const codesOf = ({ findings }: Run): readonly string[] => findings.map(({ code }) => code);

async function places(): Promise<readonly (string | null)[]> {
  const rows = await suite.db.query(
    'select ST_AsText(geometry) as place from procedure order by title',
    [],
    z.object({ place: z.string().nullable() }),
  );
  return rows.map(({ place }) => place);
}

function answer(geometry: object): void {
  const feature = { ...pdsFeature('hafen', { nameFull: 'Hafen' }), geometry };
  suite.platform.answer((response, headers) => {
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(JSON.stringify(pdsList([feature])));
  });
}

describe('a feed whose procedures are expected somewhere', () => {
  it('has axes turned that stand the wrong way round, and the run says so (Q1, F96)', async () => {
    answer(SWAPPED);
    const run = await approve(await add(HELSINKI));
    expect(await places()).toEqual(['POINT(24.94 60.17)']);
    expect(codesOf(run)).toContain('axes-swapped');
  });

  it('has places outside told and left out', async () => {
    answer(FAR_AWAY);
    const run = await approve(await add(HELSINKI));
    expect(await places()).toEqual([null]);
    expect(codesOf(run)).toContain('place-outside-region');
  });

  it('is read anew when it is said later, though nothing changed at the source', async () => {
    answer(SWAPPED);
    const id = await add(null);
    await approve(id);
    expect(await places()).toEqual(['POINT(60.17 24.94)']);
    await perform({ kind: 'feeds.area', id, area: HELSINKI });
    expect(codesOf(await approve(id))).toContain('axes-swapped');
    expect(await places()).toEqual(['POINT(24.94 60.17)']);
  });
});

describe('a feed that is expected nowhere', () => {
  it('keeps its places as they stand', async () => {
    suite.platform.answer(json(pdsList([{ ...pdsFeature('a'), geometry: FAR_AWAY }])));
    expect(codesOf(await approve(await add(null)))).not.toContain('place-outside-region');
    expect(await places()).toEqual(['POINT(2.35 48.86)']);
  });
});
