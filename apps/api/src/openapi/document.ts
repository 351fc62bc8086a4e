import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { PARAMETERS } from './parameters.js';

/** A route of ours cannot end in `.mvt`, the address does. */
const TILE_PATH = '/api/v1/tiles/{z}/{x}/{y}';

/** The contract as OpenAPI 3.1, as JSON, from the very schemas that check requests and shape answers. */
export function openApiJson(app: NestFastifyApplication): string {
  const about = new DocumentBuilder()
    .setTitle('Participation Navigator')
    .setDescription('Participation procedures of many cities and platforms, as one record. Reading needs no key.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.1')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'Token of a sender; the operator makes one.' },
      'inbox',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'Key of a feed: its owner got it at registration.' },
      'owner',
    )
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: toJsonSchema });
  const json = JSON.stringify(document, (key, value: unknown) => described(withoutPattern(asProblem(key, value))));
  return json.replaceAll(`"${TILE_PATH}"`, `"${TILE_PATH}.mvt"`);
}

function toJsonSchema(
  schema: unknown,
  { schemaType }: { readonly schemaType: 'input' | 'output' },
): { schema: unknown; components: Record<string, unknown> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $defs,
    $schema: _,
    ...rest
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    unrepresentable: 'any',
  });
  return { schema: rest, components: { ...$defs } };
}

const Loose = z.record(z.string(), z.unknown());

/** Under a status from 400 on, JSON is a problem: the generator cannot know. */
function asProblem(key: string, value: unknown): unknown {
  if (!/^[45]\d\d$/.test(key)) return value;
  const answer = z.looseObject({ content: z.object({ 'application/json': z.unknown() }) }).safeParse(value);
  if (!answer.success) return value;
  return { ...answer.data, content: { 'application/problem+json': answer.data.content['application/json'] } };
}

/** A parameter of a query, in words: its own, where one name means different things at different doors. */
function described(value: unknown): unknown {
  const parameter = Parameter.safeParse(value);
  if (!parameter.success) return value;
  const { name, schema } = parameter.data;
  return { ...parameter.data, description: schema.description ?? PARAMETERS[name] };
}

const Parameter = z.looseObject({
  in: z.literal('query'),
  name: z.string(),
  schema: z.looseObject({ description: z.string().optional() }),
});

/** zod writes the pattern of a date beside `format: date`; the format says it in a word. */
function withoutPattern(value: unknown): unknown {
  const object = Loose.safeParse(value);
  if (Array.isArray(value) || !object.success || !('format' in object.data)) return value;
  const { pattern: _, ...rest } = object.data;
  return rest;
}
