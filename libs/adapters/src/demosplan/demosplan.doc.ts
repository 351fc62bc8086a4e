import type { FormatDoc } from '../kit/format-doc.js';
import { demosplan } from './demosplan.adapter.js';
import { Attributes, PointProperties } from './wire.js';

/** The page `docs/formats/demosplan.md`. */
export const demosplanDoc: FormatDoc = {
  adapter: demosplan,
  introduction:
    'demosplan runs the land-use planning of whole Länder (DiPlanBeteiligung, Bauleitplanung-Online, BOB-SH). Its public list is one answer in the manner of JSON:API, without paging or conditional requests; a second route gives points. The feed is the address of the host, of either route or of the page of an organisation (`/plaene/…`); any other address is read as one file of the list. Known are the attributes before and since the phases were renamed in 2026. A wrong type costs its field, never the record.',
  exampleUrl: 'https://planung.example/verfahren/suche/ajax',
  fields: [
    { title: 'Attributes of a procedure', schema: Attributes },
    { title: 'Members of a point', schema: PointProperties },
  ],
  decisions: [
    {
      question: 'Status.',
      answer:
        '`externalPhasePermissionset` is the machine’s word: with `write` people may take part and the dates decide, with `read` they may not, whatever the phase is called, and with `hidden` the entry is skipped. A `read` phase that begins in the future is planned, one named as evaluation is being evaluated, any other is closed. A `read` phase is kept with its dates, but does not count as participation.',
    },
    {
      question: 'Phase.',
      answer:
        'The list tells of the phase under way only. Its kind comes from the key of the platform, or from the words of BauGB § 3 in the name that each customer gives (`externalPhaseDefinitionName` since 2026, `externalPhaseTranslationKey` before; both are read). A `write` phase whose name says nothing counts as `informal`, because a phase of unknown kind would not be public and its deadline would be lost; the procedure stays a formal one.',
    },
    {
      question: 'Dates.',
      answer:
        'Instants become days of the feed’s zone: full hours and 23:59 are noise of encoding, other minutes are kept. The last day counts. Both sides go where the end is before the start.',
    },
    {
      question: 'Publisher.',
      answer:
        'A host serves many municipalities. Each record names its own by `owningOrganisationName`, without the department behind the dash, and by the regional key where the list was asked for one municipality (`?ars=` with 12 digits).',
    },
    {
      question: 'Place.',
      answer:
        'The point in `coordinate` (EPSG:3857), else that of the GeoJSON route, joined by the UUID in its `url`. Areas stand on the pages only. Numbers that are no metres of that grid are refused, never reinterpreted.',
    },
    {
      question: 'Completeness.',
      answer:
        'The platform cuts every search at 3,000 procedures in silence. An answer of exactly 3,000 is asked for again by the beginnings of the regional key (`ars`), finer until every answer is shorter. What the slices repeat is not counted again. If a procedure of the cut list is in no slice, it has no key, there may be more like it, and nothing is concluded from absence.',
    },
    {
      question: 'One organisation.',
      answer:
        'The platform applies `orgaSlug` after its search was cut, so that such a list is never known to be whole: nothing is concluded from absence. `?ars=` has no such flaw and is the better address for one municipality.',
    },
    {
      question: 'Address.',
      answer:
        'Built from the host and the UUID (`/verfahren/{id}/public/detail`). A list that is read as a file has none, for nobody says which host it came from.',
    },
    {
      question: 'Not used.',
      answer:
        'The dates of the GeoJSON route, which makes up the current time where one is missing; `statementSubmitted`, which is 0 for every guest; remaining days as text; internal members.',
    },
  ],
};
