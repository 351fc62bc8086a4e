import { describe, expect, it } from '@jest/globals';
import type { FeedId, PublisherHint, SourceRecord } from '@navigator/shared';
import { z } from 'zod';
import { harvestSuite } from '../../test/harvest-suite.js';
import { sourceRecord } from '../../test/source-record.js';
import { confirmHeld, putStaged } from '../../test/staged-run.js';

const suite = harvestSuite();

interface Known {
  readonly name: string;
  readonly territoryKey: string | null;
}

const registered = (publisher: Known): Promise<FeedId> =>
  suite.harvesting.register(suite.platform.url, { publisher: { ...publisher, domain: null } });

const recordsOf = (hints: readonly (PublisherHint | null)[]): readonly SourceRecord[] =>
  hints.map((hint, index) =>
    sourceRecord({ sourceId: `v${String(index)}`, publisher: hint, place: null, geometry: null }),
  );

/** Publisher and area of every record that is shown. */
const attributed = async (): Promise<readonly (readonly unknown[])[]> => {
  const rows = await suite.db.query(
    `select b.name, b.territory_key, p.territories, p.territory_key as key, p.territory_method as method,
       p.territory_confidence as confidence
     from procedure p join source_record s on s.procedure_id = p.id join publisher b on b.id = p.publisher_id
     order by s.source_id`,
    [],
    z.record(z.string(), z.unknown()),
  );
  return rows.map((row) => Object.values(row));
};

/** Shows records of a publisher's feed that give these hints. */
const shown = async (
  publisher: Known,
  hints: readonly (PublisherHint | null)[],
): Promise<readonly (readonly unknown[])[]> => {
  await putStaged(suite.db, await registered(publisher), recordsOf(hints));
  return attributed();
};

const LAND = { name: 'Schleswig-Holstein', territoryKey: '01' };

describe('a feed of one city', () => {
  it('gives every record the city and its key', async () => {
    expect(await shown({ name: 'Kiel', territoryKey: '01002000' }, [null])).toEqual([
      ['Kiel', '01002000', ['01002000'], '01002000', 'publisher', 'high'],
    ]);
  });

  it('takes another spelling of its own key for itself, and an office with its key too', async () => {
    const hints = [
      { name: 'Landeshauptstadt Kiel', territoryKey: '010025555000' },
      { name: 'Stadt Kiel', territoryKey: null },
    ];
    const rows = await shown({ name: 'Kiel', territoryKey: '01002000' }, hints);
    expect(rows.map(([name, , , key, method]) => [name, key, method])).toEqual([
      ['Kiel', '01002000', 'key'],
      ['Kiel', '01002000', 'name'],
    ]);
  });

  it('leaves a record without an area where nothing is known', async () => {
    expect(await shown({ name: 'Verein', territoryKey: null }, [null])).toEqual([
      ['Verein', null, [], null, null, null],
    ]);
  });
});

describe('a feed of a whole Land', () => {
  it('gives each municipality its own publisher, made once and found by key and by name', async () => {
    const hints = [
      { name: 'Stadt Ahrensburg', territoryKey: null },
      { name: 'Ahrensburg', territoryKey: '01062001' },
      { name: 'Ahrensburg', territoryKey: null },
      null,
    ];
    expect(await shown(LAND, hints)).toEqual([
      ['Stadt Ahrensburg', '01062001', ['01062001'], '01062001', 'name', 'high'],
      ['Stadt Ahrensburg', '01062001', ['01062001'], '01062001', 'key', 'high'],
      ['Stadt Ahrensburg', '01062001', ['01062001'], '01062001', 'name', 'high'],
      ['Schleswig-Holstein', '01', ['01'], '01', 'publisher', 'low'],
    ]);
  });

  it('finds a city that another feed brought before', async () => {
    const other = `${suite.platform.url}?other`;
    await suite.harvesting.register(other, { publisher: { name: 'Kiel', domain: null, territoryKey: '01002000' } });
    const [row] = await shown(LAND, [{ name: 'Landeshauptstadt Kiel', territoryKey: null }]);
    expect(row?.slice(0, 2)).toEqual(['Kiel', '01002000']);
  });

  it('keeps namesakes apart', async () => {
    const hints = [
      { name: 'Neustadt', territoryKey: '01055032' },
      { name: 'Neustadt', territoryKey: '01062060' },
      { name: 'Neustadt', territoryKey: '01062060' },
    ];
    expect((await shown(LAND, hints)).map((row) => row.slice(0, 2))).toEqual([
      ['Neustadt', '01055032'],
      ['Neustadt (Kreis Stormarn)', '01062060'],
      ['Neustadt (Kreis Stormarn)', '01062060'],
    ]);
  });

  it('takes nobody for another because both are in one Land', async () => {
    const hints = [
      { name: 'Amt A', territoryKey: '05' },
      { name: 'Amt B', territoryKey: '05' },
      { name: 'Amt A', territoryKey: '05' },
      { name: 'Amt A', territoryKey: '03' },
      { name: null, territoryKey: '05' },
    ];
    expect((await shown({ name: 'Verbund', territoryKey: null }, hints)).map((row) => row.slice(0, 2))).toEqual([
      ['Amt A', '05'],
      ['Amt B', '05'],
      ['Amt A', '05'],
      ['Amt A (Niedersachsen)', '03'],
      ['Nordrhein-Westfalen', '05'],
    ]);
  });

  it('keeps a body that is no place as itself, under the area of the feed with little trust', async () => {
    const [row] = await shown(LAND, [{ name: 'Bundesnetzagentur', territoryKey: null }]);
    expect(row).toEqual(['Bundesnetzagentur', null, ['01'], '01', 'publisher', 'low']);
  });

  it('names a publisher after the list where the record gives only its key', async () => {
    const [row] = await shown(LAND, [{ name: null, territoryKey: '01062001' }]);
    expect(row?.slice(0, 2)).toEqual(['Ahrensburg', '01062001']);
  });

  it('ignores a key that no list knows', async () => {
    const [row] = await shown(LAND, [{ name: 'Irgendwo', territoryKey: '77777777' }]);
    expect(row).toEqual(['Irgendwo', null, ['01'], '01', 'publisher', 'low']);
  });

  it('makes publishers of held records when a person confirms them', async () => {
    const hints = [{ name: 'Ahrensburg', territoryKey: null }, null];
    await confirmHeld(suite, await registered(LAND), recordsOf(hints));
    expect(await attributed()).toEqual([
      ['Ahrensburg', '01062001', ['01062001'], '01062001', 'name', 'high'],
      ['Schleswig-Holstein', '01', ['01'], '01', 'publisher', 'low'],
    ]);
  });
});
