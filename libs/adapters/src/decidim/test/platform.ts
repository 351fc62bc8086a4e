import type { FeedRequest } from '../../kit/contract.js';
import { answerTo, Lookup, type Stub, type StubSchema } from '../../kit/graphql/test/stub-server.js';
import type { Reply } from '../../kit/test/conversation.js';

const text = (value: string): object => ({ translations: [{ locale: 'de', text: value }] });

const COMMON = {
  TranslatedField: { translations: { type: 'LocalizedString' } },
  LocalizedString: { locale: { type: 'String' }, text: { type: 'String' } },
  Coordinates: { latitude: { type: 'Float' }, longitude: { type: 'Float' } },
  MeetingConnection: { edges: { type: 'MeetingEdge' } },
  MeetingEdge: { node: { type: 'Meeting' } },
  Component: { id: { type: 'ID' } },
  Meetings: { id: { type: 'ID' }, meetings: { type: 'MeetingConnection', arguments: ['first', 'last'] } },
  ComponentInterface: { id: { type: 'ID' } },
} as const;

const PROCESS = {
  id: { type: 'ID' },
  slug: { type: 'String' },
  title: { type: 'TranslatedField' },
  shortDescription: { type: 'TranslatedField' },
  startDate: { type: 'Date' },
  endDate: { type: 'Date' },
  heroImage: { type: 'String' },
  developerGroup: { type: 'TranslatedField' },
  localArea: { type: 'TranslatedField' },
} as const;

const MEETING = {
  id: { type: 'ID' },
  title: { type: 'TranslatedField' },
  startTime: { type: 'DateTime' },
  endTime: { type: 'DateTime' },
  address: { type: 'String' },
  coordinates: { type: 'Coordinates' },
} as const;

const STEP = {
  id: { type: 'ID' },
  title: { type: 'TranslatedField' },
  startDate: { type: 'Date' },
  endDate: { type: 'Date' },
} as const;

const POSSIBLE = { ComponentInterface: ['Component', 'Meetings'] };

/** As platforms of 2019 have it: no arguments, few members, plain names. */
export const OF_2019: StubSchema = {
  types: {
    ...COMMON,
    Query: {
      participatoryProcesses: { type: 'ParticipatoryProcess' },
      participatoryProcess: { type: 'ParticipatoryProcess', arguments: ['id'] },
      organization: { type: 'Organization' },
    },
    Organization: { name: { type: 'String' } },
    ParticipatoryProcess: {
      ...PROCESS,
      scope: { type: 'Scope' },
      steps: { type: 'ParticipatoryProcessStep' },
      stats: { type: 'Statistic' },
      components: { type: 'ComponentInterface' },
    },
    Scope: { id: { type: 'ID' }, name: { type: 'TranslatedField' } },
    ParticipatoryProcessStep: STEP,
    Statistic: { name: { type: 'String' }, value: { type: 'Int' } },
    Meeting: MEETING,
  },
  possible: POSSIBLE,
};

/** As the newest ones will have it: taxonomies, phases, statistics by key. */
export const OF_2026: StubSchema = {
  types: {
    ...COMMON,
    Query: {
      participatoryProcesses: { type: 'ParticipatoryProcess', arguments: ['filter', 'order'] },
      participatoryProcess: { type: 'ParticipatoryProcess', arguments: ['id', 'slug'] },
      organization: { type: 'Organization' },
    },
    Organization: { name: { type: 'TranslatedField' } },
    ParticipatoryProcess: {
      ...PROCESS,
      url: { type: 'String' },
      taxonomies: { type: 'Taxonomy' },
      phases: { type: 'ParticipatoryProcessPhase' },
      stats: { type: 'Statistic' },
      components: { type: 'ComponentInterface', arguments: ['filter', 'order'] },
    },
    Taxonomy: { id: { type: 'ID' }, name: { type: 'TranslatedField' } },
    ParticipatoryProcessPhase: { ...STEP, active: { type: 'Boolean' }, position: { type: 'Int' } },
    Statistic: { key: { type: 'String' }, name: { type: 'TranslatedField' }, value: { type: 'Int' } },
    Meeting: { ...MEETING, url: { type: 'String' }, isWithdrawn: { type: 'Boolean' } },
  },
  possible: POSSIBLE,
};

const processOf = (number: number): Readonly<Record<string, unknown>> => ({
  id: String(number),
  slug: `prozess-${number}`,
  title: text(`Prozess ${number}`),
  shortDescription: text('<p>Text</p>'),
  startDate: '2026-02-01',
  endDate: '2026-03-31',
  taxonomies: [{ id: '1', name: text('Umwelt') }],
  scope: { id: '1', name: text('Mitte') },
  steps: [{ id: '1', title: text('Ideen'), startDate: '2026-02-01', endDate: '2026-03-31' }],
  phases: [{ id: '1', title: text('Ideen'), startDate: '2026-02-01', endDate: '2026-03-31', active: true }],
  stats: [{ key: 'proposals_count', name: 'proposals_count', value: number }],
  components: [
    { __typename: 'Component', id: '1' },
    {
      __typename: 'Meetings',
      id: '2',
      meetings: {
        edges: [
          {
            node: {
              id: '3',
              title: text(`Treffen ${number}`),
              startTime: '2026-03-12T17:00:00Z',
              coordinates: { latitude: 52.5, longitude: 13.4 },
            },
          },
        ],
      },
    },
  ],
});

/** A platform with so many processes, which answers as its version and its limits allow. */
export function platformOf(
  schema: StubSchema,
  count: number,
  most: Stub['most'] = {},
): (request: FeedRequest) => Reply {
  const processes = Array.from({ length: count }, (_, index) => processOf(index + 1));
  const name = schema === OF_2019 ? 'Musterhausen' : text('Musterhausen');
  const data = {
    organization: { name },
    participatoryProcesses: processes,
    participatoryProcess: new Lookup(({ id }) => processes.find((process) => process['id'] === id) ?? null),
  };
  return (request) => answerTo({ schema, data, most: { aliases: 5, depth: 15, complexity: 5000, ...most } }, request);
}
