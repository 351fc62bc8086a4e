import type { FormatDoc } from '../kit/format-doc.js';
import { jsonLd } from './json-ld.adapter.js';
import { EventNode } from './wire.js';

/** The page `docs/formats/json-ld.md`. */
export const jsonLdDoc: FormatDoc = {
  adapter: jsonLd,
  introduction:
    'Web pages that tell search engines about their events (`<script type="application/ld+json">`, vocabulary of schema.org), and files of such data. There is no type for participation procedures; only events are read, and they are added to procedures of other feeds. Every block of a page counts, `@graph`, lists and nested nodes alike; a block that is no JSON is rejected alone. A page without linked data is no data.',
  exampleUrl: 'https://musterstadt.example/termine',
  fields: [{ title: 'Members of an event', schema: EventNode }],
  decisions: [
    {
      question: 'Identity.',
      answer:
        '`@id`, else `url`, made absolute. Events of the same address that begin at different times are told apart by their begin. Where a document is about one event that names neither, the address of the document counts; of several such events none can be known again, and they are rejected.',
    },
    {
      question: 'Mentions.',
      answer:
        'An event within another node that says no more than its name and address is a mention and is not counted. `superEvent`, `about` and `isPartOf` are read for the procedure that they may name, never as events.',
    },
    {
      question: 'Times.',
      answer:
        'A day lasts the whole day, the last day included; midnight is the day (Q12). Without an offset it is the clock of the feed. An event without a begin is rejected.',
    },
    {
      question: 'Called off.',
      answer:
        '`EventCancelled`, and `EventPostponed`, for which no new date is known: neither takes place at the time that is told. `EventRescheduled` has its new date.',
    },
    {
      question: 'Which procedure.',
      answer:
        'By the addresses of the event, of what it is part of, in its description, and of the page that tells it; by the title and by plan numbers in title and description, as written.',
    },
    {
      question: 'The end of a page.',
      answer: 'Is `</html>`: a page without it counts as cut off.',
    },
    { question: 'Absence.', answer: 'Means nothing: pages drop what is over. What was told stays.' },
    { question: 'Personal data.', answer: 'Organisers and performers are not read; raw answers are never kept.' },
  ],
};
