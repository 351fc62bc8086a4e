import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId, Remark, SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf } from '../../test/harvest-views.js';
import { publicPhase, sourceRecord } from '../../test/source-record.js';
import { tellRun, type Told } from '../../test/told-run.js';
import { RegistryProblem } from '../feeds/feed-registry.js';
import { Operator } from '../operator/operator.js';
import { Vocabulary } from './vocabulary.js';

const suite = harvestSuite();
let city: FeedId;

beforeEach(async () => {
  city = await suite.register();
});

const vocabulary = (): Vocabulary => suite.harvesting.module.get(Vocabulary, { strict: false });
const telling = (record: Partial<SourceRecord>, ...remarks: readonly Remark[]): Told => ({
  records: [{ record: sourceRecord(record), remarks }],
});
const shown = (): Promise<readonly unknown[]> =>
  suite.db.query('select kind, level, topics, public_ranges::text as ranges from procedure', [], z.looseObject({}));

const GRILL = pdsFeature('v1', {
  nameFull: 'Grillplatz',
  projectTopics: { '7': { id: '7', name: 'Grillplätze', description: null, weight: '0' } },
});

describe('a word that no adapter matches', () => {
  it('is listed with how often it comes, where, and an example', async () => {
    await suite.harvestList(city, [GRILL, pdsFeature('v2')]);
    expect(await vocabulary().list(null)).toEqual([
      {
        field: 'topic',
        label: 'Grillplätze',
        count: 1,
        feeds: ['Musterstadt'],
        term: null,
        exampleId: expect.stringMatching(/^\w{10}$/),
        exampleTitle: 'Grillplatz',
      },
    ]);
    expect(await vocabulary().list('phase')).toEqual([]);
  });

  it('means what the operator says, once for all feeds, in any spelling', async () => {
    await suite.harvestList(city, [GRILL]);
    const said = await vocabulary().map({ field: 'topic', label: 'grillplaetze' }, 'green-climate');
    expect(said.feeds).toEqual([{ id: city, name: 'Musterstadt', state: 'live' }]);
    expect(await suite.harvestList(city, [GRILL])).toMatchObject({ outcome: 'applied', changed: 1, findings: [] });
    expect(await shown()).toMatchObject([{ topics: ['green-climate'] }]);
    expect(await vocabulary().list(null)).toMatchObject([{ label: 'Grillplätze', term: 'green-climate', count: 1 }]);
    const other = await suite.harvesting.register(`${suite.platform.url}?other`);
    await tellRun(suite, other, telling({ topics: [] }, { code: 'topic-unknown', value: 'GRILLPLÄTZE' }));
    expect(await shown()).toContainEqual(expect.objectContaining({ topics: ['green-climate'] }));
  });

  it('is a finding until it is mapped, and again when that is taken back', async () => {
    expect((await suite.harvestList(city, [GRILL])).findings).toEqual(['topic-unknown']);
    await vocabulary().map({ field: 'topic', label: 'Grillplätze' }, 'green-climate');
    expect((await suite.harvestList(city, [GRILL])).findings).toEqual([]);
    await vocabulary().unmap({ field: 'topic', label: 'Grillplätze' });
    expect(await suite.harvestList(city, [GRILL])).toMatchObject({ changed: 1, findings: ['topic-unknown'] });
    expect(await shown()).toMatchObject([{ topics: [] }]);
  });

  it('is read anew even behind an unchanged list', async () => {
    suite.platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"eins"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"eins"' })
          .end(JSON.stringify({ type: 'FeatureCollection', features: [GRILL] }));
    });
    await suite.harvest(city);
    expect(await suite.harvest(city)).toMatchObject({ status: 304 });
    await vocabulary().map({ field: 'topic', label: 'Grillplätze' }, 'green-climate');
    expect(await feedOf(suite.db, city)).toMatchObject({
      etag: null,
      adapterRevision: null,
      nextDueAt: new Date('2026-03-10T10:00:00Z'),
    });
    await suite.harvesting.drain();
    expect(await shown()).toMatchObject([{ topics: ['green-climate'] }]);
  });

  it('is read anew where it was said while the list was being read', async () => {
    const list = JSON.stringify({ type: 'FeatureCollection', features: [GRILL] });
    suite.platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"eins"') response.writeHead(304).end();
      else {
        void vocabulary()
          .map({ field: 'topic', label: 'Grillplätze' }, 'green-climate')
          .then(() => response.writeHead(200, { etag: '"eins"' }).end(list));
      }
    });
    await suite.harvest(city);
    await suite.harvesting.drain();
    expect(await shown()).toMatchObject([{ topics: ['green-climate'] }]);
  });

  it('leaves feeds alone that do not have it', async () => {
    await suite.harvestList(city, [pdsFeature('v1')]);
    const before = await feedOf(suite.db, city);
    expect((await vocabulary().map({ field: 'topic', label: 'Grillplätze' }, 'sport')).feeds).toEqual([]);
    expect(await feedOf(suite.db, city)).toEqual(before);
  });

  it('may be a kind, a level or a stage', async () => {
    const told = telling({
      kind: 'unknown',
      kindLabel: 'Ideenwettbewerb',
      levelLabel: 'Mitreden',
      phases: [publicPhase('2026-03-01', '2026-03-31', { kind: 'unknown', title: 'Runder Tisch' })],
    });
    expect((await tellRun(suite, city, told)).findings.toSorted()).toEqual([
      'kind-unknown',
      'level-unknown',
      'phase-kind-unknown',
    ]);
    expect(await shown()).toMatchObject([{ kind: 'unknown', level: null, ranges: '{}' }]);
    await vocabulary().map({ field: 'kind', label: 'Ideenwettbewerb' }, 'informal');
    await vocabulary().map({ field: 'level', label: 'Mitreden' }, 'consultation');
    await vocabulary().map({ field: 'phase', label: 'Runder Tisch' }, 'survey');
    expect((await tellRun(suite, city, told)).findings).toEqual([]);
    expect(await shown()).toMatchObject([{ kind: 'informal', level: 'consultation' }]);
    expect(JSON.stringify(await shown())).toContain('2026-02-28 23:00');
  });

  it('spoils no run where it is cut within a character', async () => {
    const told = telling({ kind: 'unknown', kindLabel: `${'y'.repeat(299)}\u{1f6b2}` });
    expect(await tellRun(suite, city, told)).toMatchObject({ outcome: 'applied', code: null });
    expect(await vocabulary().list('kind')).toMatchObject([{ label: 'y'.repeat(299), count: 1 }]);
  });

  it('goes when a complete list has it no more, and stays when the list was cut', async () => {
    await suite.harvestList(city, [GRILL, pdsFeature('v2')]);
    await tellRun(suite, city, { ...telling({ sourceId: 'v2' }), end: 'incomplete' });
    expect(await vocabulary().list(null)).toHaveLength(1);
    await suite.harvestList(city, [pdsFeature('v1', { nameFull: 'Grillplatz' }), pdsFeature('v2')]);
    expect(await vocabulary().list(null)).toEqual([]);
  });

  it('is a topic beside those that are known, not instead of them', async () => {
    await vocabulary().map({ field: 'topic', label: 'Grillplätze' }, 'sport');
    await tellRun(suite, city, telling({ topics: ['mobility'] }, { code: 'topic-unknown', value: 'Grillplätze' }));
    expect(await shown()).toMatchObject([{ topics: ['mobility', 'sport'] }]);
  });

  it.each([
    ['a term that is none', () => vocabulary().map({ field: 'topic', label: 'x' }, 'barbecue'), 'term-unknown'],
    ['“unknown”', () => vocabulary().map({ field: 'phase', label: 'x' }, 'unknown'), 'term-unknown'],
    ['nothing', () => vocabulary().map({ field: 'topic', label: ' – ' }, 'sport'), 'label-empty'],
    ['a word of which nothing was said', () => vocabulary().unmap({ field: 'topic', label: 'x' }), 'label-unmapped'],
  ])('is not %s', async (_, attempt, code) => {
    const failure = attempt();
    await expect(failure).rejects.toThrow(RegistryProblem);
    await expect(failure).rejects.toMatchObject({ code });
  });
});

describe('a name or a key that leads to no area', () => {
  const AUTHORITY = { name: 'Bundesnetzagentur', territoryKey: null };
  const records = (...publishers: readonly SourceRecord['publisher'][]): Told => ({
    records: publishers.map((publisher, index) => ({
      record: sourceRecord({
        sourceId: `v${String(index)}`,
        title: `Vorhaben ${String(index)}`,
        publisher,
        geometry: null,
      }),
      remarks: [],
    })),
  });

  it('is listed for its feed with an example, and is a finding of each run', async () => {
    const told = records(
      AUTHORITY,
      AUTHORITY,
      { name: null, territoryKey: '77777777' },
      { name: 'Kiel', territoryKey: '01002000' },
      null,
    );
    expect((await tellRun(suite, city, told)).findings).toEqual(['area-unresolved']);
    expect(await vocabulary().unresolved(city)).toMatchObject([
      { name: 'Bundesnetzagentur', key: null, count: 2, exampleTitle: 'Vorhaben 0' },
      { name: null, key: '77777777', count: 1, exampleTitle: 'Vorhaben 2' },
    ]);
    expect(await tellRun(suite, city, told)).toMatchObject({ outcome: 'unchanged', findings: ['area-unresolved'] });
    expect((await tellRun(suite, city, records(null, null, null, null, null))).findings).toEqual([]);
    expect(await vocabulary().unresolved(city)).toEqual([]);
  });

  it('is asked for by the id of a feed', async () => {
    const operator = suite.harvesting.module.get(Operator, { strict: false });
    expect(await operator.perform({ kind: 'vocabulary.unresolved', feed: 'nirgends' })).toMatchObject({
      kind: 'refused',
      code: 'feed-unknown',
    });
    expect(await operator.perform({ kind: 'vocabulary.unresolved', feed: city })).toEqual({ kind: 'done', result: [] });
    expect(await operator.perform({ kind: 'vocabulary.list', field: null })).toEqual({ kind: 'done', result: [] });
  });
});
