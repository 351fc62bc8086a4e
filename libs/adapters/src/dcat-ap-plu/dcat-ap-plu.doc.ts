import type { FormatDoc } from '../kit/format-doc.js';
import { dcatApPlu } from './dcat-ap-plu.adapter.js';
import { Dataset, Distribution, Location, ProcessStep } from './wire.js';

/** The page `docs/formats/dcat-ap-plu.md`. */
export const dcatApPluDoc: FormatDoc = {
  adapter: dcatApPlu,
  introduction:
    'DCAT-AP.PLU describes spatial plans and their procedures in RDF/XML; DCAT-AP.EIA, its sister profile, does the same for environmental impact assessments and is read as a version of the same format. The feed is the address of a service (`/v1`), of its collections, of one of them or of its items; any other address is one document, or a JSON list of documents in members `dcat_ap_plu` as DiPlan’s endpoint sends them. Things are matched by namespace and address, whatever prefixes a document uses, `http` or `https`, nested or beside each other. Properties stand here under the usual prefixes; `plu:` stands for `eia:` too.',
  exampleUrl: 'https://plan.example/v1',
  fields: [
    { title: 'A procedure (`dcat:Dataset`)', schema: Dataset },
    { title: 'A step (`plu:ProcessStep`)', schema: ProcessStep },
    { title: 'A document or page (`dcat:Distribution`)', schema: Distribution },
    { title: 'A place (`dct:Location`)', schema: Location },
  ],
  decisions: [
    {
      question: 'Status.',
      answer:
        'By the intervals of the public steps (`earlyPublicPart`, `publicDisclosure`). `ongoing` outside of them is being evaluated; `completelyCanceled` and `discontinued` cancel. `planState` is kept beside it and decides nothing: examples contradict themselves.',
    },
    {
      question: 'Phases.',
      answer:
        'One per step, in order of their beginning. `publicHearing` of the sister profile is an event, `approvalDecision` the end. The typing errors of earlier code lists (`interal`, `unkonwn`) are known; any other type is `phase-kind-unknown`. `passNumber` is not shown: a phase has no round.',
    },
    {
      question: 'Dates.',
      answer:
        'A date stamped with midnight or the last minute of UTC is that day as it stands. Other instants are days of the feed’s zone; a clock time that says more than the day is kept. Ends are inclusive.',
    },
    {
      question: 'Identity.',
      answer:
        'The UUID of `adms:identifier` or `dct:identifier`, in small letters; without a UUID authority and identifier (`hh/17`), else catalogue and identifier, else the address.',
    },
    {
      question: 'Place.',
      answer:
        'Geometry before centroid before box, as GeoJSON or WKT. Of a box only the middle is taken, as map centre. Latitude and longitude the wrong way round are turned where that brings the place into the expected area, and remarked.',
    },
    {
      question: 'Organiser.',
      answer:
        'The publisher, else the contact; in the sister profile the contact first, because the publisher is the portal of the Land. Of contacts only the name of an organisation is read.',
    },
    {
      question: 'Result.',
      answer:
        'A `finalNotice`, `declaratoryDecision` or `summaryStatement`. The `decision` of the sister profile counts where its title, a decision date or a step `approvalDecision` says so too.',
    },
    {
      question: 'What is skipped.',
      answer:
        'Datasets without a property of either profile (general catalogues hold many), and negative screenings, by which nobody is asked.',
    },
    {
      question: 'Lists.',
      answer:
        'Paging is not specified, so one answer is the whole list. A document is read to its end before a procedure is told, because steps and documents may stand after it.',
    },
  ],
};
