import { describe, expect, it } from '@jest/globals';
import type { PatchableFields } from '../kit/contract.js';
import { applyPatch } from '../kit/merge.js';
import { readMapEntry } from './navigator.js';
import type { Entry } from '../kit/entry.js';
import { readProject } from './project.js';

const entry = (properties: object, geometry: unknown = null): unknown => ({ type: 'Feature', geometry, properties });

const patchOf = (properties: object, geometry: unknown = null): Partial<PatchableFields> => {
  const output = readMapEntry(entry({ id: 'hafen', ...properties }, geometry), null);
  return output?.kind === 'patch' ? output.fields : {};
};

const area = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 53],
      [11, 53],
      [11, 54],
      [10, 53],
    ],
  ],
};

describe('an entry of the map', () => {
  it.each([
    ['a point', { type: 'Point', coordinates: [10, 53] }, 'location'],
    ['a polygon, which the map never shows', area, undefined],
    ['null island', { type: 'Point', coordinates: [0, 0] }, undefined],
    ['no place', {}, undefined],
  ])('places a procedure by %s', (_, geometry, role) => {
    expect(patchOf({}, geometry).geometryRole).toBe(role);
  });

  it('reads counts as numbers or texts, and knows unknown from none', () => {
    expect(patchOf({ numberComments: '12', numberContributions: 0 })).toMatchObject({ comments: 12, contributions: 0 });
    expect(patchOf({})).toMatchObject({ comments: null, contributions: null });
  });

  it('divides joined names', () => {
    expect(patchOf({ themes: 'Mobilität; Grün', responsible: 'Bauamt;Hafenamt' })).toMatchObject({
      topics: ['mobility', 'green-climate'],
      topicLabels: ['Mobilität', 'Grün'],
      organiser: 'Bauamt, Hafenamt',
    });
  });

  it('takes "none" and nothing for no name (Q56)', () => {
    expect(patchOf({ themes: 'none; ', responsible: '' })).toMatchObject({ topicLabels: [], organiser: null });
  });

  it('takes an empty list of files as a result still owed, and no list as silence', () => {
    expect(patchOf({ documentation: [] })).toMatchObject({ result: { state: 'notPublished', url: null } });
    expect(patchOf({ documentation: null })).not.toHaveProperty('result');
    expect(patchOf({})).not.toHaveProperty('result');
  });

  it('publishes a result only with a file behind it', () => {
    const file = { name: 'Auswertung', url: 'https://a.example/a.pdf', icon: 'x' };
    expect(patchOf({ documentation: [file] })).toMatchObject({
      documents: [{ title: 'Auswertung', url: 'https://a.example/a.pdf' }],
      result: { state: 'published', url: 'https://a.example/a.pdf', publishedAt: null },
    });
    expect(patchOf({ documentation: [{ name: 'Auswertung', url: '/a.pdf' }] })).not.toHaveProperty('result');
    expect(patchOf({})).not.toHaveProperty('documents');
  });

  it('names a file by its address where it has no title', () => {
    expect(patchOf({ documentation: [{ url: 'https://a.example/x/plan.pdf' }] }).documents?.[0]?.title).toBe(
      'plan.pdf',
    );
  });

  it('is no event, status or description of the procedure (Q27)', () => {
    const fields = patchOf({ status: 'neu', description: '<p>x</p>', dateStart: '2026-01-01T00:00:00Z' });
    for (const key of ['status', 'flag', 'description', 'phases', 'events']) expect(fields).not.toHaveProperty(key);
  });

  it('loses a field of a wrong type and says so', () => {
    expect(readMapEntry(entry({ id: 'hafen', documentation: 'a.pdf', themes: ['Grün'] }), null)).toMatchObject({
      kind: 'patch',
      sourceId: 'hafen',
      remarks: [
        { code: 'wrong-type', value: 'themes' },
        { code: 'wrong-type', value: 'documentation' },
      ],
    });
  });

  it.each([entry({ proceeding: 'x' }), entry({ id: ' ' }), {}, null, 'text', []])(
    'joins nothing without an id: %j',
    (value) => {
      expect(readMapEntry(value, null)).toBeNull();
    },
  );
});

describe('a project with its entry of the map', () => {
  const project = (properties: object, geometry: unknown = {}): ReturnType<typeof readProject> => {
    const value = entry({ id: 'hafen', nameFull: 'Hafen', ...properties }, geometry);
    const listed: Entry = { value, position: 0, remarks: [] };
    return readProject(listed, { timeZone: 'Europe/Berlin', language: 'de', region: null });
  };
  const merged = (properties: object, geometry?: unknown): unknown => {
    const output = project(properties, geometry);
    const fields = patchOf(
      { themes: 'Grün', responsible: 'Bauamt', numberContributions: 87, numberComments: 3 },
      { type: 'Point', coordinates: [10, 53] },
    );
    return output.kind === 'record' ? applyPatch(output.record, { fields }) : null;
  };

  it('takes from the map what it does not say itself', () => {
    expect(merged({})).toMatchObject({
      geometryRole: 'location',
      topics: ['green-climate'],
      organiser: 'Bauamt',
      contributions: 87,
      comments: 3,
    });
  });

  it('keeps its own area, topics, organiser and count', () => {
    const own = { projectTopics: { 1: { name: 'Sport' } }, owner: 'Hafenamt', hasParticipatoryText: ['1', '2'] };
    expect(merged(own, area)).toMatchObject({
      geometryRole: 'area',
      topics: ['sport'],
      organiser: 'Hafenamt',
      contributions: 2,
      comments: 3,
    });
  });

  it('keeps the remarks that were made on its bytes', () => {
    const guessed = { code: 'charset-guessed', value: null } as const;
    const value = entry({ id: 'hafen', nameFull: 'Hafen' }, { type: 'Point', coordinates: [10, 53] });
    const output = readProject(
      { value, position: 0, remarks: [guessed] },
      { timeZone: 'UTC', language: 'de', region: null },
    );
    expect(output).toMatchObject({ kind: 'record', remarks: [guessed] });
  });
});
