import { describe, expect, it } from '@jest/globals';
import type { Output } from '../kit/contract.js';
import { readProcedure } from './procedure.js';

const CIRCUMSTANCES = { timeZone: 'Europe/Berlin', language: 'de', theirs: 'https://a.example', ours: null };

const read = (properties: object, geometry: unknown = null): Output<never> =>
  readProcedure(
    {
      value: { type: 'Feature', id: 'p', geometry, properties: { title: 'A', ...properties } },
      position: 0,
      remarks: [],
    },
    CIRCUMSTANCES,
  );
const phase = (differences: object = {}): object => ({
  kind: 'informal',
  title: null,
  start: '2026-03-01',
  startTime: null,
  end: '2026-03-31',
  endTime: null,
  timeZone: 'Europe/Berlin',
  ...differences,
});
const event = (differences: object = {}): object => ({
  title: 'Rundgang',
  start: '2026-03-12T18:00:00+01:00',
  end: null,
  place: null,
  url: null,
  ...differences,
});

describe('a procedure of another installation', () => {
  it.each([[7], ['p'], [null]])('that is no feature but %j is rejected', (value) => {
    expect(readProcedure({ value, position: 4, remarks: [] }, CIRCUMSTANCES)).toEqual({
      kind: 'rejected',
      sourceId: null,
      position: 4,
      code: 'record-malformed',
      value: 'entry 5',
    });
  });

  it('may tell its id among its properties, or as a number (Q50)', () => {
    const value = { geometry: null, properties: { id: 12, title: 'A' } };
    expect(readProcedure({ value, position: 0, remarks: [] }, CIRCUMSTANCES)).toMatchObject({
      record: { sourceId: '12' },
    });
  });

  it('keeps counts as they are: nothing is not none (Q58)', () => {
    expect(read({ contributions: 0, comments: null, participants: '7' })).toMatchObject({
      record: { contributions: 0, comments: null, participants: 7 },
    });
    expect(read({ contributions: 'viele' })).toMatchObject({
      record: { contributions: null },
      remarks: [{ code: 'geometry-missing' }, { code: 'count-invalid' }],
    });
  });

  it('loses a member of a wrong type, and nothing else (Q57)', () => {
    expect(read({ topics: 'mobility', place: 'Mitte' })).toMatchObject({
      record: { topics: [], place: 'Mitte' },
      remarks: [{ code: 'wrong-type', value: 'topics' }, { code: 'geometry-missing' }],
    });
  });

  it.each([
    ['formal', 'formal'],
    ['somethingNew', 'unknown'],
    [null, 'unknown'],
  ])('of the kind %j is %s', (kind, expected) => {
    expect(read({ kind })).toMatchObject({ record: { kind: expected } });
  });

  it('has a level only where we know the word', () => {
    expect(read({ level: 'cooperation' })).toMatchObject({ record: { level: 'cooperation' } });
    expect(JSON.stringify(read({ level: 'delegation' }))).not.toContain('level');
  });

  it('has its topics by id, and what we do not know as a word of its own', () => {
    const topics = [{ id: 'mobility', label: 'Verkehr' }, { id: 'mobility' }, { id: 'space', label: 'Raumfahrt' }];
    expect(read({ topics, topicLabels: ['Radverkehr', null] })).toMatchObject({
      record: { topics: ['mobility'], topicLabels: ['Radverkehr', 'Raumfahrt'] },
      remarks: [{ code: 'geometry-missing' }, { code: 'topic-unknown', value: 'Raumfahrt' }],
    });
  });

  it('says whose it is by name and key, and never by an area that is the procedure’s own', () => {
    expect(read({ publisher: { name: 'Stadt', territory: null }, territories: ['02000000', '03'] })).toMatchObject({
      record: { publisher: { name: 'Stadt', territoryKey: null } },
    });
    expect(read({})).toMatchObject({ record: { publisher: null } });
  });

  it.each([
    ['mapCentre', 'mapCentre'],
    ['somethingNew', 'location'],
    [undefined, 'location'],
  ])('with the position %j stands as %s (Q8)', (geometryRole, expected) => {
    const point = { type: 'Point', coordinates: [10, 53.5] };
    expect(read({ geometryRole }, point)).toMatchObject({ record: { geometry: point, geometryRole: expected } });
    expect(read({ geometryRole })).toMatchObject({ record: { geometry: null, geometryRole: null } });
  });
});

describe('its phases', () => {
  it('are taken as they are told', () => {
    expect(read({ phases: [phase({ endTime: '18:00', kind: 'voting' })] })).toMatchObject({
      record: { phases: [phase({ endTime: '18:00', kind: 'voting' })] },
    });
  });

  it('of a kind that we do not know are no participation', () => {
    expect(read({ phases: [phase({ kind: 'citizensAssembly' })] })).toMatchObject({
      record: { phases: [{ kind: 'unknown' }] },
    });
  });

  it('in a zone that nobody knows are in that of the feed', () => {
    expect(read({ phases: [phase({ timeZone: 'Mars/Olympus' })] })).toMatchObject({
      record: { phases: [{ timeZone: 'Europe/Berlin' }] },
    });
    expect(read({ span: { start: '2026-01-01', end: null }, timeZone: 'Europe/Helsinki' })).toMatchObject({
      record: { phases: [{ timeZone: 'Europe/Helsinki' }] },
    });
  });

  it('that end before they begin lose their days (Q18), and those that are none are left out', () => {
    expect(
      read({ phases: [phase({ end: '2026-02-01', endTime: '12:00' }), 7, phase({ start: 'bald' })] }),
    ).toMatchObject({
      record: { phases: [{ start: null, end: null, endTime: null }] },
      remarks: [
        { code: 'geometry-missing' },
        { code: 'end-before-start' },
        { code: 'wrong-type' },
        { code: 'wrong-type' },
      ],
    });
  });

  it('are none where none are told, whatever the days are', () => {
    expect(read({ phases: [], span: { start: '2026-01-01', end: null } })).toMatchObject({ record: { phases: [] } });
    expect(read({ span: { start: null, end: null } })).toMatchObject({ record: { phases: [] } });
  });
});

describe('what is attached to it', () => {
  it('has a title, a time and a place that can be printed', () => {
    expect(
      read({
        events: [event({ isCancelled: true, point: [10, 53.5] }), event({ start: 'bald' }), event({ title: ' ' })],
      }),
    ).toMatchObject({
      record: { events: [event({ isCancelled: true, point: [10, 53.5] })] },
      remarks: [{ code: 'geometry-missing' }, { code: 'wrong-type', value: 'events' }],
    });
  });

  it('leads somewhere, or is left out (Q52)', () => {
    const file = { title: '', url: 'https://a.example/plan.pdf', mediaType: null, date: null };
    expect(read({ documents: [file, { ...file, url: 'file:///etc/passwd' }] })).toMatchObject({
      record: { documents: [{ title: 'https://a.example/plan.pdf' }] },
      remarks: [{ code: 'geometry-missing' }, { code: 'url-invalid' }],
    });
    expect(read({ events: [event({ url: 'javascript:alert(1)' })] })).toMatchObject({
      record: { events: [{ url: null }] },
    });
  });

  it('tells a result as they know it', () => {
    const result = { state: 'published', url: 'https://a.example/e', publishedAt: '2026-02-01' };
    expect(read({ result })).toMatchObject({ record: { result } });
    expect(read({ result: { state: 'owed', publishedAt: 'bald' } })).toMatchObject({
      record: { result: { state: 'notReported', url: null, publishedAt: null } },
      remarks: [{ code: 'geometry-missing' }, { code: 'date-invalid' }],
    });
  });
});
