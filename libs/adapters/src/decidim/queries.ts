import { member, needed, type Member } from '../kit/graphql/query.js';

/** A text in every language that the city writes in. */
const translated = (name: string): Member => member(name, member('translations', 'locale', 'text'));

/** A step as every version has it; `steps` is being renamed to `phases`. */
const STEP = ['id', translated('title'), 'startDate', 'endDate', 'active', 'position'] as const;

/** What a process belongs to: taxonomies, and in older versions categories, areas and scopes. */
const NAMED = ['id', translated('name')] as const;

/** The list itself: everything that stands in a process, and nothing that has to be counted or looked up. */
export const LIST: readonly Member[] = [
  member(
    'participatoryProcesses',
    needed(member('id')),
    'slug',
    'url',
    needed(translated('title')),
    translated('shortDescription'),
    'startDate',
    'endDate',
    'heroImage',
    translated('developerGroup'),
    translated('localArea'),
    { ...member('taxonomies', ...NAMED), otherwise: [member('categories', ...NAMED), member('area', ...NAMED)] },
    member('scope', ...NAMED),
    { ...member('steps', ...STEP), otherwise: [member('phases', ...STEP)] },
  ),
];

/** What there is, and who runs the platform: cheap, and asked first. */
export const OVERVIEW: readonly Member[] = [
  member('organization', translated('name')),
  member('participatoryProcesses', needed(member('id'))),
];

/** At most this many meetings of a component; the newest are what people can still go to. */
const MOST_MEETINGS = 50;

const MEETING = member(
  'node',
  'id',
  translated('title'),
  'startTime',
  'endTime',
  'address',
  member('coordinates', 'latitude', 'longitude'),
  'url',
  'isWithdrawn',
);

/** What has to be counted and looked up for one process. Older versions take no filter and call the key a name. */
export const DETAIL: readonly Member[] = [
  member('id'),
  member('stats', { name: 'key', otherwise: [member('name')] }, 'value'),
  {
    ...member(
      'components',
      'id',
      member('... on Meetings', {
        ...member('meetings', member('edges', MEETING)),
        arguments: { last: MOST_MEETINGS },
      }),
    ),
    arguments: { filter: { type: 'Meetings' } },
  },
];

const PROCESS = 'participatoryProcess';

/** Several processes in one question, each under a name of its own. */
export function detailsOf(detail: readonly Member[], ids: readonly string[]): readonly Member[] {
  return ids.map((id, index) => ({
    name: PROCESS,
    members: detail,
    arguments: { id },
    ...(ids.length === 1 ? {} : { alias: `p${index}` }),
  }));
}

/** No process has it: what is asked of it is judged like any other, and answered with nothing. */
const NOBODY = '0';

/** What is asked for one process, and for how many with one question. */
export interface Lookup {
  readonly detail: readonly Member[];
  readonly batch: number;
}

/**
 * The overview together with a question for details of nobody. The server refuses what it does not know before it looks
 * anything up, so that all questions for details that follow are in words it understands.
 */
export function overviewWith(overview: readonly Member[], { detail, batch }: Lookup): readonly Member[] {
  const sample = Array.from({ length: batch }, () => NOBODY);
  return [...overview, ...detailsOf(detail, sample)];
}

/** The overview and the details again, out of a question that was put in other words. */
export function apart(asked: readonly Member[]): Lookup & { readonly overview: readonly Member[] } {
  const samples = asked.filter(({ name }) => name === PROCESS);
  return {
    overview: asked.filter(({ name }) => name !== PROCESS),
    detail: samples[0]?.members ?? [],
    batch: samples.length,
  };
}
