/** A field of a type: what it takes, and the type of object that it answers; null for a plain value. */
export interface Field {
  readonly args: readonly string[];
  readonly type: string | null;
}

/** What a server of one version knows. */
export interface Schema {
  readonly types: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  readonly maxDepth: number;
}

/** Every server can tell what it knows. */
const INTROSPECTION = {
  __Schema: 'queryType:__Type types:__Type',
  __Type: 'name kind description fields:__Field',
  __Field: 'name description args:__InputValue type:__Type',
  __InputValue: 'name description',
} as const;

/** The type that a question begins with. */
export const QUERY = 'Query';

/**
 * Makes a schema of types whose fields are written in one line.
 *
 * @example
 * schemaOf({ Query: 'process(id,slug):Process', Process: 'id title:Text', Text: 'de en' }, 15)
 */
export function schemaOf(types: Readonly<Record<string, string>>, maxDepth: number): Schema {
  const all = { ...types, ...INTROSPECTION, [QUERY]: `${types[QUERY] ?? ''} __type(name):__Type __schema:__Schema` };
  const entries = Object.entries(all).map(([name, fields]) => [name, fieldsIn(fields)] as const);
  return { types: new Map(entries), maxDepth };
}

function fieldsIn(line: string): ReadonlyMap<string, Field> {
  const fields = [...line.matchAll(/(\w+)(?:\(([^)]*)\))?(?::(\w+))?/g)].map(([, name = '', args = '', type]) => {
    const field = { args: args === '' ? [] : args.split(','), type: type ?? null };
    return [name, field] as const;
  });
  return new Map([...fields, ['__typename', { args: [], type: null }]]);
}
