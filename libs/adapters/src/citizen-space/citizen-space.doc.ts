import type { FormatDoc } from '../kit/format-doc.js';
import { citizenSpace } from './citizen-space.adapter.js';
import { Activity } from './wire.js';

/** The page `docs/formats/citizen-space.md`. */
export const citizenSpaceDoc: FormatDoc = {
  adapter: citizenSpace,
  introduction:
    'Citizen Space (Delib) runs the consultations of public bodies in Britain, Australia and New Zealand. Its interface gives all of them as one JSON array, without paging. The feed is the address of the site, of `/api/`, of a version or of the list; the address of the details of one consultation gives that one. Any other address is read as a file of either. Versions 2.0 to 2.4 are served side by side; their documentation and their answers spell two members differently, and both are read. A wrong type costs its field, never the record.',
  exampleUrl: 'https://consult.example/api/2.4/json_search_results',
  fields: [{ title: 'Members of an activity', schema: Activity }],
  decisions: [
    {
      question: 'Status.',
      answer:
        'By dates. The word of the platform counts where there are none; a closed activity whose results are expected on a day to come is being evaluated.',
    },
    {
      question: 'Identity.',
      answer:
        'Department and id (`corp/future-register`), because an id is unique only within its department. Where only basic fields are told, the department is read from the address of the page.',
    },
    {
      question: 'Fields.',
      answer:
        'We ask for `extended`. Topics, areas, documents and expected days come with `fields=all` only, and with them contact persons: an address that says `fields=all` is asked so. Contacts are never read, and raw answers never kept.',
    },
    {
      question: 'Results.',
      answer:
        'Not reported. The interface tells on which day feedback and results are expected, not whether they came; those days are events that last the day.',
    },
    {
      question: 'Ends far ahead.',
      answer:
        'An end more than three years after the reading means "until further notice": no end, remarked as `end-far-ahead`.',
    },
    {
      question: 'Completeness.',
      answer:
        'The list without `st` is whole; `st` is taken out of the address. The details of one activity say nothing about others.',
    },
    {
      question: 'Kind and place.',
      answer:
        'Statutory consultations and others stand in one list, so that the kind is unknown. There are no coordinates; areas are names.',
    },
    {
      question: 'Language.',
      answer: 'That of the feed; the interface tells none. Register British sites with `en`.',
    },
  ],
};
