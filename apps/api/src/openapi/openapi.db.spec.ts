import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Filter, type FilterKey } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openReadingApp, type ReadingApp } from '../../test/reading-app.js';

jest.setTimeout(30_000);

const Operation = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        schema: z.record(z.string(), z.unknown()),
        description: z.string().optional(),
      }),
    )
    .default([]),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).default({}) })),
});
const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

let database: TestDatabase;
let reading: ReadingApp;
let document: z.infer<typeof Document>;

beforeAll(async () => {
  database = await openTestDatabase();
  reading = await openReadingApp(database.db);
  document = Document.parse(await reading.json('/api/openapi.json'));
});

afterAll(async () => {
  await reading.close();
  await database.close();
});

const operations = (): readonly (readonly [string, z.infer<typeof Operation>])[] =>
  Object.entries(document.paths).flatMap(([path, doors]) =>
    Object.values(doors).map((operation) => [path, operation] as const),
  );

describe('GET /api/openapi.json', () => {
  it('is OpenAPI 3.1 and names every door of the reading side', () => {
    expect(document.openapi).toBe('3.1.1');
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [
        '/api/v1/changes',
        '/api/v1/changes.atom',
        '/api/v1/coverage',
        '/api/v1/facets',
        '/api/v1/feeds',
        '/api/v1/feeds/{id}',
        '/api/v1/feeds/{id}/badge.svg',
        '/api/v1/feeds/{id}/health.atom',
        '/api/v1/feeds/{id}/quarantine',
        '/api/v1/feeds/{id}/runs',
        '/api/v1/health',
        '/api/v1/indicators',
        '/api/v1/indicators/{id}',
        '/api/v1/indicators/{id}.csv',
        '/api/v1/indicators/{id}.xlsx',
        '/api/v1/procedures',
        '/api/v1/procedures.csv',
        '/api/v1/procedures.atom',
        '/api/v1/procedures.geojson',
        '/api/v1/procedures.ics',
        '/api/v1/procedures.json',
        '/api/v1/procedures.ndjson',
        '/api/v1/procedures.xlsx',
        '/api/v1/procedures/{id}',
        '/api/v1/procedures/{id}.ics',
        '/api/v1/procedures/{id}/related',
        '/api/v1/places',
        '/api/v1/publishers',
        '/api/v1/publishers/{id}',
        '/api/v1/reports',
        '/api/v1/runs/{id}',
        '/api/v1/suggestions',
        '/api/v1/territories',
        '/api/v1/territories/{key}',
        '/api/v1/tiles/{z}/{x}/{y}.mvt',
        '/dipas-pds/projects',
        '/health/live',
        '/health/ready',
        '/ogc',
        '/ogc/collections',
        '/ogc/collections/procedures',
        '/ogc/collections/procedures/items',
        '/ogc/collections/procedures/items/{id}',
        '/ogc/conformance',
      ].toSorted(),
    );
  });

  it.each(['/api/v1/procedures', '/api/v1/facets', '/api/v1/procedures.csv', '/api/v1/tiles/{z}/{x}/{y}.mvt'])(
    'tells every key of the filter at %s',
    (path) => {
      const names = document.paths[path]?.get?.parameters.map(({ name }) => name) ?? [];
      const keys: readonly FilterKey[] = Filter.keyof().options;
      expect(names).toEqual(expect.arrayContaining([...keys]));
    },
  );

  it('tells every part of a path, with a schema', () => {
    for (const [path, { parameters }] of operations()) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = parameters.filter(({ in: place }) => place === 'path');
      expect(told.map(({ name }) => name)).toEqual(parts);
      expect(told.every(({ schema }) => Object.keys(schema).length > 0)).toBe(true);
    }
  });

  it('says of every parameter of a query what to write', () => {
    const silent = operations().flatMap(([path, { parameters }]) =>
      parameters
        .filter(({ in: place, description }) => place === 'query' && !description)
        .map(({ name }) => `${path} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('promises problem+json, and nothing else, for every error', () => {
    const errors = operations().flatMap(([path, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => Number(status) >= 400)
        .map(([status, { content }]) => `${path} ${status} ${Object.keys(content).join()}`),
    );
    expect(errors.length).toBeGreaterThan(10);
    expect(errors.filter((line) => !line.endsWith(' application/problem+json'))).toEqual([]);
  });

  it('leads every reference to a component that is there', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name = '']) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

describe('GET /api/docs', () => {
  it.each([
    ['de', 'Schnittstelle'],
    ['en', 'API'],
  ])('is a page in %s with one heading, a skip link and no script', async (language, heading) => {
    const answer = await reading.get(`/api/docs?lang=${language}`);
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<h1>.*<\/h1>/g)).toEqual([`<h1>${heading}</h1>`]);
    expect(page).toContain('href="#content"');
    expect(page).not.toMatch(/<script|\son\w+=/);
    for (const [, { operationId }] of operations()) expect(page).toContain(`id="${operationId}"`);
    expect(page.match(/<pre><code>curl /g)).toHaveLength(operations().length);
    expect(page.match(/<details>/g)?.length).toBeGreaterThan(15);
  });
});

describe('the controllers', () => {
  const sources = fileURLToPath(new URL('..', import.meta.url));
  const controllers = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.controller.ts'))
    .map((name) => [name, readFileSync(join(sources, name), 'utf8')] as const);

  it('are found by this check', () => {
    expect(controllers.length).toBeGreaterThanOrEqual(5);
  });

  it.each(controllers)('check everything that comes in: %s', (_, source) => {
    const taken = source.match(/@(Query|Param|Body)\([^)]*\)/g) ?? [];
    expect(taken.filter((decorator) => !decorator.includes('schema:'))).toEqual([]);
  });
});
