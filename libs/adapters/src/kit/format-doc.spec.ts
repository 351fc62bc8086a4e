import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Adapter } from './contract.js';
import type { FormatDoc } from './format-doc.js';
import { formatPage } from './format-doc.js';

const adapter: Adapter = {
  format: 'csv',
  title: { de: 'Tabelle', en: 'Table' },
  versions: ['1', '2'],
  revision: 7,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: true, comments: false, participants: false },
    countDefinitions: { contributions: 'rows', comments: null, participants: null },
    hasPersonalData: true,
    listing: 'activeOnly',
    patchedFields: [],
    intervalMinutes: 1440,
  },
  recognise: () => null,
  start: ({ url }) => ({ state: null, requests: [{ purpose: 'table', url, accept: 'text/csv', isOptional: false }] }),
  read: async function* () {
    await Promise.resolve();
    yield { kind: 'end', state: null, isComplete: true };
  },
};

const doc: FormatDoc = {
  adapter,
  introduction: 'One procedure a line.',
  exampleUrl: 'https://a.example/list.csv',
  fields: [
    {
      title: 'Columns',
      schema: z.object({
        titel: z.string().describe('Title'),
        anzahl: z.union([z.string(), z.number()]).nullish().describe('Count | or nothing'),
        rest: z.unknown(),
      }),
    },
  ],
  decisions: [{ question: 'Order.', answer: 'As it comes.' }],
};

const page = formatPage(doc);
const rowsWith = (word: string): readonly string[] => page.split('\n').filter((line) => line.includes(word));

describe('the page of a format', () => {
  it('says what it means that an entry vanishes, and whether the platform can withdraw one (F36)', () => {
    expect(rowsWith('an entry that vanishes')).toEqual([expect.stringContaining('no longer active: archived if')]);
    expect(rowsWith('withdrawn by its own word')).toEqual([expect.stringContaining('| no ')]);
  });

  it('names the format, its versions and the revision of the mapping', () => {
    expect(page).toMatch(/^# Table\n/);
    expect(page).toContain('Format `csv`, versions 1, 2, revision 7 of the mapping.');
  });

  it('warns that it is generated', () => {
    expect(page).toContain('node tools/format-docs.mjs');
  });

  it('shows the requests that the adapter makes itself', () => {
    expect(rowsWith('`table`')[0]).toMatch(/^\| `table` \| https:\/\/a\.example\/list\.csv \| yes +\|$/);
  });

  it('tells what the platform can report and what it cannot', () => {
    expect(rowsWith('| contributions')[0]).toContain('yes, as `rows`');
    expect(rowsWith('| comments')[0]).toMatch(/\| no +\|$/);
    expect(rowsWith('the list is')[0]).toContain('what is active only');
    expect(rowsWith('fields filled by')[0]).toContain('none');
  });

  it('lists the members with the JSON types they may have', () => {
    expect(rowsWith('`titel`')[0]).toMatch(/\| string +\| Title +\|$/);
    expect(rowsWith('`anzahl`')[0]).toContain('| null, number, string |');
    expect(rowsWith('`rest`')[0]).toMatch(/\| any +\|/);
  });

  it('keeps a bar inside a cell', () => {
    expect(rowsWith('`anzahl`')[0]).toContain('Count \\| or nothing');
  });

  it('aligns its columns', () => {
    const columns = rowsWith('`titel`').concat(rowsWith('`anzahl`'), rowsWith('`rest`'));
    expect(new Set(columns.map((line) => line.length)).size).toBe(1);
  });

  it('ends with one line break and gives its decisions in words', () => {
    expect(page).toContain('**Order.** As it comes.');
    expect(page).toMatch(/[^\n]\n$/);
  });
});
