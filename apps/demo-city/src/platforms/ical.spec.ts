import { describe, expect, it } from '@jest/globals';
import { expected, platform, textAt } from './test/ask.js';

const wire = (): string => textAt('ical', platform('ical').listPath);
const lines = (): readonly string[] => wire().replaceAll('\r\n ', '').trimEnd().split('\r\n');
const valuesOf = (name: RegExp): readonly string[] => lines().filter((line) => name.test(line));

describe('a calendar of meetings', () => {
  it('folds its lines at 75 octets and ends each with CRLF', () => {
    const raw = wire().trimEnd().split('\r\n');
    expect(raw.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(raw.some((line) => line.startsWith(' '))).toBe(true);
    expect(wire().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has the announced meetings, each with an identity of its own', () => {
    const ids = valuesOf(/^UID:/);
    expect(ids).toHaveLength(expected('ical').events);
    expect(new Set(ids).size).toBe(ids.length);
    expect(valuesOf(/^BEGIN:/)[0]).toBe('BEGIN:VCALENDAR');
    expect(lines().at(-1)).toBe('END:VCALENDAR');
  });

  it('has times of the town’s zone, which it describes, and whole days that end before the next', () => {
    expect(valuesOf(/^TZID:/)).toEqual(['TZID:Europe/Berlin']);
    const days = valuesOf(/^DT(?:START|END);VALUE=DATE:/).map((line) => Number(line.slice(-8)));
    expect(days.length).toBeGreaterThan(1);
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBeGreaterThan(0);
    expect(valuesOf(/^DTSTART;TZID=Europe\/Berlin:\d{8}T180000$/).length).toBeGreaterThan(2);
  });

  it('escapes texts, writes latitude first and says what is cancelled', () => {
    expect(valuesOf(/^LOCATION:Rathaus\\, Iltisrode$/)).toHaveLength(expected('ical').events);
    for (const geo of valuesOf(/^GEO:/)) expect(geo).toMatch(/^GEO:52\.\d+;12\.\d+$/);
    expect(valuesOf(/^STATUS:/)).toHaveLength(expected('ical').events);
  });
});
