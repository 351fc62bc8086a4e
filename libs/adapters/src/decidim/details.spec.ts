import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { conversation, details, detailsOf, entriesIn, fieldsWith, remarksOnDetails } from './test/answers.js';

const meetings = (...nodes: readonly unknown[]): object => ({
  components: [{ id: '2', meetings: { edges: nodes.map((node) => ({ node })) } }],
});
const START = '2026-03-12T17:00:00Z';
const at = (latitude: unknown, longitude: unknown): object => ({
  title: 'A',
  startTime: START,
  coordinates: { latitude, longitude },
});

describe('the details of a process', () => {
  it('read as reviewed', async () => {
    expect(entriesIn(await readAnswer(conversation, details))).toMatchSnapshot();
  });

  it('Q58: count nothing where the organiser hides the statistics', async () => {
    const unknown = { contributions: null, comments: null, participants: null };
    expect(await fieldsWith({ stats: null })).toMatchObject(unknown);
    expect(await fieldsWith({ stats: [] })).toMatchObject(unknown);
    expect(await fieldsWith({ stats: [{ key: 'followers_count', value: 9 }, null] })).toMatchObject(unknown);
    expect(await fieldsWith({ stats: [{ key: 'proposals_count', value: 0 }] })).toMatchObject({ contributions: 0 });
  });

  it('Q57: count proposals and debates, by key or by name', async () => {
    const stats = [
      { name: 'proposals_count', value: 4 },
      { name: 'debates_count', value: '2' },
      { name: { translations: [] }, key: 'comments_count', value: 7 },
      { key: 'participants_count', value: 31 },
    ];
    expect(await fieldsWith({ stats })).toMatchObject({ contributions: 6, comments: 7, participants: 31 });
    expect(await remarksOnDetails({ stats: [{ key: 'proposals_count', value: 'many' }] })).toEqual([
      { code: 'count-invalid', value: 'stats: many' },
    ]);
  });

  it('tell a result where there is one, and nothing where there is none', async () => {
    expect(await fieldsWith({ stats: [{ key: 'results_count', value: 2 }] })).toMatchObject({
      result: { state: 'published', url: null, publishedAt: null },
    });
    expect(await fieldsWith({ stats: [{ key: 'results_count', value: 0 }] })).not.toHaveProperty('result');
  });

  it('tell meetings in their order, in UTC, without those withdrawn, untitled or without a time', async () => {
    const fields = await fieldsWith(
      meetings(
        { title: 'B', startTime: '2026-03-12T18:00:00+01:00', endTime: '2026-03-12T20:00:00+0100', address: ' Weg 1 ' },
        { title: 'A', startTime: '2026-03-01T18:00:00Z', endTime: '2026-02-01T18:00:00Z', url: 'https://a.example/1' },
        { title: 'Withdrawn', startTime: START, isWithdrawn: true },
        { title: '', startTime: START },
        { title: 'No time' },
        null,
      ),
    );
    expect(fields?.events).toEqual([
      { title: 'A', start: '2026-03-01T18:00:00.000Z', end: null, place: null, url: 'https://a.example/1' },
      { title: 'B', start: '2026-03-12T17:00:00.000Z', end: '2026-03-12T19:00:00.000Z', place: 'Weg 1', url: null },
    ]);
  });

  it.each(['1970-01-01T00:00:00Z', '2026-03-12', 'soon', '2026-13-45T10:00:00Z'])(
    'Q16: do not believe that a meeting begins at %s',
    async (startTime) => {
      expect((await fieldsWith(meetings({ title: 'A', startTime })))?.events).toEqual([]);
      expect(await remarksOnDetails(meetings({ title: 'A', startTime }))).toMatchObject([{ code: 'date-invalid' }]);
    },
  );

  it('place a process where its meetings are, each place once', async () => {
    expect(await fieldsWith(meetings(at(52.5, 13.4)))).toMatchObject({
      geometry: { type: 'Point', coordinates: [13.4, 52.5] },
      geometryRole: 'meetingPlace',
      events: [{ point: [13.4, 52.5] }],
    });
    expect(await fieldsWith(meetings(at(52.5, 13.4), at(52.5, 13.4), at('52.6', '13.5')))).toMatchObject({
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [13.4, 52.5],
          [13.5, 52.6],
        ],
      },
    });
  });

  it.each([
    ['both null', null, null],
    ['one null', 52.5, null],
    ['both 0', 0, 0],
    ['text', 'here', 'there'],
    ['out of range', 520, 13],
  ])('Q2: have no place where the coordinates are %s', async (_, latitude, longitude) => {
    const fields = await fieldsWith(meetings(at(latitude, longitude)));
    expect(fields).toMatchObject({ geometry: null, geometryRole: null });
    expect(fields?.events?.[0]).not.toHaveProperty('point');
  });

  it('Q41: go out as far as they came; where one is lacking its fields keep their last values', async () => {
    const body = { data: { p0: { id: '1', stats: null }, p1: null }, errors: [{ message: 'Timeout', path: ['p1'] }] };
    const answer = { ...detailsOf(), body: new TextEncoder().encode(JSON.stringify(body)) };
    expect(await readAnswer(conversation, answer)).toMatchObject([
      { kind: 'patch', sourceId: 'process:1' },
      { kind: 'failed', failure: { code: 'error-answer', detail: 'Timeout' } },
    ]);
  });

  it('Q41: are whole where an error costs no more than a member', async () => {
    const path = ['p0', 'components', 0, 'meetings', 'edges', 0, 'node', 'coordinates'];
    const body = { data: { p0: { id: '1' } }, errors: [{ message: 'Cannot return null', path }] };
    const answer = { ...detailsOf(), body: new TextEncoder().encode(JSON.stringify(body)) };
    expect(await readAnswer(conversation, answer)).toMatchObject([
      { kind: 'patch' },
      { kind: 'end', isComplete: true },
    ]);
  });
});
