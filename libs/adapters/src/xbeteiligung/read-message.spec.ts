import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { changed, conversation, deleted, initiated, messageIn, regional, textOf, updated } from './test/messages.js';

const record = (text: string): NonNullable<ReturnType<typeof messageIn>['record']> => {
  const told = messageIn(text).record;
  if (!told) throw new Error('no record');
  return told;
};

describe('a message', () => {
  it('tells what it is by its root element, not by the code in its header', () => {
    expect(messageIn(textOf(initiated))).toMatchObject({
      type: '0451',
      action: 'create',
      family: 'kommunal',
      version: '1.2',
      messageId: '11111111-0000-4000-8000-000000000001',
      createdAt: new Date('2026-02-01T08:30:15.250Z'),
      planId: 'plan-7',
      procedureId: 'vorgang-1',
      participationId: null,
      sender: { directory: 'DVDV', directoryVersion: '3', id: 'plan:0007', name: 'Bauamt Uferstedt' },
      reader: { id: 'portal:0001' },
    });
  });

  it.each([
    ['https://www.xleitstelle.de/xbeteiligung/12', '1.2'],
    ['https://www.xleitstelle.de/xbeteiligung/1/3', '1.3'],
    ['https://www.xleitstelle.de/xbeteiligung/14', '1.4'],
    ['http://www.xleitstelle.de/xbeteiligung/1/4', '1.4'],
  ])('is known in the namespace %s, whatever its prefix (Q57)', (namespace, version) => {
    const text = changed(initiated, ['https://www.xleitstelle.de/xbeteiligung/12', namespace]);
    expect(messageIn(text)).toMatchObject({ version, namespace, record: { title: 'Bebauungsplan Uferweg & Hafen' } });
  });

  it.each([
    ['kommunal.Initiieren.0401', 'create', 'kommunal'],
    ['kommunal.Aktualisieren.0402', 'update', 'kommunal'],
    ['kommunal.Information.Aktualisiert.0452', 'update', 'kommunal'],
    ['raumordnung.Information.Aktualisiert.0352', 'update', 'raumordnung'],
    ['planfeststellung.Information.Initiiert.0251', 'create', 'planfeststellung'],
    ['planfeststellung.Initiieren.0201', 'create', 'planfeststellung'],
  ])('may be %s', (name, action, family) => {
    const text = changed(initiated, [/kommunal\.Information\.Initiiert\.0451/g, name]);
    expect(messageIn(text)).toMatchObject({ action, family, type: name.slice(-4) });
  });

  it('Q14: was written at a local time where it names no offset', () => {
    expect(messageIn(textOf(updated)).createdAt).toEqual(new Date('2026-02-02T07:00:00Z'));
    expect(messageIn(changed(updated, ['2026-02-02T08:00:00.0', 'gestern'])).createdAt).toBeNull();
    expect(messageIn(changed(updated, ['2026-02-02T08', '2026-02-99T08'])).createdAt).toBeNull();
  });

  it('that deletes has ids and no record', () => {
    expect(messageIn(textOf(deleted))).toMatchObject({
      type: '0459',
      action: 'delete',
      planId: 'plan-7',
      procedureId: 'vorgang-1',
      participationId: null,
      record: null,
    });
  });

  it('Q47: is matched by its plan where the id of its participation is empty', () => {
    expect(messageIn(textOf(updated))).toMatchObject({ planId: 'plan-8', participationId: 'toeb-8' });
  });

  it('keeps what is read of it and nothing else, and that says the same again (Q54)', () => {
    for (const answer of [initiated, updated, regional, deleted]) {
      const message = messageIn(textOf(answer));
      expect(message.kept).not.toMatch(/\banna\b|040 123456|geheim|QmFzZTY0|Bauamt/i);
      const { sender: _sender, reader: _reader, ...again } = messageIn(message.kept);
      expect(message).toMatchObject(again);
    }
  });

  it('Q54: has no contact, no person and no enclosed document in its record', () => {
    const records = [initiated, updated].map((answer) => messageIn(textOf(answer)).record);
    expect(JSON.stringify(records)).not.toMatch(/\banna\b|040 123456|geheim|QmFzZTY0/i);
  });
});

describe('the record of a message', () => {
  it.each([initiated, updated, regional])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('Q23: is known by family, plan and round', () => {
    expect(record(textOf(initiated)).sourceId).toBe('kommunal:plan-7#2');
    expect(record(textOf(regional)).sourceId).toBe('raumordnung:plan-7#1');
    expect(record(changed(initiated, ['<x:durchgang>2', '<x:durchgang>zwei'])).sourceId).toBe('kommunal:plan-7#1');
  });

  it.each([
    ['1000', 'internal', null],
    ['2000', 'earlyInvolveAuth', null],
    ['4000', 'earlyPublicPart', null],
    ['5000', 'publicAgencies', null],
    ['6000', 'publicDisclosure', null],
    ['7000', 'internal', 'evaluating'],
    ['8000', 'completed', 'closed'],
    ['9998', 'unknown', null],
    ['BY3000', 'earlyPublicPart', null],
    ['BY5001', 'publicDisclosure', null],
  ])('has the step kommunal %s', (code, kind, flag) => {
    const text = changed(initiated, ['<code>6000', `<code>${code}`]);
    expect(record(text)).toMatchObject({ phases: [{ kind }], flag, sourceStatus: `kommunal ${code}` });
  });

  it('Q23: has another step by the same code in another family', () => {
    const step = (code: string): unknown => messageIn(changed(regional, ['<code>5200', `<code>${code}`]));
    expect(step('4000')).toMatchObject({ record: { phases: [{ kind: 'internal' }] } });
    expect(step('5700')).toMatchObject({ record: { phases: [{ kind: 'publicDisclosure' }] } });
    expect(step('6000')).toMatchObject({
      record: { phases: [{ kind: 'unknown' }] },
      remarks: [{ code: 'phase-kind-unknown', value: 'raumordnung 6000' }],
    });
  });

  it('has a phase for everybody and one for authorities where a message has parts for both', () => {
    expect(record(textOf(updated)).phases).toMatchObject([
      { kind: 'earlyInvolveAuth', start: '2026-02-16', end: '2026-04-02' },
      { kind: 'earlyPublicPart', start: '2026-03-02', end: '2026-04-02' },
    ]);
    const later = changed(updated, [/<code>4000/g, '<code>6000'], ['<code>2000', '<code>5000']);
    expect(record(later).phases.map(({ kind }) => kind)).toEqual(['publicAgencies', 'publicDisclosure']);
    const informal = changed(updated, [/KommunalFormalOeff/g, 'KommunalInformellOeff']);
    expect(record(informal).phases.map(({ kind }) => kind)).toContain('informal');
  });

  it('Q14: begins and ends on days, whose offset is dropped', () => {
    const text = changed(initiated, ['2026-02-23', '2026-02-23+02:00'], ['2026-03-27', '2026-03-27Z']);
    expect(record(text).phases).toMatchObject([{ start: '2026-02-23', startTime: null, end: '2026-03-27' }]);
  });

  it('Q17, Q18: has no end years ahead, and no period that ends before it begins', () => {
    const ahead = messageIn(changed(initiated, ['2026-03-27', '2036-03-27']));
    expect(ahead).toMatchObject({ record: { phases: [{ start: '2026-02-23', end: null }] } });
    expect(ahead.remarks).toContainEqual({ code: 'end-far-ahead', value: 'ende: 2036-03-27' });
    const before = messageIn(changed(initiated, ['2026-03-27', '2026-01-27']));
    expect(before).toMatchObject({ record: { phases: [{ start: null, end: null }] } });
    expect(before.remarks).toContainEqual({ code: 'end-before-start', value: '2026-02-23 > 2026-01-27' });
  });

  it('Q3, Q6: lies where the GeoJSON in its text says, closed and turned as it should be', () => {
    expect(record(textOf(initiated))).toMatchObject({
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [10.08, 53.47],
            [10.09, 53.47],
            [10.09, 53.48],
            [10.08, 53.47],
          ],
        ],
      },
      geometryRole: 'area',
    });
    expect(record(changed(initiated, [/\{"type.*\}/, 'am Ufer']))).toMatchObject({
      geometry: null,
      geometryRole: null,
    });
  });

  it('Q1: lies the right way round', () => {
    const message = messageIn(textOf(updated));
    expect(message.remarks).toContainEqual({ code: 'axes-swapped', value: 'CRS84' });
    expect(message.record?.geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(JSON.stringify(message.record?.geometry)).toContain('[10.0211,53.5391]');
  });

  it('has its announcement as an event of that day, once', () => {
    expect(record(textOf(initiated)).events).toEqual([
      {
        title: 'Bekanntmachung',
        start: '2026-02-11T23:00:00.000Z',
        end: '2026-02-12T23:00:00.000Z',
        place: null,
        url: null,
      },
    ]);
    expect(record(textOf(updated)).events).toHaveLength(1);
  });

  it('is organised by whoever caused it, unless that is a technical id', () => {
    const by = (name: string): unknown => record(changed(initiated, ['Stadt Uferstedt', name])).organiser;
    expect(by('Stadt Uferstedt')).toBe('Stadt Uferstedt');
    expect(by('de-a1b2c3d4e5f6a7b8c9d0e1')).toBeNull();
    expect(by('de-a1b2c3d4e5f6a7b8c9d0e1|Stadtplanung')).toBe('Stadtplanung');
  });

  it('belongs to whoever sends it: two cities may have offices of one name', () => {
    const told = record(changed(initiated, ['Stadt Uferstedt', 'Amt für Soziales und Teilhabe']));
    expect([told.organiser, told.publisher]).toEqual(['Amt für Soziales und Teilhabe', null]);
  });

  it('Q52: leads to its page, never to a map service or a development host', () => {
    expect(record(textOf(initiated)).url).toBe('https://be.plan.example/verfahren/7/public/detail');
    const inside = messageIn(
      changed(initiated, ['https://be.plan.example/verf', 'http://host.docker.internal:80/verf']),
    );
    expect(inside.record?.url).toBeNull();
    expect(inside.remarks.map(({ code }) => code)).toContain('url-invalid');
    expect(record(textOf(regional)).url).toBeNull();
  });

  it('has the documents it links to, not those it encloses', () => {
    expect(record(textOf(initiated)).documents).toEqual([
      { title: 'Begründung', url: 'https://be.plan.example/file/1.pdf', mediaType: null, date: '2026-02-10' },
    ]);
    expect(record(textOf(updated)).documents).toMatchObject([{ title: 'Plan' }]);
  });

  it.each([
    ['6_3_EinfacherBPlan', 'Einfacher Bebauungsplan'],
    ['6_Bebauungsplan', 'Bebauungsplan'],
    ['5_1_FPlan', 'Flächennutzungsplan'],
  ])('has the label of its kind of plan: %s', (code, label) => {
    const text = changed(initiated, ['6_3_EinfacherBPlan', code]);
    expect(record(text)).toMatchObject({ topics: ['urban-planning'], topicLabels: [label] });
  });

  it('has its working title where it has no name', () => {
    expect(record(textOf(updated)).title).toBe('Hafenbecken');
  });
});
