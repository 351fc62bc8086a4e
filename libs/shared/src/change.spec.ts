import { describe, expect, it } from '@jest/globals';
import { ChangedField, changeText, FIELD_LABELS, sinceInstant, type FieldChange } from './change.js';
import { moveInWords, moveLabel, moveOf } from './deadline-move.js';

describe('a moved deadline in words', () => {
  it.each([
    ['extended', '2026-11-15', '2026-11-30', 'Frist verlängert bis 30.11.2026 (zuvor 15.11.2026)'],
    ['shortened', '2026-11-30', '2026-11-15', 'Frist verkürzt auf 15.11.2026 (zuvor 30.11.2026)'],
    ['over the end of a year', '2026-12-31', '2027-01-01', 'Frist verlängert bis 01.01.2027 (zuvor 31.12.2026)'],
    ['to a leap day', '2028-02-28', '2028-02-29', 'Frist verlängert bis 29.02.2028 (zuvor 28.02.2028)'],
    ['past the short day of March', '2026-03-28', '2026-03-29', 'Frist verlängert bis 29.03.2026 (zuvor 28.03.2026)'],
  ])('says that it was %s', (...[, was, now, words]) => {
    expect(moveInWords({ was, now }, 'de')).toBe(words);
  });

  it('says it in English', () => {
    const move = { was: '2026-11-15', now: '2026-11-30' };
    expect(moveInWords(move, 'en')).toBe('Deadline extended to 30 November 2026 (was 15 November 2026)');
    expect(moveLabel({ was: move.now, now: move.was }).en).toBe('Deadline brought forward');
  });

  it('is none without a last day', () => {
    expect(moveOf({ end: null, deadlineMoved: { was: '2026-11-15', movedAt: '2026-11-10T00:00:00Z' } })).toBeNull();
    expect(moveOf({ end: '2026-11-30', deadlineMoved: null })).toBeNull();
  });
});

describe('a change in words', () => {
  const of = (...fields: ChangedField[]): FieldChange[] => fields.map((field) => ({ field, from: null, to: null }));

  it('names what changed', () => {
    expect(changeText('changed', of('title', 'place'))).toEqual({
      de: 'Geändert: Titel, Ort',
      en: 'Changed: title, place',
    });
  });

  it('tells a moved deadline first, and not its phases once more', () => {
    const deadline: FieldChange = { field: 'deadline', from: '2026-11-15', to: '2026-11-30' };
    expect(changeText('deadlineMoved', [deadline, ...of('phases', 'title')]).de).toBe(
      'Frist verlängert bis 30.11.2026 (zuvor 15.11.2026); geändert: Titel',
    );
  });

  it('tells what changed together with what became of the record', () => {
    expect(changeText('back', of('title')).de).toBe('Wieder in der Quelle; geändert: Titel');
    expect(changeText('added', []).de).toBe('Neu');
  });

  it('has a word for every field', () => {
    expect(Object.keys(FIELD_LABELS).toSorted()).toEqual(ChangedField.options.toSorted());
  });
});

describe('since', () => {
  it('a day means its local midnight, on the days on which the clock changes too', () => {
    expect(sinceInstant('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(sinceInstant('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('an instant means itself', () => {
    expect(sinceInstant('2026-03-29T10:00:00+02:00').toISOString()).toBe('2026-03-29T08:00:00.000Z');
  });
});
