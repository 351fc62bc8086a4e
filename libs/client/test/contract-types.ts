import * as shared from '@navigator/shared';
import { z } from 'zod';

/** As much of a JSON Schema as the contract uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
    // Beside a tuple there is nothing more: false.
    items: Schema.optional().catch(undefined),
    prefixItems: z.array(Schema).optional(),
    properties: z.record(z.string(), Schema).optional(),
    additionalProperties: z.union([Schema, z.boolean()]).optional(),
  }),
);

const HEAD = `// Generated from the schemas of the contract by \`node tools/client-types.mjs\`; do not edit.
`;

/** The contract as TypeScript that needs nothing else: one type per named schema, by name. */
export function contractTypes(): string {
  // Whoever imports the words has named them all.
  if (Object.keys(shared).length === 0) throw new Error('the contract is empty');
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => id, unrepresentable: 'any', io: 'output' });
  const names = Object.keys(schemas)
    .filter((name) => /^[A-Z]\w*$/.test(name))
    .toSorted();
  return HEAD + names.map((name) => `\nexport type ${name} = ${typeOf(Schema.parse(schemas[name]))};\n`).join('');
}

function typeOf(schema: Schema): string {
  const { $ref, const: value, enum: values, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return $ref.replace(/^.*[/#]/, '');
  if (value !== undefined) return JSON.stringify(value);
  if (values !== undefined) return values.map((one) => JSON.stringify(one)).join(' | ');
  const options = anyOf ?? oneOf;
  if (options !== undefined) return [...new Set(options.map(typeOf))].join(' | ');
  if (allOf !== undefined) return allOf.map((one) => `(${typeOf(one)})`).join(' & ');
  return plainTypeOf(schema);
}

function plainTypeOf(schema: Schema): string {
  const { type } = schema;
  if (type === 'array') return arrayOf(schema);
  if (type === 'object') return objectOf(schema);
  return (type !== undefined && SIMPLE_TYPES[type]) || 'unknown';
}

const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  null: 'null',
  number: 'number',
  integer: 'number',
};

function arrayOf({ prefixItems, items }: Schema): string {
  if (prefixItems !== undefined) return `readonly [${prefixItems.map(typeOf).join(', ')}]`;
  return `readonly (${items === undefined ? 'unknown' : typeOf(items)})[]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(
    ([name, schema]) => `readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  if (members.length > 0) return `{ ${members.join(' ')} }`;
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
  return `Readonly<Record<string, ${values}>>`;
}
