import type { FormatDoc } from '../kit/format-doc.js';
import { goVocal } from './go-vocal.adapter.js';
import { Event, Phase, Project } from './wire.js';

/** The page `docs/formats/go-vocal.md`. */
export const goVocalDoc: FormatDoc = {
  adapter: goVocal,
  introduction:
    'Go Vocal, CitizenLab until 2024, gives its public API to whoever has a client id and secret from the city. The feed is any address of the platform or of the API (`https://mitmachen.example/api/v2`), with a credential: id and secret are posted to `/api/v2/authenticate`, and the token that comes back is carried from page to page: events, phases, then projects. An address under `/web_api/v1/` means the interface that the platform’s own pages use. It needs no credential, has no promise of staying as it is, and is to be read with the consent of the city only.',
  exampleUrl: 'https://mitmachen.example/api/v2',
  fields: [
    { title: 'Members of a project', schema: Project },
    { title: 'Members of a phase', schema: Phase },
    { title: 'Members of an event', schema: Event },
  ],
  decisions: [
    {
      question: 'Credential.',
      answer:
        'Without one the API refuses (`credential-missing`). It goes into the body of one request to the feed’s own host; the token lives as long as the conversation, in no store and no log. A token that runs out is renewed once and what was refused is asked again; a second time is a refusal (`credential-refused`, Q43).',
    },
    {
      question: 'What is shown.',
      answer:
        'The token sees drafts and projects of groups. Shown is what is `published` or `archived` and visible to `public`, nothing else (Q53).',
    },
    {
      question: 'Status.',
      answer:
        'By the dates of the phases. `archived` closes what has no dates; a continuous project is open while published. On the web API only the current phase is told, and where there is none its `timeline_active` says `past` or `future`; `present` may be a pause between two phases, and is unknown.',
    },
    {
      question: 'Place.',
      answer: 'The centre of the map, with a role of its own, so that it never looks like a site (Q8).',
    },
    {
      question: 'Counts.',
      answer:
        'Contributions are the ideas of all phases; participants come from the web API only. Ideas, comments and people themselves are never asked for (Q54).',
    },
    {
      question: 'Events.',
      answer:
        'Joined by project once every page of them was read; where one is missing the last known events stay. Their descriptions are not read.',
    },
    {
      question: 'Topics and organiser.',
      answer:
        'The lists read here tell none. Topics stand in two further lists that older installations do not have; they are not asked for.',
    },
    {
      question: 'Languages.',
      answer: 'The feed’s own, then German, English, whatever there is (Q51).',
    },
    {
      question: 'Completeness.',
      answer:
        'The first page tells how many there are, and all are asked for, up to 200. A page that is not the one that was asked for makes the list incomplete (Q38).',
    },
  ],
};
