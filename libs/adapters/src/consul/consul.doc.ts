import type { FormatDoc } from '../kit/format-doc.js';
import { consul } from './consul.adapter.js';
import { Budget, Proposal } from './wire.js';

/** The page `docs/formats/consul.md`. */
export const consulDoc: FormatDoc = {
  adapter: consul,
  introduction:
    'CONSUL Democracy is a platform for participation, made in Madrid and in use by some hundred cities. Its GraphQL interface (`POST /graphql`) answers without a key and knows participatory budgets and citizens’ proposals. Processes of legislation, polls and events are not in it: ask the city for an export of them, in any of the other formats. The feed is the address of the installation, of its interface or of any of its pages. A wrong type costs its field, never the record.',
  exampleUrl: 'https://decide.example/graphql',
  fields: [
    { title: 'Members of a budget', schema: Budget },
    { title: 'Members of a proposal', schema: Proposal },
  ],
  decisions: [
    {
      question: 'Pages.',
      answer:
        'The platform gives twenty-five entries at once and not one more, without saying so. Pages are followed by their cursor; a next page that leads nowhere new, a full page that does not say whether another follows, or more than 800 pages mean that the list was not whole. Each question asks for two collections at most, tags being one: as many as the platform allows.',
    },
    {
      question: 'Versions.',
      answer:
        'No introspection. Members that an error names are asked for in snake case (before version 2), or left out and told as `members-missing`. A platform without budgets is read for its proposals.',
    },
    {
      question: 'Status of a budget.',
      answer:
        'By its phase alone, for it has no dates: `accepting`, `selecting` and `balloting` are open, `drafting` and `informing` planned, `finished` closed, and the others are evaluating.',
    },
    {
      question: 'Status of a proposal.',
      answer:
        'Open from its publication until its author withdraws it, for twelve months at most: then the platform puts it into the archive, where it takes no supports, unless the city has chosen another number of months. The interface tells neither, so that an older one is unknown, remarked as `end-unknown`, and gets no end that nobody told.',
    },
    {
      question: 'Investments.',
      answer:
        'Never read: asked for those of one budget, the platform gives those of all. Contributions to a budget are unknown, not 0.',
    },
    {
      question: 'Identity.',
      answer: '`budget:<id>` and `proposal:<id>`.',
    },
    {
      question: 'Address.',
      answer: 'The interface tells none; it is `/budgets/<id>` or `/proposals/<id>`, as the platform has it.',
    },
    {
      question: 'Topics and place.',
      answer:
        'Proposals have tags, by name. Budgets have the topic budget. A geozone is a name without an outline: the place, as text.',
    },
    {
      question: 'Organiser.',
      answer: 'The city is not named; the feed’s own organiser stands in.',
    },
    {
      question: 'Personal data.',
      answer: 'Authors are not asked for. What citizens write may name anybody, so the raw answers are never kept.',
    },
  ],
};
