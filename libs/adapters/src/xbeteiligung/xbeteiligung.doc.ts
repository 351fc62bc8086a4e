import type { FormatDoc } from '../kit/format-doc.js';
import { Attachment, Part, Participation } from './wire.js';
import { xbeteiligung } from './xbeteiligung.adapter.js';

/** The page `docs/formats/xbeteiligung.md`. */
export const xbeteiligungDoc: FormatDoc = {
  adapter: xbeteiligung,
  introduction:
    'XBeteiligung is the XÖV standard by which planning systems, participation systems and portals tell each other of procedures. We are a portal: messages are sent to our inbox, or read from a file. Taken are the messages to portals (`…51` initiated, `…52` updated, `…59` deleted) and to participation systems (`…01`, `…02`, `…09`) of the families kommunal (04), raumordnung (03) and planfeststellung (02), in the namespaces of 1.2, 1.3 and 1.4. Elements are matched by local name; the name of the root element counts, not the code in the header. The schema of 1.2 is known; 1.3 and 1.4 are read alike.',
  exampleUrl: 'https://plan.example/messages.xml',
  fields: [
    { title: 'A participation (`beteiligung`)', schema: Participation },
    { title: 'A part (`beteiligungOeffentlichkeit`, `beteiligungTOEB`)', schema: Part },
    { title: 'A document (`anlage`)', schema: Attachment },
  ],
  decisions: [
    {
      question: 'The container.',
      answer:
        'The inbox hands its messages over as a JSON array of `{"receivedAt": "2026-03-01T10:00:00Z", "xml": "<…>"}` in the order of their arrival. It holds every message that counts for the feed, so a procedure that is in none of them is gone. An array and not lines, because one that was cut off can be told from a whole one.',
    },
    {
      question: 'Order.',
      answer:
        'Messages count in the order of `erstellungszeitpunkt`, else of arrival; at the same time a deletion comes last, then the id decides. The newest message of a procedure replaces the others, initiation or update. A `nachrichtenUUID` that comes twice counts once.',
    },
    {
      question: 'Identity.',
      answer:
        'Family, `planID` and round: `kommunal:ID_1#2`. Without a round it is the first; where a message has parts, the round of the public one.',
    },
    {
      question: 'Deletion.',
      answer:
        'It takes away what messages of its `vorgangsID`, written before it, made of its plan, as `deleted-at-source`. Where none of them has that `vorgangsID`, it takes all rounds of its `planID`, but only if it names no process or the plan has no more than one; where the plan has several others, they stay (Q47). The `beteiligungsID` is not used to match: messages to portals have none.',
    },
    {
      question: 'Steps.',
      answer:
        'By family and code, because the same code is another step in another family. The lists are not enumerated in the schema; a code we do not know is `phase-kind-unknown` and no participation until somebody maps it. A part for the public is always one: early where a code says so, informal where its element does, else disclosure.',
    },
    {
      question: 'Status.',
      answer:
        'By the days of the period, which count whole; `7000` says that it is being evaluated, `8000` that it is closed.',
    },
    {
      question: 'Organiser.',
      answer:
        'The name of `veranlasser`; an office, so it says nothing of the publisher, which is the feed’s own. Where it is a technical id (`de-a1b2…`), the name behind the bar counts, else nothing.',
    },
    {
      question: 'Personal data.',
      answer:
        'Contacts, further actors, current messages, periods’ additions and enclosed documents are never read. What the inbox keeps of a message is written anew from what is read of it.',
    },
    {
      question: 'Answers.',
      answer:
        'Every message is answered in its own version: `…61`, `…62`, `…69` (or `…11`, `…12`, `…19`) when it was taken, `…71`, `…72`, `…79` (or `…21`, `…22`, `…29`) with the errors when it was not. A text that is no message of the standard has no answer message.',
    },
  ],
};
