import type { Selection } from './query.js';
import { QUERY, type Field, type Schema } from './schema.js';

/** What a server says against a question, in the words of graphql-ruby. */
export interface Objection {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly string[];
  readonly extensions?: Readonly<Record<string, string>>;
}

/** Everything in a question that a server does not know; nothing of it is answered as long as there is something. */
export function objectionsTo(selections: readonly Selection[], schema: Schema): readonly Objection[] {
  const depth = depthOf(selections);
  const tooDeep = { message: `Query has depth of ${depth}, which exceeds max depth of ${schema.maxDepth}` };
  const unknown = selections.flatMap((one) => objectionsIn(one, { schema, type: QUERY, path: ['query'] }));
  return depth > schema.maxDepth ? [...unknown, tooDeep] : unknown;
}

interface Place {
  readonly schema: Schema;
  readonly type: string;
  readonly path: readonly string[];
}

function objectionsIn(selection: Selection, place: Place): readonly Objection[] {
  return selection.kind === 'fragment' ? fragmentObjections(selection, place) : fieldObjections(selection, place);
}

function fragmentObjections(
  { type, selections }: Extract<Selection, { kind: 'fragment' }>,
  { schema, path }: Place,
): readonly Objection[] {
  const below = [...path, `... on ${type}`];
  if (schema.types.has(type)) return selections.flatMap((one) => objectionsIn(one, { schema, type, path: below }));
  const message = `No such type ${type}, so it can't be a fragment condition`;
  return [{ message, path: below, extensions: { code: 'undefinedType', typeName: type } }];
}

type AskedField = Extract<Selection, { kind: 'field' }>;

function fieldObjections(asked: AskedField, place: Place): readonly Objection[] {
  const { name, line, column } = asked;
  const path = [...place.path, asked.key];
  const here = { locations: [{ line, column }], path };
  const field = place.schema.types.get(place.type)?.get(name);
  if (!field) {
    const message = `Field '${name}' doesn't exist on type '${place.type}'`;
    return [{ message, ...here, extensions: { code: 'undefinedField', typeName: place.type, fieldName: name } }];
  }
  return [
    ...argumentObjections(asked, field).map((one) => ({ ...here, ...one })),
    ...mismatches(asked, field).map((message) => ({ message, ...here, extensions: { code: 'selectionMismatch' } })),
    ...below(asked, field, { ...place, path }),
  ];
}

function argumentObjections({ name, args }: AskedField, field: Field): readonly Objection[] {
  const unknown = Object.keys(args).filter((argument) => !field.args.includes(argument));
  return unknown.map((argument) => ({
    message: `Field '${name}' doesn't accept argument '${argument}'`,
    extensions: { code: 'argumentNotAccepted', name, typeName: 'Field', argumentName: argument },
  }));
}

function mismatches({ name, selections }: AskedField, { type }: Field): readonly string[] {
  if (type !== null && selections.length === 0) {
    return [
      `Field must have selections (field '${name}' returns ${type} but has no selections. Did you mean '${name} { ... }'?)`,
    ];
  }
  if (type !== null || selections.length === 0) return [];
  const names = selections.map((one) => (one.kind === 'field' ? one.name : `... on ${one.type}`));
  return [
    `Selections can't be made on scalars (field '${name}' returns String but has selections ${JSON.stringify(names)})`,
  ];
}

function below({ selections }: AskedField, { type }: Field, { schema, path }: Place): readonly Objection[] {
  return type === null ? [] : selections.flatMap((one) => objectionsIn(one, { schema, type, path }));
}

/** How far fields stand inside each other; fragments count for nothing. */
function depthOf(selections: readonly Selection[]): number {
  const depths = selections.map((one) => depthOf(one.selections) + (one.kind === 'field' ? 1 : 0));
  return Math.max(0, ...depths);
}
