import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import { applyPatch } from './merge.js';

const bare: SourceRecord = {
  sourceId: 'a',
  title: 'A',
  summary: null,
  description: null,
  url: null,
  kind: 'informal',
  organiser: null,
  publisher: null,
  topics: [],
  topicLabels: [],
  phases: [],
  events: [],
  documents: [],
  geometry: null,
  geometryRole: null,
  place: null,
  image: null,
  contributions: null,
  comments: null,
  participants: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  flag: null,
  sourceStatus: null,
  listedAsActive: false,
  language: 'de',
};

const event = { title: 'Rundgang', start: '2026-03-01T10:00:00Z', end: null, place: null, url: null };
const file = { title: 'Auswertung', url: 'https://a.example/a.pdf', mediaType: null, date: null };

const patched = {
  geometry: { type: 'Point' as const, coordinates: [10, 53] satisfies [number, number] },
  geometryRole: 'location' as const,
  comments: 12,
  contributions: 87,
  participants: 40,
  organiser: 'Bauamt',
  image: 'https://a.example/a.jpg',
  topics: ['housing' as const],
  topicLabels: ['Wohnen'],
  events: [event],
  documents: [file],
  result: { state: 'published' as const, url: file.url, publishedAt: null },
};

const full: SourceRecord = {
  ...bare,
  geometry: { type: 'Point', coordinates: [9, 52] },
  geometryRole: 'area',
  comments: 1,
  contributions: 2,
  participants: 3,
  organiser: 'Hafenamt',
  image: 'https://a.example/own.jpg',
  topics: ['mobility'],
  topicLabels: ['Verkehr'],
  events: [{ ...event, title: 'Eigener' }],
  documents: [{ ...file, title: 'Eigene' }],
  result: { state: 'notPublished', url: null, publishedAt: null },
};

describe('applying a patch', () => {
  it('fills everything a record does not say', () => {
    expect(applyPatch(bare, { fields: patched })).toEqual({ ...bare, ...patched });
  });

  it('changes nothing a record says, except the comments', () => {
    expect(applyPatch(full, { fields: patched })).toEqual({ ...full, comments: 12 });
  });

  it('takes nothing away', () => {
    expect(applyPatch(full, { fields: {} })).toEqual(full);
    expect(applyPatch(full, { fields: { comments: null, geometry: null, topics: [], events: [] } })).toEqual(full);
    expect(applyPatch(bare, { fields: {} })).toEqual(bare);
  });

  it('calls a place without a role a location', () => {
    expect(applyPatch(bare, { fields: { geometry: patched.geometry } }).geometryRole).toBe('location');
  });

  it('does not mix the topics of two lists', () => {
    const unmatched = { ...bare, topicLabels: ['Kleingewässerkunde'] };
    expect(applyPatch(unmatched, { fields: patched }).topics).toEqual([]);
  });

  it('leaves its record as it was', () => {
    const before = structuredClone(bare);
    applyPatch(bare, { fields: patched });
    expect(bare).toEqual(before);
  });
});
