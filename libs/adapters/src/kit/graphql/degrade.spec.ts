import { describe, expect, it } from '@jest/globals';
import { degrade, type Degraded } from './degrade.js';
import { objectionsIn } from './objections.js';
import { member, needed, printQuery, type Member } from './query.js';

const translated = (name: string): Member => member(name, member('translations', 'locale', 'text'));
const QUERY: readonly Member[] = [
  member(
    'participatoryProcesses',
    needed(member('id')),
    needed(translated('title')),
    'url',
    { ...member('steps', 'id', translated('title'), 'active'), otherwise: [member('phases', 'id')] },
    {
      ...member(
        'components',
        'id',
        member('... on Meetings', { ...member('meetings', 'url'), arguments: { last: 50 } }),
      ),
      arguments: { filter: { type: 'Meetings' } },
    },
  ),
];

const TITLE = 'title{translations{locale text}}';
const after = (
  ...errors: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
): string => printed(degrade(QUERY, objectionsIn(errors.map(({ message, path = [] }) => ({ message, path })))));
const printed = (less: Degraded | null): string => (less ? printQuery(less.members) : 'given up');
const whole = printQuery(QUERY);

describe('a query that a server objects to (Q41)', () => {
  it.each([
    "Field 'url' doesn't exist on type 'ParticipatoryProcess'",
    "Field 'url' doesn't exist on type 'ParticipatoryProcess' (Did you mean `slug`?)",
    'Cannot query field "url" on type "ParticipatoryProcess".',
    "Field 'url' is missing required arguments: locale",
    "Field must have selections (field 'url' returns Link but has no selections. Did you mean 'url { ... }'?)",
    'Cannot return null for non-nullable field ParticipatoryProcess.url',
  ])('is asked again without the member: %s', (message) => {
    expect(after({ message, path: ['query', 'participatoryProcesses', 'url'] })).toBe(
      whole.replace(`${TITLE} url steps`, `${TITLE} steps`),
    );
  });

  it('loses every member of that name where nothing says which one', () => {
    expect(after({ message: "Field 'url' doesn't exist on type 'T'" })).toBe(
      `{participatoryProcesses{id ${TITLE} steps{id ${TITLE} active} components(filter:{type:"Meetings"}){id}}}`,
    );
  });

  it('finds the member behind a fragment, named in the path or not', () => {
    const gone = whole.replace(' ... on Meetings{meetings(last:50){url}}', '');
    const message = "Field 'url' doesn't exist on type 'Meeting'";
    const path = ['query', 'participatoryProcesses', 'components', '... on Meetings', 'meetings', 'url'];
    expect(after({ message, path })).toBe(gone);
    expect(after({ message: 'boom', path: ['participatoryProcesses', 3, 'components', 0, 'meetings', 'url'] })).toBe(
      gone,
    );
  });

  it('asks for what other versions call it', () => {
    const message = "Field 'steps' doesn't exist on type 'ParticipatoryProcess'";
    expect(after({ message, path: ['query', 'participatoryProcesses', 'steps'] })).toBe(
      whole.replace(/steps\{.*active\}/, 'phases{id}'),
    );
  });

  it.each([
    "Field 'components' doesn't accept argument 'filter'",
    "Argument 'filter' on Field 'components' has an invalid value ({type: 1}). Expected type 'ComponentFilter'.",
    'Unknown argument "filter" on field "ParticipatoryProcess.components".',
    "InputObject 'ComponentFilter' doesn't accept argument 'type'",
  ])('is asked again without the argument: %s', (message) => {
    expect(after({ message })).toBe(whole.replace('(filter:{type:"Meetings"})', ''));
  });

  it('asks for a plain value where it is one', () => {
    const message =
      "Selections can't be made on scalars (field 'title' returns String! but has selections [\"translations\"])";
    expect(after({ message, path: ['query', 'participatoryProcesses', 'steps', 'title'] })).toBe(
      whole.replace(`steps{id ${TITLE}`, 'steps{id title'),
    );
    expect(after({ message, path: ['query', 'participatoryProcesses', 'title'] })).toBe(
      whole.replace(`id ${TITLE} url`, 'id title url'),
    );
  });

  it.each([
    "No such type Meetings, so it can't be a fragment condition",
    "Fragment on Meetings can't be spread inside T",
  ])('goes without a type: %s', (message) => {
    expect(after({ message })).toBe(whole.replace(' ... on Meetings{meetings(last:50){url}}', ''));
  });

  it('asks for smaller pages, then for less, when it is too much', () => {
    const objections = objectionsIn([
      { message: 'Query has complexity of 9, which exceeds max complexity of 5', path: [] },
    ]);
    const sizes: string[] = [];
    let query: readonly Member[] = QUERY;
    for (let less = degrade(query, objections); less; less = degrade(query, objections)) {
      query = less.members;
      sizes.push(printQuery(query));
    }
    expect(sizes.slice(0, 4).map((text) => /last:(\d+)/.exec(text)?.[1])).toEqual(['25', '12', '6', '5']);
    expect(sizes.at(-1)).toBe(`{participatoryProcesses{id ${TITLE}}}`);
  });

  it('loses what lies deepest when it is too deep', () => {
    expect(after({ message: 'Query has depth of 16, which exceeds max depth of 15' })).toBe(
      whole.replace(`steps{id ${TITLE}`, 'steps{id'),
    );
  });

  it('does without aliases where they are too many', () => {
    const aliased = [...QUERY, { ...member('organization', 'name'), alias: 'p1' }];
    const objections = objectionsIn([{ message: 'Too many aliases used: p1', path: [] }]);
    expect(printed(degrade(aliased, objections))).toBe(whole);
  });

  it.each([
    ["Field 'id' doesn't exist on type 'ParticipatoryProcess'", ['query', 'participatoryProcesses', 'id']],
    ["Field 'participatoryProcesses' doesn't exist on type 'Query'", ['query', 'participatoryProcesses']],
    ["Field 'unasked' doesn't exist on type 'Query'", []],
    ['You are not allowed to do that', []],
  ])('is given up where what is needed would go, or nothing can be taken: %s', (message, path) => {
    expect(after({ message, path })).toBe('given up');
  });

  it('tells what it no longer asks for, once', () => {
    const message = "Field 'active' doesn't exist on type 'ParticipatoryProcessStep'";
    const twice = [...QUERY, ...QUERY.map((one) => ({ ...one, alias: 'again' }))];
    expect(degrade(twice, objectionsIn([{ message, path: [] }]))?.taken).toEqual([
      'participatoryProcesses.steps.active',
    ]);
  });

  it('takes out all that is objected to at once', () => {
    expect(
      after(
        { message: "Field 'url' doesn't exist on type 'T'" },
        { message: "Field 'components' doesn't exist on type 'T'" },
        { message: "Field 'active' doesn't exist on type 'T'" },
      ),
    ).toBe(`{participatoryProcesses{id ${TITLE} steps{id ${TITLE}}}}`);
  });
});
