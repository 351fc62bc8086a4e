import { describe, expect, it } from '@jest/globals';
import type { DifferenceKind, Phase, Position, SourceRecord } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../../test/source-record.js';
import { changesOf } from './changes-of.js';

const NOW = Date.parse('2026-03-10T10:00:00Z');

/** What a procedure that changes like this is told as: kind and sentence. */
function told(
  before: Partial<SourceRecord>,
  after: Partial<SourceRecord>,
): readonly (readonly [string, string, string])[] {
  const changes = changesOf({ before: sourceRecord(before), after: sourceRecord(after) }, NOW);
  return changes.map(({ kind, text }) => [kind, text().de, text().en]);
}

const until = (end: string | null, more: Partial<Phase> = {}): Partial<SourceRecord> => ({
  phases: [publicPhase('2026-03-01', end, more)],
});

interface Example {
  readonly why: string;
  readonly before: Partial<SourceRecord>;
  readonly after: Partial<SourceRecord>;
  readonly kind: DifferenceKind;
  readonly de: string;
  readonly en: string;
}

const at = (...coordinates: Position): Partial<SourceRecord> => ({ geometry: { type: 'Point', coordinates } });

const CHANGES: readonly Example[] = [
  {
    why: 'a later deadline',
    before: until('2026-04-17'),
    after: until('2026-05-03'),
    kind: 'deadline',
    de: 'Frist bis 3.5. statt 17.4.',
    en: 'deadline 3 May instead of 17 April',
  },
  {
    why: 'a deadline in another year',
    before: until('2026-04-17'),
    after: until('2027-01-08'),
    kind: 'deadline',
    de: 'Frist bis 8.1.2027 statt 17.4.',
    en: 'deadline 8 January 2027 instead of 17 April',
  },
  {
    why: 'a deadline at another time of day',
    before: until('2026-04-17'),
    after: until('2026-04-17', { endTime: '12:00' }),
    kind: 'deadline',
    de: 'Frist bis 17.4., 12:00 Uhr statt 17.4.',
    en: 'deadline 17 April, 12:00 instead of 17 April',
  },
  {
    why: 'a deadline that is lifted',
    before: until('2026-04-17'),
    after: until(null),
    kind: 'deadline',
    de: 'ohne Frist statt 17.4.',
    en: 'no deadline instead of 17 April',
  },
  {
    why: 'an end that has passed',
    before: until('2026-04-17'),
    after: until('2026-03-01'),
    kind: 'closes',
    de: 'Beendet statt Offen, Frist bis 1.3. statt 17.4.',
    en: 'Closed instead of Open, deadline 1 March instead of 17 April',
  },
  {
    why: 'a cancellation',
    before: until('2026-04-17'),
    after: { flag: 'cancelled', ...until('2026-04-17') },
    kind: 'closes',
    de: 'Abgebrochen statt Offen, Frist bis 17.4.',
    en: 'Cancelled instead of Open, deadline 17 April',
  },
  {
    why: 'another chance',
    before: until('2026-03-05'),
    after: until('2026-05-03'),
    kind: 'opens',
    de: 'Offen statt Beendet, Frist bis 3.5. statt 5.3.',
    en: 'Open instead of Closed, deadline 3 May instead of 5 March',
  },
  {
    why: 'a new round to come',
    before: until('2026-03-05'),
    after: { phases: [publicPhase('2026-06-01', '2026-06-30')] },
    kind: 'status',
    de: 'Geplant statt Beendet, Beginn 1.6.',
    en: 'Planned instead of Closed, begins 1 June',
  },
  {
    why: 'another beginning',
    before: until('2026-03-31'),
    after: { phases: [publicPhase('2026-02-20', '2026-03-31')] },
    kind: 'dates',
    de: 'Beginn 20.2. statt 1.3.',
    en: 'begins 20 February instead of 1 March',
  },
  {
    why: 'a phase by another name',
    before: until('2026-03-31'),
    after: until('2026-03-31', { title: 'Zweite Runde' }),
    kind: 'dates',
    de: 'Der Ablauf wäre ein anderer.',
    en: 'The course of it would be another.',
  },
  {
    why: 'another title',
    before: { title: 'Radweg' },
    after: { title: 'Radweg Nord' },
    kind: 'title',
    de: '„Radweg Nord“ statt „Radweg“',
    en: '“Radweg Nord” instead of “Radweg”',
  },
  {
    why: 'another place in words',
    before: { place: 'Altstadt' },
    after: { place: 'Neustadt' },
    kind: 'place',
    de: '„Neustadt“ statt „Altstadt“',
    en: '“Neustadt” instead of “Altstadt”',
  },
  {
    why: 'swapped axes',
    before: {},
    after: at(53.5, 9.9),
    kind: 'place',
    de: 'Auf der Karte rund 6.373 km entfernt vom bisherigen Ort',
    en: 'On the map about 6,373 km away from where it was',
  },
  {
    why: 'a place some streets away',
    before: {},
    after: at(9.903, 53.5),
    kind: 'place',
    de: 'Auf der Karte rund 200 m entfernt vom bisherigen Ort',
    en: 'On the map about 200 m away from where it was',
  },
  {
    why: 'a place drawn anew',
    before: {},
    after: at(9.9001, 53.5),
    kind: 'place',
    de: 'Auf der Karte anders gezeichnet',
    en: 'Drawn differently on the map',
  },
  {
    why: 'a first place',
    before: { geometry: null },
    after: {},
    kind: 'place',
    de: 'Neu auf der Karte',
    en: 'New on the map',
  },
  {
    why: 'another link',
    before: { url: 'https://a.example/' },
    after: { url: 'https://b.example/' },
    kind: 'link',
    de: '„https://b.example/“ statt „https://a.example/“',
    en: '“https://b.example/” instead of “https://a.example/”',
  },
  {
    why: 'other topics',
    before: { topics: ['mobility'] },
    after: { topics: ['housing'] },
    kind: 'details',
    de: 'Themen: andere Angaben',
    en: 'Topics: stated otherwise',
  },
  {
    why: 'other texts',
    before: { description: 'a' },
    after: { description: 'b', summary: 'c' },
    kind: 'texts',
    de: 'Kurztext und Beschreibung: andere Angaben',
    en: 'Summary and description: stated otherwise',
  },
  {
    why: 'other counts',
    before: { contributions: 90 },
    after: { contributions: 1200, comments: 4 },
    kind: 'counts',
    de: 'Beiträge 1.200 statt 90 und Kommentare 4 statt nicht gemeldet',
    en: 'Contributions 1,200 instead of 90 and comments 4 instead of not reported',
  },
  {
    why: 'what is emptied',
    before: {},
    after: { summary: null, geometry: null, url: null },
    kind: 'emptied',
    de: 'Kurztext, Link zum Mitmachen und Lage auf der Karte: keine Angabe mehr',
    en: 'Summary, link to take part and position on the map: no longer stated',
  },
];

describe('what residents would see differently', () => {
  it.each(CHANGES)('is $kind for $why: $de', ({ before, after, kind, de, en }) => {
    expect(told(before, after)).toEqual([[kind, de, en]]);
  });

  it('may be several things at once, each told in its group', () => {
    const kinds = told(until('2026-04-17'), {
      ...until('2026-05-03'),
      title: 'Anders',
      contributions: null,
      summary: null,
    });
    expect(kinds.map(([kind]) => kind)).toEqual(['deadline', 'title', 'emptied', 'counts']);
  });

  it('of dates that vanish is that nobody knows any more, and that they are gone', () => {
    expect(told({}, { phases: [] })).toEqual([
      ['closes', 'Stand unbekannt statt Offen', 'Status unknown instead of Open'],
      ['emptied', 'Zeiträume: keine Angabe mehr', 'Dates: no longer stated'],
    ]);
  });

  it('quotes no more than a line of a foreign text', () => {
    const [[, de] = []] = told({ title: 'kurz' }, { title: 'ä'.repeat(1000) });
    expect(de).toHaveLength(120 + '„…“ statt „kurz“'.length);
  });
});
