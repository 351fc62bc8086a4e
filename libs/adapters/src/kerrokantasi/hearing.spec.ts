import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, readAnswer } from '../kit/test/reading.js';
import {
  asGeoJson,
  conversation,
  features,
  first,
  last,
  old,
  pageOf,
  recordOf,
  recordsOf,
  recordWith,
  remarksOn,
} from './test/lists.js';

const LONG_ID = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345';

const statusAt = ({ phases, flag, listedAsActive }: SourceRecord): string => {
  const now = CONTEXT.fetchedAt.getTime();
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
  return statusOf({ ...facts, lifecycle: 'live' }, now).status;
};

describe('a hearing', () => {
  it.each([first, last, old])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('reads the same in its GeoJSON form', async () => {
    expect(await readAnswer(asGeoJson, features)).toMatchSnapshot();
    const [outer] = recordsOf(await readAnswer(asGeoJson, features));
    expect(outer).toMatchObject({ sourceId: 'hearing-8', geometry: { type: 'Point', coordinates: [24.9, 60.2] } });
  });

  it('begins and ends to the minute, in the zone of the feed', async () => {
    expect((await recordOf(first, LONG_ID))?.phases).toEqual([
      {
        kind: 'informal',
        title: null,
        start: '2026-02-02',
        startTime: '07:00',
        end: '2026-03-31',
        endTime: '22:59',
        timeZone: 'Europe/Berlin',
      },
    ]);
  });

  it('Q12: lasts whole days where midnight or the minute before it is told', async () => {
    const members = { open_at: '2026-02-02T00:00:00+01:00', close_at: '2026-03-31T23:59:59+02:00' };
    expect((await recordWith(members))?.phases).toMatchObject([
      { start: '2026-02-02', startTime: null, end: '2026-03-31', endTime: null },
    ]);
  });

  it('Q17: goes on until further notice when its end is years ahead', async () => {
    expect((await recordOf(last, '7'))?.phases).toMatchObject([{ start: '2023-12-31', end: null, endTime: null }]);
    expect(await remarksOn({ close_at: '2036-01-01T10:00:00Z' })).toContainEqual({
      code: 'end-far-ahead',
      value: 'close_at: 2036-01-01',
    });
  });

  it('Q18: has no period when it ends before it begins, and stays', async () => {
    const members = { open_at: '2026-04-01T10:00:00Z', close_at: '2026-03-01T10:00:00Z' };
    expect((await recordWith(members))?.phases).toEqual([]);
    expect(await remarksOn(members)).toContainEqual({ code: 'end-before-start', value: '2026-04-01 > 2026-03-01' });
  });

  it('Q14: keeps a time without an offset, and drops one that no clock shows', async () => {
    expect((await recordWith({ close_at: '2026-03-31 16:00' }))?.phases).toMatchObject([{ endTime: '16:00' }]);
    expect(await remarksOn({ close_at: '2026-03-31T25:00:00Z' })).toContainEqual({
      code: 'date-invalid',
      value: 'close_at: 2026-03-31T25:00:00Z',
    });
    expect(await remarksOn({ close_at: '2026-03-31T10:00:00+99:99' })).toMatchObject([{ code: 'date-invalid' }, {}]);
  });

  it('Q51: speaks the best language there is, and says which', async () => {
    expect(await recordOf(first, LONG_ID)).toMatchObject({
      title: 'Plan for the shore park',
      summary: 'Which park do you want & need?',
      topicLabels: ['Parks', 'Rannat'],
      language: 'en',
    });
    expect(await recordOf(last, 'hearing-6')).toMatchObject({ title: 'Skolvägar', place: 'Norra', language: 'sv' });
  });

  it('has the topics of its labels, and keeps those that nobody knows', async () => {
    expect(await recordOf(first, LONG_ID)).toMatchObject({ topics: ['green-climate'] });
    expect(await remarksOn({ labels: [{ label: 'Rannat' }] })).toContainEqual({
      code: 'topic-unknown',
      value: 'Rannat',
    });
  });

  it('Q3: lies where its GeoJSON says, bare or wrapped in a feature', async () => {
    expect(await recordOf(first, LONG_ID)).toMatchObject({ geometry: { type: 'Point' }, geometryRole: 'location' });
    expect(await recordOf(first, 'hearing-2')).toMatchObject({ geometry: { type: 'Polygon' }, geometryRole: 'area' });
    expect(await recordOf(last, 'hearing-6')).toMatchObject({ geometry: null, geometryRole: null });
  });

  it('Q58: counts its comments; what is not told or unreadable is unknown, and 0 is 0', async () => {
    expect((await recordOf(first, LONG_ID))?.comments).toBe(57);
    expect((await recordOf(first, 'hearing-2'))?.comments).toBe(0);
    expect((await recordOf(last, 'hearing-6'))?.comments).toBe(12);
    expect((await recordOf(last, '7'))?.comments).toBeNull();
    expect((await recordWith({}))?.comments).toBeNull();
    expect((await recordOf(first, LONG_ID))?.contributions).toBeNull();
  });

  it('Q52: has an image with an absolute address', async () => {
    expect((await recordOf(first, LONG_ID))?.image).toBe('https://kuuleminen.example/media/images/ranta.jpg');
    expect((await recordOf(old, '1'))?.image).toBe('http://kuuleminen.example/media/kartta.png');
    expect((await recordWith({ main_image: { url: '//cdn.example/a.png' } }))?.image).toBe('https://cdn.example/a.png');
  });

  it('leads to its page where the portal is known, and nowhere else', async () => {
    const answer = { ...first };
    const helsinki = { ...conversation, feedUrl: 'https://api.hel.fi/kerrokantasi/v1/hearing/' };
    const [record] = recordsOf(await readAnswer(helsinki, answer));
    expect(record?.url).toBe('https://kerrokantasi.hel.fi/rantapuisto');
    expect((await recordOf(first, LONG_ID))?.url).toBeNull();
  });

  it('stands among the phases of its project, which have no dates', async () => {
    expect((await recordOf(first, 'hearing-2'))?.phases).toMatchObject([
      { kind: 'unknown', title: 'Groundwork', start: null, end: null },
      { title: 'Draft', start: '2026-01-12', startTime: '23:00', end: '2026-05-31' },
    ]);
    const inactive = { phases: [{ title: 'A', is_active: false }] };
    expect((await recordWith({ open_at: '2026-01-01', project: inactive }))?.phases).toMatchObject([{ title: null }]);
  });

  it('Q48: has a text without its HTML, decoded once', async () => {
    const members = { abstract: { de: '<p>Gr&uuml;n &amp;amp; Grau</p><script>x()</script><p>Zwei</p>' } };
    expect((await recordWith(members))?.summary).toBe('Grün &amp; Grau Zwei');
    expect(await remarksOn(members)).toContainEqual({ code: 'script-removed', value: 'abstract' });
  });

  it('Q49: has an organiser and a place without blanks around them', async () => {
    const members = { organization: ' Kaupunkiympäristö\t', borough: { fi: '\r\nKallio ' } };
    expect(await recordWith(members)).toMatchObject({ organiser: 'Kaupunkiympäristö', place: 'Kallio' });
  });

  it('Q2: has no place at null island, or without coordinates', async () => {
    expect((await recordWith({ geojson: { type: 'Point', coordinates: [0, 0] } }))?.geometry).toBeNull();
    expect((await recordWith({ geojson: {} }))?.geometry).toBeNull();
  });

  it('Q16: does not begin in 1970', async () => {
    expect(await remarksOn({ open_at: '1970-01-01T00:00:00Z' })).toContainEqual({
      code: 'date-placeholder',
      value: 'open_at: 1970-01-01T00:00:00Z',
    });
  });

  it('Q19: keeps its hour when the clocks change while it runs', async () => {
    const members = { open_at: '2026-03-01T08:00:00+01:00', close_at: '2026-04-01T08:00:00+02:00' };
    expect((await recordWith(members))?.phases).toMatchObject([{ startTime: '08:00', endTime: '08:00' }]);
  });

  it('Q52: leads nowhere but to its portal, whatever its slug', async () => {
    const helsinki = { ...conversation, feedUrl: 'https://kerrokantasi.api.hel.fi/v1/hearing/' };
    const [record] = recordsOf(await readAnswer(helsinki, pageOf({ id: 'h', title: 'A', slug: '../a?b#c' })));
    expect(record?.url).toBe('https://kerrokantasi.hel.fi/..%2Fa%3Fb%23c');
  });

  it('Q53: is skipped while it is a draft', async () => {
    const outputs = await readAnswer(conversation, first);
    expect(outputs[2]).toEqual({
      kind: 'skipped',
      sourceId: 'hearing-3',
      position: 2,
      code: 'access-restricted',
    });
    expect(JSON.stringify(outputs)).not.toContain('c0de');
  });

  it('is rejected without a title in any language, without an id, and where it is no object', async () => {
    const outputs = await readAnswer(conversation, first);
    expect(outputs).toContainEqual(expect.objectContaining({ kind: 'rejected', code: 'title-missing' }));
    expect(outputs).toContainEqual(expect.objectContaining({ kind: 'rejected', code: 'id-missing' }));
  });

  it('Q54: names no contact person', async () => {
    expect(JSON.stringify(await readAnswer(conversation, last))).not.toMatch(/Anna|09 1234|anna@/);
  });

  it('loses a member of a wrong type, never itself', async () => {
    expect(await remarksOn({ labels: 'none', n_comments: [], organization: 7 })).toEqual([
      { code: 'wrong-type', value: 'n_comments' },
      { code: 'wrong-type', value: 'labels' },
      { code: 'wrong-type', value: 'organization' },
      { code: 'geometry-missing', value: null },
    ]);
  });
});

describe('the status of a hearing', () => {
  const dates = (open_at: string, close_at: string): object => ({ open_at, close_at });
  const running = dates('2026-02-01T06:00:00Z', '2026-03-31T20:59:00Z');
  const over = dates('2026-01-01T06:00:00Z', '2026-02-01T20:59:00Z');
  const ahead = dates('2026-04-01T06:00:00Z', '2026-05-01T20:59:00Z');

  it.each([
    ['runs', { ...running, closed: false }, 'open', 'open'],
    ['runs and says nothing', running, 'open', null],
    ['is over', { ...over, closed: true }, 'closed', 'closed'],
    ['is over and says it is open', { ...over, closed: false }, 'closed', 'open'],
    ['is ahead', { ...ahead, closed: true }, 'planned', 'planned'],
    ['was closed by hand', { ...running, closed: true }, 'closed', 'closed'],
    ['has no dates and is closed', { closed: true }, 'closed', 'closed'],
    ['has no dates and is open', { closed: false }, 'open', 'open'],
    ['says nothing at all', {}, 'unknown', null],
  ])('Q24: one that %s', async (...[, members, status, flag]) => {
    const record = await recordWith(members);
    expect(record && statusAt(record)).toBe(status);
    expect(record?.flag).toBe(flag);
  });

  it('Q24: keeps the dates of one closed by hand, no longer as time to take part', async () => {
    expect((await recordWith({ ...running, closed: true }))?.phases).toMatchObject([
      { kind: 'completed', start: '2026-02-01', end: '2026-03-31' },
    ]);
  });

  it('is kept word for word', async () => {
    expect((await recordWith({ closed: false }))?.sourceStatus).toBe('closed: false');
    expect((await recordWith({}))?.sourceStatus).toBeNull();
  });
});
