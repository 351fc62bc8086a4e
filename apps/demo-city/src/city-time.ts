import { TIME_ZONE } from './calendar.js';

const offsets = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });

/** A time of the cities' clocks with its offset, such as `2026-06-30T23:59:00+02:00`. */
export function cityTime(day: string, time: '00:00' | '10:00' | '23:59'): string {
  // No clock changes within an hour of these times, so that the offset of winter finds the right one.
  const zone = offsets.formatToParts(new Date(`${day}T${time}:00+01:00`)).find(({ type }) => type === 'timeZoneName');
  return `${day}T${time}:00${zone?.value.replace('GMT', '') ?? '+01:00'}`;
}
