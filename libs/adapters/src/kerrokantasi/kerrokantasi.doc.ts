import type { FormatDoc } from '../kit/format-doc.js';
import { kerrokantasi } from './kerrokantasi.adapter.js';
import { Hearing } from './wire.js';

/** The page `docs/formats/kerrokantasi.md`. */
export const kerrokantasiDoc: FormatDoc = {
  adapter: kerrokantasi,
  introduction:
    'Kerrokantasi is the platform for hearings of Helsinki and other cities of Finland. Its interface lists all hearings in pages, each with the address of the next. The feed is the address of the interface, of its version or of the list; any other address is read as one page of it. The GeoJSON form (`format=geojson`) is read too, where the address asks for it. A wrong type costs its field, never the record.',
  exampleUrl: 'https://kuuleminen.example/v1/hearing/',
  fields: [{ title: 'Members of a hearing', schema: Hearing }],
  decisions: [
    {
      question: 'Status.',
      answer:
        'By dates, to the minute. `closed` is true also of hearings that were closed by hand before their time: such a hearing is over whatever its dates say, and its phase no longer counts as one to take part in. A hearing before its beginning is called closed as well, and is planned.',
    },
    {
      question: 'Planned hearings.',
      answer: 'The platform hides a hearing until it opens; so do we where a list holds one.',
    },
    {
      question: 'Languages.',
      answer:
        'Texts come by language. The feed’s own language counts, then German, English, and whatever there is; the language of the title is that of the record.',
    },
    {
      question: 'Address.',
      answer:
        'The list has none. For the two addresses of Helsinki’s interface the portal is known (`https://kerrokantasi.hel.fi/{slug}`); for others the address stays empty, never guessed.',
    },
    {
      question: 'Phases.',
      answer:
        'The hearing is one phase. Where it belongs to a project, the phases of that stand around it with their titles; they have no dates, for their schedule is prose.',
    },
    {
      question: 'Completeness.',
      answer:
        'Pages are followed as long as `next` leads further on, on the same host. The list is whole when it ended so and held as many rows as `count` says. Filters that depend on the clock (`open`, `open_at_lte` …) are taken out of the address.',
    },
    {
      question: 'Kind.',
      answer: 'Unknown: statutory hearings and others stand in one list.',
    },
    {
      question: 'Topics.',
      answer:
        'Labels by name, with the Finnish and Swedish words of `topics.ts`. Each city writes its own; unknown ones are kept.',
    },
    {
      question: 'Personal data.',
      answer: 'Lists before 2020 name contact persons. They are not read, and the raw answers are never kept.',
    },
  ],
};
