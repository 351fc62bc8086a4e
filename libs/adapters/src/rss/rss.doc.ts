import type { FormatDoc } from '../kit/format-doc.js';
import { rss } from './rss.adapter.js';
import { Item } from './wire.js';

/** The page `docs/formats/rss.md`. */
export const rssDoc: FormatDoc = {
  adapter: rss,
  introduction:
    'News lists of cities and platforms: RSS 0.9x, 1.0 and 2.0, and Atom. An item adds a notice to a procedure of another feed, or a meeting where the list says when one begins, and is never a procedure. Lists are read as feed readers do: entities of HTML, ampersands that begin none and prefixes that nobody declared are taken as they are meant.',
  exampleUrl: 'https://musterstadt.example/rss',
  fields: [{ title: 'What an item says', schema: Item }],
  decisions: [
    {
      question: 'Identity.',
      answer:
        'The `guid` or `id`; an address is the same however it is written. Without one the link. An item with neither is rejected.',
    },
    {
      question: 'When.',
      answer:
        'A meeting where the modules for events tell a begin. Else the first period `dd.mm.yyyy - dd.mm.yyyy` in title or text, both days included, as a notice (the feed of demosplan’s add-on for Berlin writes it so). Else the day of publication. An item without any is skipped: a day is never made up. `lastBuildDate` is not read, and a date of publication that is the moment of asking is none (Q16).',
    },
    {
      question: 'Title.',
      answer:
        'Where the text begins with the period and then names a stage of the procedure in a line of its own, the stage stands before the title: it says what the period is of.',
    },
    {
      question: 'Which procedure.',
      answer:
        'By the link, an address as `guid`, and all addresses in the text; by the title and by plan numbers in title and text, as written.',
    },
    {
      question: 'Charset.',
      answer: 'Bytes that are not UTF-8 though the list says so are read as Windows-1252, with a remark (Q37).',
    },
    {
      question: 'Absence.',
      answer: 'Means nothing: items drop out of the list when new ones come. What was told stays.',
    },
    { question: 'Personal data.', answer: 'Authors are not read; raw answers are never kept.' },
  ],
};
