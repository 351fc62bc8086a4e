import type { FormatDoc } from '../kit/format-doc.js';
import { oparl } from './oparl.adapter.js';
import { AgendaItem, Body, Consultation, File, Location, Meeting, Paper, System } from './wire.js';

/** The page `docs/formats/oparl.md`. */
export const oparlDoc: FormatDoc = {
  adapter: oparl,
  introduction:
    'Information systems of councils. The address of the system, of a body, of a list or of a single object is read. From the system we go to its bodies, from a body to its papers, then to its meetings, as far as they were changed in the last two years; then to meetings that such a paper names and the list does not hold. What is about planning or participation is added to procedures of other feeds; there is never a procedure of its own. An object may stand in the place of its address, and several spellings of a member are read (Q57).',
  exampleUrl: 'https://rathaus.example/oparl/v1/system',
  fields: [
    { title: 'Members of a system', schema: System },
    { title: 'Members of a body', schema: Body },
    { title: 'Members of a paper', schema: Paper },
    { title: 'Members of a consultation', schema: Consultation },
    { title: 'Members of a meeting', schema: Meeting },
    { title: 'Members of an agenda item', schema: AgendaItem },
    { title: 'Members of a location', schema: Location },
    { title: 'Members of a file', schema: File },
  ],
  decisions: [
    {
      question: 'What is kept.',
      answer:
        'Papers and agenda items whose name, number or kind speaks of urban land-use planning or of participation, and items that cite such a paper. Shares in companies (Beteiligungsbericht, Beteiligung an einer GmbH) are no participation (Q60). All else is skipped and counted.',
    },
    {
      question: 'What becomes of it.',
      answer:
        'A paper is a notice on its day, with its files. An agenda item is a meeting with the place and time of its meeting; with a result or a resolution it is a decision. Its key is the address of the meeting, `#`, and the last part of that of the item, so that a meeting and its events can be told to belong together.',
    },
    {
      question: 'Results.',
      answer:
        'A decision is what became of a procedure only where its words say that it ends (Satzungsbeschluss, als Satzung beschlossen, Feststellungsbeschluss, Abwägung, endgültig, Ergebnis der Beteiligung …), and not where nothing was decided (vertagt, zur Kenntnis …) or another body decides (`authoritative: false`). A mere “Beschlossen” is a decision and no result. The link leads to the minutes, else to the paper.',
    },
    {
      question: 'Pages.',
      answer:
        'Only `links.next` counts; `limit` is a wish (Q38). Pages on another host, or that were asked for before, are not followed. A conversation has at most 200 requests; where more would be needed, the finding `list-cut` says so.',
    },
    {
      question: 'Deletions.',
      answer: 'Objects with `deleted: true` are skipped as `deleted-at-source`, under their address (Q32).',
    },
    {
      question: 'Single meetings.',
      answer: 'Are asked for as optional requests, at most 50 in a row: some of them fail for ever (Q46).',
    },
    { question: 'Absence.', answer: 'Means nothing: the lists are cut at two years.' },
    {
      question: 'Personal data.',
      answer:
        'Persons, memberships, participants and verbatim minutes are not read, items behind closed doors are left out, and raw answers are never kept (Q54).',
    },
  ],
};
