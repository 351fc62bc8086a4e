import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId, SourceEvent } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { registerEvents, sourceEvent, tellRun } from '../../test/told-run.js';

const suite = harvestSuite();

let calendar: FeedId;
let city: FeedId;

beforeEach(async () => {
  city = await suite.register();
  calendar = await registerEvents(suite, 'calendar');
});

const TITLES = [
  'Grünstraße Teil 3',
  'Grünstraße Teil 33',
  'Parkstraße Teil 3, Abschnitt 3 Teil 3',
  'Teil 3 der Seestraße',
];
const show = (titles: readonly string[]): Promise<unknown> =>
  suite.harvestList(
    city,
    titles.map((nameFull, index) => pdsFeature(`v${String(index)}`, { nameFull })),
  );
const named = (key: string, ...names: string[]): SourceEvent => sourceEvent({ key, about: { names } });

const Found = z.object({ key: z.string(), title: z.string().nullable() });
async function found(...events: readonly SourceEvent[]): Promise<Readonly<Record<string, string | null>>> {
  await tellRun(suite, calendar, { events });
  const rows = await suite.db.query(
    'select e.key, p.title from feed_event e left join procedure p on p.id = e.procedure_id',
    [],
    Found,
  );
  return Object.fromEntries(rows.map(({ key, title }) => [key, title]));
}

describe('references that many titles share', () => {
  it('lead each event to its own procedure, wherever in the title they stand', async () => {
    await show(TITLES);
    const events = [
      named('begin', 'Teil 3 der Seestraße, Sitzung', 'Teil 3 der'),
      named('middle', 'Abschnitt 3 Teil'),
      named('end', 'Grünstraße Teil 33'),
      named('twice', 'Straße 3 Teil 3', '3 Teil 3'),
    ];
    expect(await found(...events)).toEqual({
      begin: TITLES[3],
      middle: TITLES[2],
      end: TITLES[1],
      twice: TITLES[2],
    });
  });

  it('leave apart what several have, and what leads to two', async () => {
    await show(TITLES);
    expect(
      await found(named('several', 'Teil 3'), named('two', 'Straße Teil 33', 'Abschnitt 3', '3 der Seestraße')),
    ).toEqual({
      several: null,
      two: null,
    });
  });

  it('lead two events with one reference to one procedure', async () => {
    await show(TITLES);
    expect(await found(named('a', 'Abschnitt 3'), named('b', 'Abschnitt 3', 'Abschnitt 3 Teil'))).toEqual({
      a: TITLES[2],
      b: TITLES[2],
    });
  });

  it('mean a live procedure before an archived one, and an archived one before none', async () => {
    await show(['Umfrage zu Niendorf 92', 'Plan Niendorf 92', 'Plan Lokstedt 14']);
    await suite.db.execute(
      `update procedure set lifecycle = 'archived' where title in ('Plan Niendorf 92', 'Plan Lokstedt 14')`,
      [],
    );
    expect(await found(named('both', 'Niendorf 92'), named('archived', 'Lokstedt 14'))).toEqual({
      both: 'Umfrage zu Niendorf 92',
      archived: 'Plan Lokstedt 14',
    });
  });
});
