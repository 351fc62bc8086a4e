import { z } from 'zod';

/** As much of a JSON Schema as an example is made from. */
interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
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
  }),
);

/** Named schemas, as the document of the contract has them. */
export type Components = Readonly<Record<string, unknown>>;

/** Schemas that hold themselves end somewhere. */
const DEEPEST = 12;

/** An answer tells everything; a question no more than it must. */
export type Telling = 'answer' | 'question';

/** A value of a schema, to show what an answer or a question looks like. The same schema gives the same example. */
export function exampleOf(schema: unknown, components: Components, telling: Telling): unknown {
  return new Examples(components, telling).of(Schema.parse(schema), '', 0);
}

class Examples {
  constructor(
    private readonly components: Components,
    private readonly telling: Telling,
  ) {}

  of(schema: Schema, name: string, depth: number): unknown {
    const { $ref, enum: values, allOf } = schema;
    if (depth > DEEPEST) return null;
    if ($ref !== undefined) return this.#named($ref, name, depth);
    if ('const' in schema) return schema.const;
    if (values !== undefined) return values[0];
    const options = schema.anyOf ?? schema.oneOf;
    if (options !== undefined) return this.of(told(options), name, depth + 1);
    if (allOf !== undefined) return Object.assign({}, ...allOf.map((part) => this.of(part, name, depth + 1)));
    return this.#plain(schema, name, depth);
  }

  #named($ref: string, name: string, depth: number): unknown {
    const found = this.components[$ref.replace(/^.*[/#]/, '')];
    return found === undefined ? null : this.of(Schema.parse(found), name, depth + 1);
  }

  #plain(schema: Schema, name: string, depth: number): unknown {
    if (schema.type === 'array') return this.#list(schema, name, depth);
    if (schema.type === 'object') return this.#object(schema, depth);
    if (schema.type === 'string') return textOf(schema, name);
    if (schema.type === 'boolean') return false;
    return schema.type === 'number' || schema.type === 'integer' ? numberOf(schema, name) : null;
  }

  #list({ prefixItems, items }: Schema, name: string, depth: number): unknown {
    if (prefixItems !== undefined) {
      return prefixItems.map((item, index) =>
        item.type === 'number' ? POSITION[index] : this.of(item, name, depth + 1),
      );
    }
    return items === undefined ? [] : [this.of(items, name, depth + 1)];
  }

  #object({ properties = {}, required = [] }: Schema, depth: number): unknown {
    const all = Object.entries(properties);
    const needed = all.filter(([name]) => required.includes(name));
    // A change may name anything; it names something.
    const asked = needed.length > 0 ? needed : all.slice(0, 1);
    const shown = this.telling === 'answer' ? all : asked;
    return Object.fromEntries(shown.map(([name, one]) => [name, this.of(one, name, depth + 1)]));
  }
}

/** What is told, rather than that it is not. */
function told(options: readonly Schema[]): Schema {
  return (
    options.find(({ type, ...rest }) => type !== 'null' && !('const' in rest && rest.const === null)) ?? {
      type: 'null',
    }
  );
}

/** West, south, east, north; or longitude and latitude. */
const POSITION = [9.97, 53.54, 10.01, 53.56];

const NUMBERS: Readonly<Record<string, number>> = {
  status: 400,
  count: 3,
  value: 12,
  procedures: 12,
  population: 243_196,
};

const WORDS: Readonly<Record<string, string>> = {
  title: 'Radweg an der Hafenstraße',
  name: 'Musterstadt',
  slug: 'radweg-an-der-hafenstrasse',
  de: 'Die Liste ist leer.',
  en: 'The list is empty.',
  url: 'https://stadt.example/beteiligung',
  timeZone: 'Europe/Berlin',
  email: 'beteiligung@stadt.example',
  domain: 'stadt.example',
  licence: 'dl-de/by-2-0',
  code: 'not-found',
  type: 'about:blank',
  detail: 'Nothing stands at this address.',
  next: 'WyIyMDI2LTAzIl0',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-03-31',
  'date-time': '2026-03-10T10:00:00Z',
  email: 'beteiligung@stadt.example',
  uri: 'https://stadt.example/beteiligung',
};

/** What patterns of the contract mean is not in them: the first of these that fits. */
const FITTING = [
  '1exam0p1e0',
  '02000000',
  '2026-03-31',
  '18:00',
  '2026-03-10T10:00:00Z',
  'a'.repeat(64),
  `pnw_${'a'.repeat(43)}`,
  `pnk_1exam0p1e0_${'a'.repeat(43)}`,
  '1',
  'D1',
  'de',
  'beteiligung@stadt.example',
  'stadt.example',
  'https://stadt.example/beteiligung',
];

function numberOf({ minimum = 0, exclusiveMinimum = -1 }: Schema, name: string): number {
  return Math.max(minimum, exclusiveMinimum + 1, NUMBERS[name] ?? 0);
}

function textOf({ format, pattern, minLength = 0 }: Schema, name: string): string {
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined) return known;
  if (pattern !== undefined) return FITTING.find((one) => new RegExp(pattern).test(one)) ?? '';
  return (WORDS[name] ?? '…').padEnd(minLength, '…');
}
