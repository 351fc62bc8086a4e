import { describe, expect, it } from '@jest/globals';
import { FILTER_KEYS, ProcedureList } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples();

/** The last digits of the ids that a query leaves, in order of the ids. */
const found = async (query: string): Promise<string> => {
  const list = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?limit=200&${query}`));
  expect(list.count).toEqual({ value: list.items.length, exact: true });
  return list.items
    .map(({ id }) => id.slice(-1))
    .toSorted()
    .join('');
};

const cases: readonly (readonly [string, string, string])[] = [
  ['', '12348', 'everything but withdrawn, merged and drafts that have not begun'],
  ['status=all', '12348', 'every status'],
  ['status=open', '12', 'one status'],
  ['status=open,planned', '123', 'two statuses, as a union'],
  ['status=open&status=planned', '123', 'two statuses, the key repeated'],
  ['status=closed,unknown', '48', 'what has ended or says nothing'],
  ['topic=budget,housing', '24', 'topics'],
  ['kind=formal', '2', 'a kind'],
  ['publisher=pbpbpbpbp2', '4', 'a publisher'],
  ['feed=feedfeed01,feedfeed02', '12348', 'feeds'],
  ['feed=feedfeed02', '4', 'a feed'],
  ['territory=02', '1238', 'a Land by the beginning of its key'],
  ['territory=03152012', '4', 'a municipality'],
  ['territory=0315201', '4', 'a municipality by the beginning of its key'],
  ['territory=2000000', '', 'a key by its beginning only, not by a part'],
  ['bbox=9.9,53.4,10.1,53.6', '12', 'points and areas within a box'],
  ['bbox=10.015,53.51,10.5,53.6', '1', 'an area whose point lies outside the box'],
  ['near=9.99,53.55&radius=500', '2', 'a place and metres around it'],
  ['near=9.99,53.55&radius=3500', '12', 'an area by its nearest edge'],
  ['from=2026-03-13', '13', 'activity from a day on'],
  ['to=2026-03-01', '124', 'activity up to a day, that day included'],
  ['from=2025-02-01&to=2025-02-01', '4', 'the last day of a phase'],
  ['from=2025-02-02&to=2025-02-02', '', 'not the day after'],
  ['updatedSince=2026-03-04T00:00:00Z', '4', 'what changed since'],
  ['updatedSince=2026-03-05T01:00:00%2B01:00', '4', 'an instant with an offset'],
  ['located=true', '124', 'what has a place'],
  ['located=false', '38', 'what has none'],
  ['lang=en', '12348', 'any language: it chooses labels only'],
  ['status=open&topic=budget', '2', 'different keys, as an intersection'],
  ['status=planned&topic=budget', '', 'nothing where nothing fits both'],
  ['q=radweg', '1', 'a word of the title'],
  ['q=RADWEG', '1', 'whatever its case'],
  ['q=radw', '1', 'the beginning of a word'],
  ['q=gr%C3%BCnstra%C3%9Fe', '1', 'umlauts'],
  ['q=grunstrasse', '1', 'umlauts left out'],
  ['q=gruenstrasse', '1', 'umlauts written out'],
  ['q=fahrrad', '1', 'another form of a word of the summary'],
  ['q=parkallee', '3', 'the place'],
  ['q=bezirksamt', '1', 'the organiser'],
  ['q=radweg%20an%20der%20gr%C3%BCnstra%C3%9Fe', '1', 'stop words among others'],
  ['q=radweg%20haushalt', '', 'all words, not some'],
  ['q=%21%21', '', 'nothing where no word is left'],
  ['q=%27%3B%20drop%20table%20procedure%3B--%20%26%7C%21%3A*%28', '', 'no syntax, only words'],
];

describe('the filter', () => {
  it.each(cases)('%s leaves [%s]: %s', async (query, ids) => {
    expect(await found(query)).toBe(ids);
  });

  it('is tried here with every key it has', () => {
    const tried = new Set(cases.flatMap(([query]) => [...new URLSearchParams(query).keys()]));
    expect(FILTER_KEYS.filter((key) => !tried.has(key))).toEqual([]);
  });

  it('finds a title of stop words alone', async () => {
    await example.database.db.execute(
      `update procedure set title = 'Wir und ihr', search = to_tsvector('german', 'wir und ihr') where id = '0000000008'`,
      [],
    );
    expect(await found('q=wir%20und')).toBe('8');
  });

  it('shows a draft from the minute it begins', async () => {
    example.reading.clock.set('2026-04-30T21:59:59Z');
    expect(await found('')).not.toContain('5');
    example.reading.clock.set('2026-04-30T22:00:00Z');
    expect(await found('status=open')).toBe('5');
    example.reading.clock.set('2026-03-10T12:00:00Z');
  });
});
