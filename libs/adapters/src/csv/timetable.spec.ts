import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Phase, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { readAnswer, type Answer } from '../kit/test/reading.js';
import { csv } from './csv.adapter.js';

const conversation = { adapter: csv, feedUrl: 'https://plan.example/data/timetable.csv' };
const answer = (body: string | Uint8Array): Answer => ({
  name: 'timetable',
  purpose: 'table',
  contentType: 'text/csv',
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  entries: null,
});
const fixture = (file: string): Answer => answer(readFileSync(new URL(`fixtures/${file}`, import.meta.url)));
const recordsIn = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));
const told = ({ kind, title, start, end }: Phase): unknown[] => [kind, title, start, end];

describe('a timetable of UK planning', () => {
  it('makes one procedure of all rows of a plan, with its periods as phases (Q14)', async () => {
    const [plan] = recordsIn(await readAnswer(conversation, fixture('timetable.csv')));
    expect(plan).toMatchObject({
      sourceId: 'p1',
      title: 'harbour-local-plan',
      summary: 'Tell us what the harbour needs. A second chance, to comment on the draft.',
      organiser: null,
      kind: 'formal',
      flag: null,
      sourceStatus: 'publication-start',
    });
    expect(plan?.phases.map(told)).toEqual([
      ['earlyPublicPart', 'Public consultation', '2025-02-01', '2025-04-30'],
      ['publicDisclosure', 'Publication', '2026-02-16', '2026-04-30'],
      ['internal', 'Examination hearing', '2026-09-01', '2026-10-31'],
    ]);
  });

  it('is over once the plan has been adopted, and cancelled once it has been withdrawn, not by a prediction', async () => {
    const flags = async (file: string): Promise<unknown> =>
      recordsIn(await readAnswer(conversation, fixture(file))).map(({ sourceId, flag }) => [sourceId, flag]);
    expect(await flags('timetable.csv')).toEqual([
      ['p1', null],
      ['p2', 'closed'],
    ]);
    expect(await flags('timetable-other-order.csv')).toEqual([
      ['p3', null],
      ['p4', 'cancelled'],
    ]);
  });

  it('is read by the names of its columns, in any order, with the rows of several plans mixed', async () => {
    const outputs = await readAnswer(conversation, fixture('timetable-other-order.csv'));
    expect(recordsIn(outputs).map(({ phases }) => phases.map(told))).toEqual([
      [['earlyPublicPart', 'Public consultation', '2026-02-01', '2026-04-30']],
      [['earlyPublicPart', 'Public consultation', '2026-01-01', null]],
    ]);
  });

  it('that names no plan calls it by its reference, and says so', async () => {
    const [first] = await readAnswer(conversation, fixture('timetable-other-order.csv'));
    expect(first).toMatchObject({ record: { title: 'Plan p3' }, remarks: [{ code: 'title-made', value: 'p3' }] });
  });

  it('takes the actual date before the predicted one in the newer form, whatever case its header has', async () => {
    const [plan] = recordsIn(await readAnswer(conversation, fixture('plan-timetable.csv')));
    expect(plan).toMatchObject({
      sourceId: 'lp-7',
      url: 'https://plan.example/7',
      sourceStatus: 'plan-content-evidence-consultation-start',
    });
    expect(plan?.phases.map(told)).toEqual([
      ['earlyPublicPart', 'Plan content evidence consultation', '2026-02-02', '2026-03-31'],
      ['publicDisclosure', 'Proposed plan consultation', '2027-01-01', '2027-02-28'],
    ]);
  });

  it('skips rows out of force, and rejects those without a plan or a date', async () => {
    const refused = async (file: string): Promise<unknown> =>
      (await readAnswer(conversation, fixture(file))).filter(({ kind }) => kind === 'skipped' || kind === 'rejected');
    expect(await refused('timetable.csv')).toMatchObject([
      { kind: 'skipped', code: 'deleted-at-source', position: 10 },
      { kind: 'rejected', code: 'id-missing', position: 14 },
    ]);
    expect(await refused('plan-timetable.csv')).toMatchObject([
      { kind: 'rejected', code: 'record-malformed', position: 5 },
    ]);
  });

  it('with a date that is none says so and keeps the plan', async () => {
    const body =
      'plan,plan-event,event-date,name\np,public-consultation-start,soon,A\np,public-consultation-end,2026-04,A\n';
    expect(await readAnswer(conversation, answer(body))).toMatchObject([
      { record: { phases: [{ start: null, end: '2026-04-30' }] }, remarks: [{ code: 'date-invalid' }] },
      { kind: 'end' },
    ]);
  });
});

describe('the list of plans beside it', () => {
  it('has no participation in the dates of its entries (Q60)', async () => {
    expect(recordsIn(await readAnswer(conversation, fixture('plans.csv')))).toMatchObject([
      {
        sourceId: 'p1',
        title: 'Harbour Local Plan',
        url: 'https://plan.example/harbour',
        organiser: 'Harbour City Council',
        phases: [],
      },
    ]);
  });
});
