import type { FormatDoc } from '../kit/format-doc.js';
import { ical } from './ical.adapter.js';
import { EventComponent } from './wire.js';

/** The page `docs/formats/ical.md`. */
export const icalDoc: FormatDoc = {
  adapter: ical,
  introduction:
    'Calendars of cities, of platforms and of councils (RFC 5545). A calendar adds events to procedures of other feeds and is never a procedure. Its lines are read as they arrive; an event that is broken is rejected alone, a line that cannot be read costs its field. To-dos, journals and alarms are not read.',
  exampleUrl: 'https://musterstadt.example/termine.ics',
  fields: [{ title: 'Properties of an event (VEVENT)', schema: EventComponent }],
  decisions: [
    {
      question: 'Identity.',
      answer:
        '`UID`. A time of a series is `UID#` and the time at which it was to begin by its rule (in UTC, or the day), so that one that was moved (`RECURRENCE-ID`) takes the place of the one it was. An event without `UID` is rejected: its title and time may change.',
    },
    {
      question: 'Time zones.',
      answer:
        'A name of the tz database counts before the rules that the calendar brings under that name, because programs shorten those. For other names the calendar’s own rules count, then the names that Windows uses. Times without zone are those of `X-WR-TIMEZONE`, else of the feed; so are those in a zone that nobody knows, with a remark.',
    },
    {
      question: 'Ends.',
      answer:
        'Exclusive, for days too (Q13): an event from 2 to 4 March lasts two days. A day that ends on itself lasts that day. Where nobody tells the end of an event with a clock time, it has none. An end before its begin is left out with a remark (Q18).',
    },
    {
      question: 'Repetitions.',
      answer:
        'From a month ago to a year ahead, at most 100 of one series; one that has none in that time is told once. Worked out by looking at each day of the window, because rules that fit no day keep the usual iterators busy for ever. A rule that repeats within a day counts for nothing; one that counts its times is followed for five years, and at most 500 series of a calendar are worked out.',
    },
    {
      question: 'Which procedure.',
      answer:
        'By the addresses in `URL`, `CONFERENCE`, `ATTACH` and the description, by the title, and by plan numbers in title and description, as written.',
    },
    {
      question: 'Absence.',
      answer: 'Means nothing: calendars drop what is over. What was told stays, until it is called off.',
    },
    {
      question: 'Personal data.',
      answer:
        'Who invites and who comes is not read, events of a closed circle (`CLASS`) are skipped, and raw answers are never kept.',
    },
  ],
};
