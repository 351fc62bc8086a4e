import { describe, expect, it } from '@jest/globals';
import type { Output } from '../kit/contract.js';
import { CONTEXT } from '../kit/test/reading.js';
import { readEvents } from './events.js';
import { spoken } from './multiloc.js';
import { countIdeas, readPhases } from './phases.js';
import { readEntry } from './project.js';
import type { Phase } from './wire.js';

const listener = { ...CONTEXT, language: 'de' };
const read = (members: object, phases: readonly Phase[] = []): Output<never> =>
  readEntry(
    {
      value: { id: 'p', title: 'A', visible_to: 'public', publication_status: 'published', ...members },
      position: 0,
      remarks: [],
    },
    { ...listener, base: 'https://mitmachen.example', phasesOf: () => phases },
  );

describe('a project', () => {
  it.each(['constructor', '__proto__', 'toString'])('may have the id %s', (id) => {
    expect(read({ id })).toMatchObject({ kind: 'record', record: { sourceId: id } });
  });

  it.each([
    [{ publication_status: 'draft' }],
    [{ publication_status: undefined }],
    [{ publication_status: 'scheduled' }],
    [{ visible_to: 'groups' }],
    [{ visible_to: null }],
  ])('that does not call itself public is skipped: %j (Q53)', (members) => {
    expect(read(members)).toEqual({ kind: 'skipped', sourceId: 'p', position: 0, code: 'access-restricted' });
  });

  it('stands where nobody said: the centre of its map is no site (Q8)', () => {
    const place = { type: 'Point', coordinates: [7.1, 50.7] };
    expect(read({ map_center_geojson: place })).toMatchObject({
      record: { geometry: place, geometryRole: 'mapCentre' },
    });
    expect(read({ map_center_geojson: null })).toMatchObject({ record: { geometry: null, geometryRole: null } });
  });

  it('has a summary even where the preview is empty', () => {
    expect(read({ description_preview: ' ', description_html: '<p>Ganz</p><p>Text</p>' })).toMatchObject({
      record: { summary: 'Ganz Text', description: null },
    });
    expect(read({ description_preview: 'Kurz', description_html: '<p>Ganz</p>' })).toMatchObject({
      record: { summary: 'Kurz', description: 'Ganz' },
    });
  });

  it('has no counts that nobody told (Q58)', () => {
    expect(read({ comments_count: null })).toMatchObject({
      record: { contributions: null, comments: null, participants: null },
    });
    expect(read({ ideas_count: '3', comments_count: 'viele' })).toMatchObject({
      record: { contributions: 3, comments: null },
      remarks: [{ code: 'geometry-missing' }, { code: 'count-invalid' }],
    });
  });

  it('leads to its page by its slug where the address is missing, and never elsewhere (Q52)', () => {
    expect(read({ slug: '../x?y' })).toMatchObject({
      record: { url: 'https://mitmachen.example/projects/..%2Fx%3Fy' },
    });
    expect(read({ href: 'javascript:alert(1)' })).toMatchObject({ record: { url: null } });
  });

  it.each([
    [{ publication_status: 'archived' }, 'closed', 'archived'],
    [{ process_type: 'continuous' }, 'open', 'published'],
    [{ timeline_active: 'future' }, 'planned', 'published, future'],
    [{ timeline_active: 'past' }, 'closed', 'published, past'],
    // Between two phases, or in one that only informs.
    [{ timeline_active: 'present' }, null, 'published, present'],
    [{}, null, 'published'],
  ])('%j has the flag %s', (members, flag, sourceStatus) => {
    expect(read(members)).toMatchObject({ record: { flag, sourceStatus } });
  });

  it('with a member of a wrong type loses that member alone (Q50, Q57)', () => {
    expect(read({ images: 'none', comments_count: 4 })).toMatchObject({
      record: { image: null, comments: 4 },
      remarks: [{ code: 'wrong-type' }, {}],
    });
    expect(
      readEntry({ value: 7, position: 3, remarks: [] }, { ...listener, base: '', phasesOf: () => [] }),
    ).toMatchObject({ kind: 'rejected', code: 'record-malformed' });
  });
});

describe('phases', () => {
  it.each([
    ['voting', 'voting'],
    ['budgeting', 'budgeting'],
    ['native_survey', 'survey'],
    ['poll', 'survey'],
    ['information', 'unknown'],
    ['ideation', 'informal'],
    ['something_new', 'informal'],
  ])('of the method %s are %s', (method, kind) => {
    expect(readPhases([{ participation_method: method, start_at: '2026-03-01' }], listener).value).toMatchObject([
      { kind, start: '2026-03-01', end: null },
    ]);
  });

  it('come in the order of their days, and without days not at all (Q18)', () => {
    const { value, remarks } = readPhases(
      [
        { title: 'b', start_at: '2026-03-01', end_at: '2026-03-31' },
        { title: 'a', start_at: '2026-01-01T23:30:00Z', end_at: '2026-02-01' },
        { title: 'c' },
        { title: 'd', start_at: '2026-05-01', end_at: '2026-04-01' },
      ],
      listener,
    );
    expect(value).toMatchObject([
      { title: 'a', start: '2026-01-02', startTime: '00:30' },
      { title: 'b', start: '2026-03-01' },
    ]);
    expect(remarks).toMatchObject([{ code: 'end-before-start' }]);
  });

  it('count contributions together, or not at all (Q58)', () => {
    expect(countIdeas([{ ideas_count: 2 }, { ideas_count: '3' }, {}]).value).toBe(5);
    expect(countIdeas([{}, { ideas_count: null }]).value).toBeNull();
  });
});

describe('events', () => {
  it('have a title and a time', () => {
    const at = '2026-03-01T10:00:00+01:00';
    const { value } = readEvents(
      [{ title: 'a' }, { start_at: at }, { title: 'b', start_at: at, location_point: 7 }],
      'de',
    );
    expect(value).toEqual([{ title: 'b', start: at, end: null, place: null, url: null }]);
  });
});

describe('texts by locale (Q51)', () => {
  it.each([
    ['de', { 'de-DE': 'a', en: 'b' }, 'a'],
    ['nl-BE', { 'nl-NL': 'a', 'nl-BE': 'b' }, 'b'],
    ['fr', { en: 'b', it: 'c' }, 'b'],
    ['fr', { it: 'c', de: ' ' }, 'c'],
    ['de', { de: '' }, null],
    ['de', null, null],
  ])('in %s of %j is %s', (language, texts, expected) => {
    expect(spoken(language, texts)).toBe(expected);
  });
});
