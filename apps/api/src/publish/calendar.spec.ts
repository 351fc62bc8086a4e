import { describe, expect, it } from '@jest/globals';
import type { ProcedureEvent } from '@navigator/shared';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import { calendarText, type CalendarFacts } from './calendar.js';
import type { ExportedProcedure } from './columns.js';

const FACTS: Omit<CalendarFacts, 'procedures'> = {
  language: 'de',
  origin: 'https://navigator.example',
  title: 'Beteiligungsverfahren: offen, Mobilität; \\ Grün',
  self: 'https://navigator.example/api/v1/procedures.ics?status=open',
  page: 'https://navigator.example/?status=open',
  since: new Date('2020-01-01T00:00:00Z'),
};

const RUNDGANG: ProcedureEvent = {
  title: 'Rundgang',
  start: '2026-03-12T18:00:00+01:00',
  end: '2026-03-12T20:00:00+01:00',
  place: 'Rathaus, Saal 1; hinten',
  url: null,
};

const textOf = (
  differences: Partial<ExportedProcedure>,
  events: readonly ProcedureEvent[] = [],
  facts: Partial<CalendarFacts> = {},
): string =>
  calendarText({ ...FACTS, procedures: [{ procedure: anExportedProcedure(differences), events }], ...facts });

/** What one calendar program makes of the first date. */
function byIcalJs(text: string, index = 0): ICAL.Event {
  const found = ICAL.Component.fromString(text).getAllSubcomponents('vevent')[index];
  if (found === undefined) throw new Error('no event');
  return new ICAL.Event(found);
}

/** What another one makes of it. */
function byTsIcs(text: string, index = 0): NonNullable<ReturnType<typeof convertIcsCalendar>['events']>[number] {
  const found = convertIcsCalendar(undefined, text).events?.[index];
  if (found === undefined) throw new Error('no event');
  return found;
}

const propertyOf = (text: string, name: string, index = 0): unknown =>
  byIcalJs(text, index).component.getFirstPropertyValue(name);

describe('a deadline', () => {
  it.each([
    ['2026-05-31', '2026-06-01', 'an ordinary day'],
    ['2026-03-29', '2026-03-30', 'the day the clock goes forward'],
    ['2026-10-25', '2026-10-26', 'the day the clock goes back'],
    ['2026-12-31', '2027-01-01', 'the last day of a year'],
    ['2028-02-29', '2028-03-01', 'a leap day'],
  ])('on %s is all of that day and ends, exclusively, on %s: %s', (end, dayAfter) => {
    const text = textOf({ end });
    const one = byIcalJs(text);
    expect([one.startDate.isDate, one.startDate.toString(), one.endDate.toString()]).toEqual([true, end, dayAfter]);
    const other = byTsIcs(text);
    expect([other.start.type, other.start.date.toISOString().slice(0, 10)]).toEqual(['DATE', end]);
    expect(other.end?.date.toISOString().slice(0, 10)).toBe(dayAfter);
  });

  it.each([
    ['2026-03-20', '2026-03-19T23:00:00.000Z', '2026-03-20T15:00:00.000Z', 'winter'],
    ['2026-07-20', '2026-07-19T22:00:00.000Z', '2026-07-20T14:00:00.000Z', 'summer'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T14:00:00.000Z', 'the day the clock goes forward'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T15:00:00.000Z', 'the day the clock goes back'],
  ])('at 16:00 on %s lasts from %s until %s: %s', (end, start, until) => {
    const text = textOf({ end, endTime: '16:00' });
    const one = byIcalJs(text);
    expect([one.startDate.toJSDate().toISOString(), one.endDate.toJSDate().toISOString()]).toEqual([start, until]);
    const other = byTsIcs(text);
    expect([other.start.date.toISOString(), other.end?.date.toISOString()]).toEqual([start, until]);
    expect(one.summary).toBe('Frist 16:00 Uhr: Weg');
  });

  it('at 23:59 is the whole day that is meant', () => {
    expect(byIcalJs(textOf({ end: '2026-03-20', endTime: '23:59' })).startDate.isDate).toBe(true);
  });

  it('that nobody set is in no calendar, nor one that is long over', () => {
    expect(textOf({ end: null })).not.toContain('VEVENT');
    const since = new Date('2026-03-21T12:00:00Z');
    expect(textOf({ end: '2026-03-20' }, [], { since })).not.toContain('VEVENT');
    expect(textOf({ end: '2026-03-21' }, [], { since })).toContain('VEVENT');
  });

  it('tells in words what it is, and leads to our page', () => {
    const text = textOf({
      end: '2026-03-20',
      place: 'Parkallee',
      url: 'https://stadt.example/weg',
      geometryRole: 'area',
    });
    const deadline = byIcalJs(text);
    expect(deadline.summary).toBe('Frist: Weg');
    expect(deadline.description).toBe(
      'Offen, endet am 20.03.2026. Musterstadt, Parkallee.\n\nMitmachen: https://stadt.example/weg\n\n' +
        'https://navigator.example/verfahren/weg-0000000001',
    );
    expect(propertyOf(text, 'url')).toBe('https://navigator.example/verfahren/weg-0000000001');
    expect(deadline.location).toBe('Parkallee');
    expect(propertyOf(text, 'geo')).toEqual([53, -3.5]);
  });

  it('gives no position where there is but the middle of a map', () => {
    expect(propertyOf(textOf({ end: '2026-03-20', geometryRole: 'mapCentre' }), 'geo')).toBeNull();
  });

  it('keeps its id and gets a higher number when it is moved', () => {
    const before = byIcalJs(textOf({ end: '2026-03-20', changedAt: '2026-03-01T00:00:00.000Z' }));
    const after = byIcalJs(textOf({ end: '2026-03-27', title: 'Anders', changedAt: '2026-03-05T00:00:00.000Z' }));
    expect(before.uid).toBe('0000000001-frist@navigator.example');
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.sequence).toBeLessThan(2 ** 31);
    expect(String(after.component.getFirstPropertyValue('last-modified'))).toBe('2026-03-05T00:00:00Z');
  });

  it.each([
    ['cancelled', 'source', 'CANCELLED'],
    ['unknown', 'gone', 'TENTATIVE'],
    ['open', 'dates', 'CONFIRMED'],
  ] as const)('of a procedure that is %s (%s) is %s', (status, statusBasis, told) => {
    expect(propertyOf(textOf({ end: '2026-03-20', status, statusBasis }), 'status')).toBe(told);
  });
});

describe('an event', () => {
  it('stands at its instant, whatever the zone of the reader', () => {
    const text = textOf({ geometryRole: 'area' }, [RUNDGANG]);
    const one = byIcalJs(text);
    expect(text).toContain('DTSTART:20260312T170000Z');
    expect([one.startDate.toJSDate().toISOString(), one.endDate.toJSDate().toISOString()]).toEqual([
      '2026-03-12T17:00:00.000Z',
      '2026-03-12T19:00:00.000Z',
    ]);
    expect(byTsIcs(text).start.date.toISOString()).toBe('2026-03-12T17:00:00.000Z');
    expect([one.summary, one.location]).toEqual(['Rundgang (Weg)', 'Rathaus, Saal 1; hinten']);
    expect(propertyOf(text, 'geo')).toBeNull();
  });

  it('keeps its id when another one comes before it', () => {
    const earlier = { ...RUNDGANG, title: 'Auftakt', start: '2026-03-02T18:00:00+01:00' };
    const alone = byIcalJs(textOf({}, [RUNDGANG])).uid;
    expect(byIcalJs(textOf({}, [earlier, RUNDGANG]), 1).uid).toBe(alone);
    expect(byIcalJs(textOf({}, [{ ...RUNDGANG, start: '2026-03-12T17:00:00Z' }])).uid).toBe(alone);
    expect(alone).toMatch(/^0000000001-termin-.+@navigator\.example$/);
  });

  it('that is told twice stands there once', () => {
    expect(textOf({}, [RUNDGANG, RUNDGANG]).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it.each([null, '2026-03-12T17:00:00+01:00'])('whose end is %j gets no end made up', (end) => {
    expect(textOf({}, [{ ...RUNDGANG, end }])).not.toContain('DTEND');
  });
});

describe('a calendar', () => {
  it('says its name, and when to come back', () => {
    const calendar = ICAL.Component.fromString(textOf({ end: '2026-03-20' }));
    const told = (name: string): string => String(calendar.getFirstPropertyValue(name));
    // This parser does not know that names are text, so it leaves them as they are written (RFC 5545, 3.3.11).
    const written = 'Beteiligungsverfahren: offen\\, Mobilität\\; \\\\ Grün';
    expect([told('method'), told('name'), told('x-wr-calname')]).toEqual(['PUBLISH', written, written]);
    expect([told('refresh-interval'), told('source')]).toEqual(['PT6H', FACTS.self]);
  });

  it('cannot be given lines by a name, a title or a place', () => {
    const hostile = 'x\r\nEND:VCALENDAR\nBEGIN:VEVENT\rATTACH:http://evil.example\u0000\u2028;,\\';
    const text = textOf(
      {
        end: '2026-03-20',
        title: hostile,
        summary: hostile,
        place: hostile,
        publisher: { ...anExportedProcedure().publisher, name: hostile },
      },
      [{ ...RUNDGANG, title: hostile, place: hostile }],
      { title: hostile },
    );
    expect(text.match(/^(BEGIN|END):.*$/gm)).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(text).not.toMatch(/^ATTACH/m);
    expect(byIcalJs(text).location).toBe('x END:VCALENDAR BEGIN:VEVENT ATTACH:http://evil.example ;,\\');
    expect(convertIcsCalendar(undefined, text).events).toHaveLength(2);
  });

  it('folds its lines at 75 octets, umlauts and trees whole', () => {
    const title = 'Übergrößenträger 🌳🌲 '.repeat(12).trim();
    const text = textOf({ end: '2026-03-20', title });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(byIcalJs(text).summary).toBe(`Frist: ${title}`);
    expect(byTsIcs(text).summary).toBe(`Frist: ${title}`);
  });

  it('without a date is still one', () => {
    expect(ICAL.Component.fromString(calendarText({ ...FACTS, procedures: [] })).name).toBe('vcalendar');
  });
});
