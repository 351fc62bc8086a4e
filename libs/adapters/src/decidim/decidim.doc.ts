import type { FormatDoc } from '../kit/format-doc.js';
import { decidim } from './decidim.adapter.js';
import { Details, ExportedProcess, Meeting, Process } from './wire.js';

/** The page `docs/formats/decidim.md`. */
export const decidimDoc: FormatDoc = {
  adapter: decidim,
  introduction:
    'Decidim is a platform for participation in use by some hundred cities and regions. Its GraphQL interface (`POST /api`) answers without a key, unless an installation asks for one; then the feed’s credential is a key and its secret (signed in once), or a secret alone (a token). The feed is the address of the installation, of its interface or of any of its pages; the address of the open data (`…/open-data/download`) or of a file (`.csv`, `.zip`, `.json`) is read as an export instead. A wrong type costs its field, never the record.',
  exampleUrl: 'https://mitmachen.example/api',
  fields: [
    { title: 'Members of a process', schema: Process },
    { title: 'Members looked up for each process', schema: Details },
    { title: 'Members of a meeting', schema: Meeting },
    { title: 'Members of an exported process (JSON, or columns of the CSV)', schema: ExportedProcess },
  ],
  decisions: [
    {
      question: 'Conversation.',
      answer:
        'First an overview: the ids, and for nobody (`id: "0"`) all that will be asked about each process. A server refuses what it does not know before it looks anything up, so the questions for details are in words it understands. They follow, five processes with each and optional; then the list, whose records they complete. A failed detail costs its fields, which keep their last known values, and never a process.',
    },
    {
      question: 'Versions.',
      answer:
        'No introspection, which an installation may forbid. The newest question is asked, and every member, argument or type that an error names is taken out, or asked for under its other name (`steps`/`phases`, `key`/`name`, `taxonomies`/`categories`). Where a question is too complex or has too many aliases, fewer processes stand in one, then pages get smaller, then the deepest members go. After twelve rounds it is given up. What had to go for good is told as `members-missing`.',
    },
    {
      question: 'Status.',
      answer:
        'By dates. The process itself is one phase; its steps follow. A step outside the dates of its process (of evaluation, of following up) does not count as time to take part; without dates of the process its steps are all there is. A process without an end of its own whose steps all have one ends with the last of them (Q24), remarked as `end-approximate`; one whose steps leave an end open, or that has none, lasts until further notice. Organisers forget to move the active step on: its title is kept as the source’s status and decides nothing.',
    },
    {
      question: 'Steps with a clock.',
      answer:
        'Steps were days until 0.24 and are instants since. The midnight of UTC is a day carried over; a last day that ends with its first minute still counts.',
    },
    {
      question: 'Assemblies, conferences, initiatives.',
      answer:
        'Not read. An assembly is a standing body: it has no period, and as a procedure it would be open for ever. Conferences are events, initiatives are petitions of citizens.',
    },
    {
      question: 'Identity.',
      answer: '`process:<id>`: ids are unique for each kind of space only.',
    },
    {
      question: 'Place.',
      answer:
        'Processes have none. The places of their meetings stand in for it, with the role `meetingPlace`. A scope is a district in one city and a theme in another: it is a topic where the vocabulary knows its name, otherwise the place.',
    },
    {
      question: 'Meetings.',
      answer: 'The fifty newest of each component, without those withdrawn.',
    },
    {
      question: 'Counts.',
      answer:
        'Proposals and debates are contributions. They are looked up for the thousand newest processes. Participants are those that the platform counts as such; followers are none. Where the organiser hides the statistics all counts are unknown, never 0.',
    },
    {
      question: 'Results.',
      answer:
        'Published where the platform counts results (its component for accountability). None is not “still owed”: many cities publish theirs elsewhere.',
    },
    {
      question: 'Languages.',
      answer:
        'The feed’s own language counts, then German, English, and whatever there is. Machine translations of an export are not read.',
    },
    {
      question: 'Exports.',
      answer:
        'They know neither counts nor meetings, and the CSV no steps. Of the archive only `…-open-data-participatory_processes.csv` is unpacked, at most 64 MB. A table that does not end with a line break was cut off. While the platform has not packed its archive yet it answers with a page, told as `html-instead-of-data`.',
    },
    {
      question: 'Kind.',
      answer: 'Unknown: nothing tells whether a process follows a law.',
    },
  ],
};
