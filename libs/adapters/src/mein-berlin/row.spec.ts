import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import {
  answers,
  conversation,
  listOf,
  oldProjects,
  projects,
  recordOf,
  recordsOf,
  remarksOn,
  statusesIn,
} from './test/lists.js';

describe('an entry of mein.berlin', () => {
  it.each(answers)('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('is open, planned or closed by the dates of its modules', async () => {
    expect(await statusesIn(projects)).toEqual({
      'project:812': { status: 'open', basis: 'dates' },
      'project:813': { status: 'planned', basis: 'dates' },
      'project:814': { status: 'closed', basis: 'dates' },
      'project:815': { status: 'open', basis: 'source' },
      'project:816': { status: 'open', basis: 'dates' },
      'project:817': { status: 'unknown', basis: 'none' },
      'project:819': { status: 'open', basis: 'dates' },
      'project:820': { status: 'closed', basis: 'source' },
    });
  });

  it('is between two stages when one is over and the next has not begun', async () => {
    const spring = new Date('2026-04-20T10:00:00Z');
    expect(await statusesIn(projects, spring)).toMatchObject({
      'project:812': { status: 'closed' },
      'project:813': { status: 'open' },
      'project:819': { status: 'evaluating' },
    });
  });

  it('is no longer open when a recording of 2021 is read today', async () => {
    expect(await statusesIn(oldProjects)).toEqual({
      'project:/projekte/haushalt-suedhafen': { status: 'closed', basis: 'dates' },
      'project:/projekte/winterspielplatz': { status: 'closed', basis: 'dates' },
      'project:/projekte/ohne-modul': { status: 'unknown', basis: 'none' },
    });
  });

  it('ends with a local day, in summer as in winter (Q12, Q13)', async () => {
    const ends = recordsOf(await readAnswer(conversation, oldProjects)).flatMap(({ phases }) => phases);
    expect(ends).toMatchObject([
      { start: null, end: '2019-05-31', endTime: null, timeZone: 'Europe/Berlin' },
      { start: null, end: '2021-01-31', endTime: null },
    ]);
  });

  it('keeps a deadline that is not the end of a day', async () => {
    expect((await recordOf(projects, 'project:816'))?.phases).toMatchObject([{ end: '2026-03-10', endTime: '17:30' }]);
  });

  it('has one phase for each stage that is told of', async () => {
    expect((await recordOf(projects, 'project:819'))?.phases).toMatchObject([
      { start: null, end: '2026-03-03', endTime: null },
      { start: '2026-06-01', startTime: '09:00', end: null },
    ]);
  });

  it('says that the end of the earliest stage is only near the end (Q21)', async () => {
    const outputs = await readAnswer(conversation, projects);
    expect(remarksOn(outputs, 'project:814')).toContainEqual({
      code: 'end-approximate',
      value: 'past_phase: 2025-11-30',
    });
  });

  it('goes on until further notice when its end is years ahead (Q17)', async () => {
    const outputs = await readAnswer(conversation, projects);
    expect(remarksOn(outputs, 'project:815')).toContainEqual({
      code: 'end-far-ahead',
      value: 'active_phase: 2030-11-29',
    });
    expect(await recordOf(projects, 'project:815')).toMatchObject({ phases: [], flag: 'open' });
  });

  it('is a formal procedure where its page lies on DiPlan, and keeps that page', async () => {
    expect(await recordOf(projects, 'project:816')).toMatchObject({
      kind: 'formal',
      url: 'https://be.beteiligung.diplanung.de/verfahren/0f3c/public/detail',
    });
    expect((await recordOf(projects, 'project:812'))?.kind).toBe('informal');
  });

  it('leads to a page of its platform', async () => {
    expect((await recordOf(projects, 'project:812'))?.url).toBe(
      'https://mitreden.example/projekte/kiezblock-lotsenweg/',
    );
  });

  it('lies where its point is, written as a feature, as text, or not at all (Q2, Q3)', async () => {
    expect(await recordOf(projects, 'project:812')).toMatchObject({
      geometry: { type: 'Point', coordinates: [13.39, 52.52] },
      geometryRole: 'location',
    });
    expect((await recordOf(projects, 'project:814'))?.geometry).toMatchObject({ coordinates: [13.41, 52.5] });
    expect(await recordOf(projects, 'project:813')).toMatchObject({ geometry: null, geometryRole: null });
  });

  it('lies in its district unless it concerns the whole city', async () => {
    expect((await recordOf(projects, 'project:812'))?.place).toBe('Nordufer');
    expect((await recordOf(projects, 'project:813'))?.place).toBeNull();
  });

  it('has the topics of its codes, with their German words', async () => {
    expect(await recordOf(projects, 'project:812')).toMatchObject({
      topics: ['mobility', 'urban-planning'],
      topicLabels: ['Verkehr', 'Stadtentwicklung'],
    });
  });

  it('keeps a code that nobody knows', async () => {
    const outputs = await readAnswer(conversation, projects);
    expect((await recordOf(projects, 'project:819'))?.topicLabels).toEqual(['Kinder, Jugend & Familie', 'XYZ']);
    expect(remarksOn(outputs, 'project:819')).toContainEqual({ code: 'topic-unknown', value: 'XYZ' });
  });

  it('loses a field of a wrong type, never itself', async () => {
    const outputs = await readAnswer(conversation, projects);
    expect(await recordOf(projects, 'project:820')).toMatchObject({ title: 'Falsche Typen', url: null, phases: [] });
    expect(remarksOn(outputs, 'project:820')).toEqual(
      expect.arrayContaining([
        { code: 'wrong-type', value: 'url' },
        { code: 'wrong-type', value: 'active_phase' },
        { code: 'wrong-type', value: 'topics' },
        { code: 'date-invalid', value: 'past_phase: 31.02.2026' },
        { code: 'geometry-invalid', value: 'string' },
      ]),
    );
  });

  it('takes false and empty text for nothing said, without a remark (Q15)', async () => {
    const row = { type: 'project', id: 1, title: 'A', description: false, organisation: '', topics: false, access: '' };
    const outputs = await readAnswer(conversation, listOf({ ...row, active_phase: '', district: false }));
    expect(outputs[0]).toMatchObject({
      kind: 'record',
      record: { summary: null, organiser: null, place: null, topics: [] },
      remarks: [{ code: 'geometry-missing', value: null }],
    });
  });

  it('reports no counts and no result (Q58)', async () => {
    for (const answer of answers) {
      for (const record of recordsOf(await readAnswer(conversation, answer))) {
        const { contributions, comments, participants, result, image } = record;
        expect([contributions, comments, participants, image, result.state]).toEqual([
          ...[null, null, null, null],
          'notReported',
        ]);
      }
    }
  });
});

describe('access', () => {
  it.each([1, 2, 'PUBLIC', 'SEMIPUBLIC', null, ''])('%j is shown', async (access) => {
    const outputs = await readAnswer(conversation, listOf({ type: 'project', id: 1, title: 'A', access }));
    expect(recordsOf(outputs)).toHaveLength(1);
  });

  it.each([3, 'PRIVATE', 0, 4, true, {}])('%j is skipped', async (access) => {
    const outputs = await readAnswer(conversation, listOf({ type: 'project', id: 1, title: 'A', access }));
    expect(outputs[0]).toEqual({ kind: 'skipped', sourceId: 'project:1', position: 0, code: 'access-restricted' });
  });
});
