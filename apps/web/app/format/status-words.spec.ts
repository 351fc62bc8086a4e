import { describe, expect, it } from '@jest/globals';
import { procedure } from '../../test/sample-records.js';
import { statusWords } from './status-words.js';

const noonOn = (day: string): number => Date.parse(`${day}T11:00:00Z`);
const shortOn = (day: string, changes: Parameters<typeof procedure>[0] = {}): string =>
  statusWords(procedure(changes), noonOn(day), 'de').short;

describe('an open procedure', () => {
  it('counts the days that are left and names the last one', () => {
    expect(statusWords(procedure(), noonOn('2026-11-25'), 'de')).toEqual({
      short: 'Offen, noch 5 Tage',
      date: 'endet am 30.11.2026',
      isSoon: true,
    });
  });

  it('says the same in English', () => {
    expect(statusWords(procedure(), noonOn('2026-11-25'), 'en')).toEqual({
      short: 'Open, 5 days left',
      date: 'ends on 30 November 2026',
      isSoon: true,
    });
  });

  it('uses the singular for one day', () => {
    expect(shortOn('2026-11-29')).toBe('Offen, noch 1 Tag');
    expect(statusWords(procedure(), noonOn('2026-11-29'), 'en').short).toBe('Open, 1 day left');
  });

  it('calls its last day by that name until midnight in the city', () => {
    expect(shortOn('2026-11-30')).toBe('Offen, letzter Tag');
    expect(statusWords(procedure(), Date.parse('2026-11-30T22:59:00Z'), 'de').short).toBe('Offen, letzter Tag');
  });

  it('counts days on the clock of the city, not of the server', () => {
    const inAuckland = { timeZone: 'Pacific/Auckland' };
    expect(statusWords(procedure(inAuckland), Date.parse('2026-11-25T12:00:00Z'), 'de').short).toBe(
      'Offen, noch 4 Tage',
    );
  });

  it('names the hour when the source gives one', () => {
    expect(statusWords(procedure({ endTime: '18:00' }), noonOn('2026-11-25'), 'de').date).toBe(
      'endet am 30.11.2026, 18:00 Uhr',
    );
  });

  it('without an end has no deadline and is never soon', () => {
    expect(statusWords(procedure({ end: null }), noonOn('2026-11-25'), 'de')).toEqual({
      short: 'Offen',
      date: 'ohne Frist',
      isSoon: false,
    });
  });

  it('is soon for a week only', () => {
    expect(statusWords(procedure(), noonOn('2026-11-23'), 'de').isSoon).toBe(true);
    expect(statusWords(procedure(), noonOn('2026-11-22'), 'de').isSoon).toBe(false);
  });
});

describe('a planned procedure', () => {
  const planned = { status: 'planned', start: '2026-12-01', end: null };

  it.each([
    ['2026-11-20', 'Geplant, startet in 11 Tagen'],
    ['2026-11-30', 'Geplant, startet morgen'],
    ['2026-12-01', 'Geplant, startet heute'],
  ])('seen on %s reads „%s“', (day, expected) => {
    expect(shortOn(day, planned)).toBe(expected);
  });

  it('without a start only says that it is planned', () => {
    expect(shortOn('2026-11-20', { status: 'planned', start: null, end: null })).toBe('Geplant');
  });
});

describe('a procedure that is over', () => {
  const closed = (state: string) => ({ status: 'closed', result: { state, url: null, publishedAt: null } });

  it.each([
    ['published', 'Beendet, Ergebnis liegt vor'],
    ['notPublished', 'Beendet, Ergebnis steht aus'],
    ['notReported', 'Beendet'],
  ])('with the result %s reads „%s“', (state, expected) => {
    expect(shortOn('2027-01-15', closed(state))).toBe(expected);
  });

  it('names its last day', () => {
    expect(statusWords(procedure(closed('published')), noonOn('2027-01-15'), 'en').date).toBe(
      'ended on 30 November 2026',
    );
  });
});

describe('a procedure whose status is unknown', () => {
  it.each([
    ['gone', 'vor seinem Ende aus der Quelle verschwunden'],
    ['stale', 'seit über 30 Tagen nicht bestätigt'],
    ['none', 'die Quelle nennt weder Termine noch einen eindeutigen Stand'],
  ])('for the reason %s says so', (statusBasis, expected) => {
    expect(statusWords(procedure({ status: 'unknown', statusBasis }), noonOn('2026-11-25'), 'de')).toEqual({
      short: 'Stand unbekannt',
      date: expected,
      isSoon: false,
    });
  });
});

describe('evaluation and cancellation', () => {
  it.each([
    ['evaluating', 'In Auswertung', 'Being evaluated'],
    ['cancelled', 'Abgebrochen', 'Cancelled'],
  ])('%s needs no date', (status, de, en) => {
    expect(shortOn('2026-11-25', { status })).toBe(de);
    expect(statusWords(procedure({ status }), noonOn('2026-11-25'), 'en')).toEqual({
      short: en,
      date: null,
      isSoon: false,
    });
  });
});
