import { readFileSync } from 'node:fs';
import type { SourceEvent } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { ical } from '../ical.adapter.js';

/** A conversation with a city of our own invention. */
export const conversation = { adapter: ical, feedUrl: 'https://musterstadt.example/termine.ics' };

/** A calendar from the folder of fixtures; `entries` counts each time of a series. */
export const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'calendar',
  contentType: 'text/calendar; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const calendar = fixture('calendar.ics', 9);
export const series = fixture('series.ics', 8);
export const hostile = fixture('hostile.ics', 1);

/** A calendar with these lines in it. */
export const calendarOf = (...lines: readonly string[]): Answer =>
  withBody(calendar, ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));

/** The lines of an event with these lines in it. */
export const eventLines = (...lines: readonly string[]): readonly string[] => [
  ...['BEGIN:VEVENT', 'UID:u', 'SUMMARY:Treffen'],
  ...lines,
  'END:VEVENT',
];

/** The events among what was read. */
export const eventsOf = (outputs: readonly Output<unknown>[]): readonly SourceEvent[] =>
  outputs.flatMap((output) => (output.kind === 'event' ? [output.event] : []));

/** What a calendar with one event, with these lines in it, becomes. */
export const outputsWith = async (...lines: readonly string[]): Promise<readonly Output<unknown>[]> =>
  readAnswer(conversation, calendarOf(...eventLines(...lines)));

/** The events of such a calendar. */
export const eventsWith = async (...lines: readonly string[]): Promise<readonly SourceEvent[]> =>
  eventsOf(await outputsWith(...lines));
