import type { FormatDoc } from '../kit/format-doc.js';
import { dipasPds } from './dipas-pds.adapter.js';
import { MapProperties, ProjectProperties } from './wire.js';

/** The page `docs/formats/dipas-pds.md`. */
export const dipasPdsDoc: FormatDoc = {
  adapter: dipasPds,
  introduction:
    'DIPAS publishes all procedures of one installation as one GeoJSON FeatureCollection, without paging, filters or conditional requests. There is no public specification: its source code is one. Members and types below are what we accept; a wrong type costs its field, never the record.',
  exampleUrl: 'https://beteiligung.example/drupal/dipas-pds',
  fields: [
    { title: 'Members of a project', schema: ProjectProperties },
    { title: "Members of an entry of the navigator's map", schema: MapProperties },
  ],
  decisions: [
    {
      question: 'Status.',
      answer:
        'By dates alone. DIPAS knows four vocabularies that contradict each other; `dipasPhase` is computed for the wrong host, the map calls a procedure new for 12 days and over on its last day. `proceedingState` is kept verbatim; `frozen` (closed by its owner) counts only where there are no dates, `dormant` and `active` never.',
    },
    {
      question: 'Planned procedures.',
      answer:
        'The list holds drafts and procedures before their start, which the platform hides; so do we, until they begin.',
    },
    {
      question: 'Legacy.',
      answer: '`isDipasProceeding: false` marks imports from before DIPAS. They are skipped and counted.',
    },
    {
      question: 'Phantoms.',
      answer:
        'Asked for an id it does not know, DIPAS answers 200 with a feature that has no title, no place and dates of 1970. It is rejected as `phantom-record`.',
    },
    {
      question: 'Results.',
      answer:
        'Evaluation files (`documentation`) are the only result DIPAS can publish; the first one is linked. An empty list means "not published" on the platform; where the list itself is missing (versions before 2.2, no map, not on the map) the result stays "not reported". A city may still publish its evaluation elsewhere.',
    },
    {
      question: 'Topics.',
      answer:
        'From `projectTopics` by name, with the synonyms of `topics.ts`. Versions before 2.2 have none; the categories of contributions differ from procedure to procedure and are no topics.',
    },
    {
      question: 'Links.',
      answer:
        '`http` becomes `https` on public hosts without a port; `/#` becomes `/#/`; `https://host.tld/id/#` becomes `https://id.host.tld/#/`, where DIPAS itself redirects so.',
    },
    {
      question: 'Empty list.',
      answer:
        'In maintenance mode DIPAS answers 200 with an empty list. The adapter reports it as read; whoever applies it must hold the loss back.',
    },
  ],
};
