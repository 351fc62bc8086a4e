import { publicRanges, statusOf } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, readAnswer } from '../kit/test/reading.js';
import {
  before,
  conversation,
  entryWith,
  listOf,
  points,
  recent,
  recordOf,
  recordsOf,
  recordWith,
  remarksOn,
} from './test/lists.js';

const UUID = '0a1b2c3d-0000-4000-8000-0000000000';

describe('a procedure of demosplan', () => {
  it.each([before, recent, points])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('is open, planned, evaluated or closed on the day of reading', async () => {
    const now = CONTEXT.fetchedAt.getTime();
    const records = [...(await readAnswer(conversation, before)), ...(await readAnswer(conversation, recent))];
    const statuses = recordsOf(records).map(({ sourceId, phases, flag, listedAsActive }) => {
      const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
      return [sourceId.slice(-2), statusOf({ ...facts, lifecycle: 'live' }, now).status];
    });
    expect(Object.fromEntries(statuses)).toEqual({
      '01': 'open',
      '02': 'planned',
      '03': 'evaluating',
      '11': 'open',
      '12': 'open',
      '13': 'closed',
      '14': 'closed',
    });
  });

  it('leads to its page on the host', async () => {
    expect((await recordOf(before, '01'))?.url).toBe(`https://planung.example/verfahren/${UUID}01/public/detail`);
  });

  it('is formal, and about planning', async () => {
    expect(await recordOf(before, '01')).toMatchObject({ kind: 'formal', topics: ['urban-planning'], topicLabels: [] });
  });

  it('Q12: lasts whole days, the last one included', async () => {
    expect((await recordOf(before, '02'))?.phases).toMatchObject([
      { start: '2026-10-07', startTime: null, end: '2026-11-13', endTime: null, timeZone: 'Europe/Berlin' },
    ]);
    expect((await recordOf(recent, '11'))?.phases).toMatchObject([{ end: '2026-03-20', endTime: '17:30' }]);
  });

  it('Q18: has no period when its end is before its start, and stays', async () => {
    expect((await recordOf(recent, '14'))?.phases).toMatchObject([
      { title: 'Öffentliche Auslegung', start: null, startTime: null, end: null, endTime: null },
    ]);
  });

  it('Q57: has the kind of its phase in the spelling before 2026 and since', async () => {
    expect((await recordOf(before, '01'))?.phases).toMatchObject([{ kind: 'earlyPublicPart', title: null }]);
    expect((await recordOf(recent, '11'))?.phases).toMatchObject([
      { kind: 'publicDisclosure', title: 'Förmliche Beteiligung gem. § 3 Abs. 2 BauGB' },
    ]);
  });

  it('Q49: has an organiser without trailing blanks', async () => {
    expect((await recordOf(before, '01'))?.organiser).toBe('Stadt Brookstedt - 61 Stadtplanungsamt');
  });

  it.each([
    ['Stadt Brookstedt - 61 Stadtplanungsamt ', 'Stadt Brookstedt'],
    ['Hansestadt Nordhafen – Fachbereich Planen', 'Hansestadt Nordhafen'],
    ['Bezirksamt Hamburg-Mitte - Fachamt Stadt- und Landschaftsplanung', 'Bezirksamt Hamburg-Mitte'],
    ['Landkreis Heidesee', 'Landkreis Heidesee'],
    ['Gemeinde Niedermoor', 'Gemeinde Niedermoor'],
    ['Zweckverband Nord - Süd', 'Zweckverband Nord - Süd'],
  ])('belongs to its municipality, not to the department: %s', async (owningOrganisationName, name) => {
    expect((await recordWith({ owningOrganisationName }))?.publisher).toEqual({ name, territoryKey: null });
  });

  it('belongs to nobody it knows of when no organisation is named', async () => {
    expect((await recordOf(recent, '13'))?.publisher).toBeNull();
  });

  it('Q48: has a text without its HTML, decoded once', async () => {
    expect((await recordOf(before, '01'))?.summary).toBe(
      'Ziel der Planung ist ein neues Quartier am Hafen. Wohnen & Arbeiten.',
    );
    expect(await remarksOn({ externalDescription: '<p>a</p>' })).toContainEqual({
      code: 'markup-removed',
      value: 'externalDescription',
    });
  });

  it('Q58: reports no counts, although guests are shown 0', async () => {
    const { contributions, comments, participants, result } = (await recordWith({ statementSubmitted: 0 })) ?? {};
    expect([contributions, comments, participants, result?.state]).toEqual([null, null, null, 'notReported']);
  });

  it('Q4: lies where its coordinate puts it', async () => {
    expect(await recordOf(before, '01')).toMatchObject({
      geometry: { type: 'Point', coordinates: [9.9999999, 54] },
      geometryRole: 'location',
    });
  });

  it('Q2: has no place without a coordinate, or at the origin', async () => {
    expect(await recordOf(before, '02')).toMatchObject({ geometry: null, geometryRole: null });
    expect(await recordOf(before, '03')).toMatchObject({ geometry: null, geometryRole: null });
  });

  it('Q53: is skipped while it is configured', async () => {
    expect(await readAnswer(conversation, before)).toContainEqual({
      kind: 'skipped',
      sourceId: `${UUID}04`,
      position: 3,
      code: 'access-restricted',
    });
  });

  it('is rejected without a title or an id, and where it is no procedure', async () => {
    const codes = (await readAnswer(conversation, recent)).flatMap((output) =>
      output.kind === 'rejected' ? [output.code] : [],
    );
    expect(codes).toEqual(['title-missing', 'id-missing', 'record-malformed']);
  });

  it('never shows the internal name in place of a missing title', async () => {
    const outputs = await readAnswer(conversation, listOf(entryWith({ externalName: null, name: 'Intern' })));
    expect(outputs[0]).toMatchObject({ kind: 'rejected', code: 'title-missing' });
    expect(JSON.stringify(outputs)).not.toContain('Intern');
  });

  it('Q20: takes no date from the remaining days in words', async () => {
    expect(await recordWith({ daysLeft: 'noch 12 Tage (bis 13.03.2026)' })).toMatchObject({
      phases: [],
      summary: null,
    });
  });

  it('Q24: is over by its dates although people may still write', async () => {
    const record = await recordWith({
      externalPhasePermissionset: 'write',
      externalEndDate: '2026-02-27T02:00:00+01:00',
    });
    const facts = { ranges: publicRanges(record?.phases ?? []), flag: record?.flag ?? null, listedAsActive: false };
    const kept = { lifecycle: 'live', goneAt: null, lastConfirmedAt: CONTEXT.fetchedAt.getTime() } as const;
    expect(record?.flag).toBe('open');
    expect(statusOf({ ...facts, ...kept }, CONTEXT.fetchedAt.getTime())).toEqual({ status: 'closed', basis: 'dates' });
  });

  it('Q37: is read from bytes that are not the UTF-8 they claim to be', async () => {
    const text = JSON.stringify({ data: [entryWith({ externalName: 'Bauen in Gr\u00fcnau' })] });
    const answer = { ...listOf(), body: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) };
    expect((await readAnswer(conversation, answer))[0]).toMatchObject({
      record: { title: 'Bauen in Grünau' },
      remarks: [{ code: 'charset-guessed' }, { code: 'geometry-missing' }],
    });
  });

  it('Q52: leads nowhere but to its own host, whatever its id', async () => {
    const outputs = await readAnswer(conversation, listOf(entryWith({}, '../../evil?x#y')));
    expect(recordsOf(outputs)[0]?.url).toBe('https://planung.example/verfahren/..%2F..%2Fevil%3Fx%23y/public/detail');
  });

  it('loses a member of a wrong type, never itself', async () => {
    expect(await remarksOn({ externalDescription: 7, coordinate: [1, 2] })).toEqual([
      { code: 'wrong-type', value: 'externalDescription' },
      { code: 'wrong-type', value: 'coordinate' },
      { code: 'geometry-missing', value: null },
    ]);
  });
});

describe('the points of demosplan', () => {
  it('Q7, Q11, Q28: join what has a place and an id, and drop the rest in silence', async () => {
    expect(await readAnswer(conversation, points)).toMatchObject([
      { kind: 'patch', sourceId: `${UUID}02`, fields: { geometry: { coordinates: [10.02, 54.01] } }, remarks: [] },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('Q16: bring no dates, for the route makes them up', async () => {
    expect(JSON.stringify(await readAnswer(conversation, points))).not.toContain('2026-03-01');
  });

  it('find their procedure whatever case its id is written in', async () => {
    expect((await recordOf(recent, '13'))?.sourceId).toBe(`${UUID}13`);
  });
});
