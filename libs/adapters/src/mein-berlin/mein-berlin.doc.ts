import type { FormatDoc } from '../kit/format-doc.js';
import { meinBerlin } from './mein-berlin.adapter.js';
import { Row } from './wire.js';

/** The page `docs/formats/mein-berlin.md`. */
export const meinBerlinDoc: FormatDoc = {
  adapter: meinBerlin,
  introduction:
    'The platform of Berlin and its relatives publish three lists as plain JSON arrays, without paging. The feed is the address of any of them, of `/api/` or of the host; any other address is read as one file of their shape. Two shapes are known: recordings of 2021, and the lists of 2026. A wrong type costs its field, never the record.',
  exampleUrl: 'https://beteiligung.example/api/projects/',
  fields: [{ title: 'Members of an entry', schema: Row }],
  decisions: [
    {
      question: 'Status.',
      answer:
        'By dates. Without one, by which module is told of: active is open, future is planned, past is closed. The integer counts last and only where its version is known: 1 is "done" in 2021 and "future" in 2026, 0 in 2021 is running or future, and 2 is also said of what was never published. What stays open is `status-unclear`, never a guess.',
    },
    {
      question: 'Plans.',
      answer:
        'They have no dates. "Done" is an editor’s word and believed. "Running" is believed in the shape of 2026 alone, which has `tile_image_alt_text`, and makes a plan open only where `participation` is not 0, which is information without participation. The plans of 2021 are closed or unknown, never open.',
    },
    {
      question: 'Level of participation.',
      answer:
        'That of plans, by `participation`. Projects write 1 whatever they are, and the codes of 2021 meant something else (0 was “Ja”): both tell no level.',
    },
    {
      question: 'Dates.',
      answer:
        'Instants become days of the feed’s zone: 21:59 or 22:59 UTC is the end of a local day, midnight its beginning; other times are kept. An active project tells its next end and no start, a future one its start and no end. `past_phase` is the end of the earliest module, remarked as `end-approximate`.',
    },
    {
      question: 'Ends far ahead.',
      answer:
        'An end more than three years after the reading (2030-11-29 and the like) means "until further notice": no end, remarked as `end-far-ahead`, and open by the active module.',
    },
    {
      question: 'Identity.',
      answer:
        'Projects by `id`. Plans, external projects and the projects of 2021 by the path of their page, with the host where it is another. The kind stands in front: `project:812`, `plan:/vorhaben/2021-00196`, `external:dialog.example/park`.',
    },
    {
      question: 'Development plans.',
      answer:
        'Entries whose page lies on diplanung.de are formal procedures and keep that address. Which step is on is not told. Their phase counts as participation, because a phase of unknown kind would not be public and its deadline would be lost.',
    },
    {
      question: 'Access.',
      answer:
        'Public and semi-public entries are shown. Private ones, and codes nobody knows, are skipped and counted.',
    },
    {
      question: 'Lists.',
      answer:
        'Projects and plans must succeed. An installation may have no external projects: without that list the run is read, and nothing is concluded from what is absent.',
    },
    {
      question: 'Not used.',
      answer:
        'Localised texts (`participation_string`, remaining time) are never parsed. Cost is free text. Images, addresses and labels of places need the consent of the operator.',
    },
  ],
};
