import { inLanguage, LANGUAGES } from '@navigator/shared';
import type { InLanguages, Language } from '@navigator/shared';
import { z } from 'zod';
import { curlOf, type Asked } from './curl.js';
import { exampleOf, type Components } from './example.js';

const WORDS = {
  de: {
    title: 'Schnittstelle',
    intro: 'Alle Daten stehen ohne Schlüssel offen. Maschinenlesbar:',
    doors: 'Adressen',
    skip: 'Zum Inhalt',
    parameter: 'Parameter',
    place: 'Ort',
    values: 'Werte',
    answer: 'Antwort',
    example: 'Beispiel einer Antwort',
    meaning: 'Bedeutung',
    required: 'nötig',
    publish: 'Verfahren in zehn Minuten veröffentlichen',
  },
  en: {
    title: 'API',
    intro: 'All data is open, no key is needed. For machines:',
    doors: 'Addresses',
    skip: 'Skip to content',
    parameter: 'Parameter',
    place: 'In',
    values: 'Values',
    answer: 'Answer',
    example: 'Example of an answer',
    meaning: 'Meaning',
    required: 'required',
    publish: 'Publish your procedures in ten minutes',
  },
} as const satisfies InLanguages<Readonly<Record<string, string>>>;
type Words = (typeof WORDS)[keyof typeof WORDS];

const Schema = z.record(z.string(), z.unknown());
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: Schema.optional(),
  description: z.string().optional(),
});
const Content = z.object({ schema: Schema.optional() });
const Operation = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), Content).default({}) }).optional(),
  security: z.array(z.unknown()).default([]),
  responses: z.record(
    z.string(),
    z.object({ description: z.string().default(''), content: z.record(z.string(), Content).default({}) }),
  ),
});
type Operation = z.infer<typeof Operation>;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const Document = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string() }),
  components: z.object({ schemas: Schema.default({}) }).default({ schemas: {} }),
  paths: z.record(
    z.string(),
    z.object({
      get: Operation.optional(),
      post: Operation.optional(),
      put: Operation.optional(),
      patch: Operation.optional(),
      delete: Operation.optional(),
    }),
  ),
});

/** The contract as a page for people: plain HTML, no script, readable without style. */
export function docsPage(openApiJson: string, language: Language): string {
  const document = Document.parse(JSON.parse(openApiJson));
  const words = inLanguage(WORDS, language);
  const doors = operationsOf(document);
  const components = document.components.schemas;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${escaped(document.info.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a href="#content">${words.skip}</a>
<header><p>${escaped(document.info.title)}</p>
<nav>${otherLanguages(language)}</nav></header>
<main id="content">
<h1>${words.title}</h1>
<p>${words.intro} <a href="/api/openapi.json">OpenAPI ${escaped(document.openapi)}</a></p>
<p><a href="/publish?lang=${language}">${words.publish}</a></p>
<pre><code>NAVIGATOR=http://localhost:3000</code></pre>
<h2>${words.doors}</h2>
<ul>${doors.map(({ method, path, operation }) => `<li><a href="#${operation.operationId}">${method} ${escaped(path)}</a></li>`).join('')}</ul>
${doors.map((door) => section(door, words, components)).join('\n')}
</main>
</body>
</html>
`;
}

function otherLanguages(language: Language): string {
  const others = LANGUAGES.filter(({ code }) => code !== language);
  return others
    .map(({ code, name }) => `<a href="/api/docs?lang=${code}" lang="${code}" hreflang="${code}">${name}</a>`)
    .join(' ');
}

interface Door {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operationsOf({ paths }: z.infer<typeof Document>): readonly Door[] {
  return Object.entries(paths).flatMap(([path, doors]) =>
    METHODS.flatMap((method) => {
      const operation = doors[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
}

function section({ method, path, operation }: Door, words: Words, components: Components): string {
  return `<section aria-labelledby="${operation.operationId}">
<h2 id="${operation.operationId}"><code>${method} ${escaped(path)}</code></h2>
<p>${escaped(operation.summary)}</p>
<pre><code>${escaped(curlOf(askedBy({ method, path, operation }, components)))}</code></pre>
${parameterTable(operation, words)}
${table(
  [words.answer, words.meaning],
  Object.entries(operation.responses).map(([status, { description }]) => [status, description]),
)}
${answerExample(operation, words, components)}
</section>`;
}

function askedBy({ method, path, operation }: Door, components: Components): Asked {
  const { requestBody, security } = operation;
  const [body = null, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const example = content?.schema === undefined ? {} : exampleOf(content.schema, components, 'question');
  return { method, path, body, example, wantsKey: security.length > 0 };
}

/** What a door answers when all is well; nothing where that is no JSON. */
function answerExample({ responses }: Operation, words: Words, components: Components): string {
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = good?.content['application/json']?.schema;
  if (schema === undefined) return '';
  const example = JSON.stringify(exampleOf(schema, components, 'answer'), null, 2);
  return `<details><summary>${words.example}</summary><pre><code>${escaped(example)}</code></pre></details>`;
}

function parameterTable({ parameters }: Operation, words: Words): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, in: place, required, schema, description }) => [
    name,
    `${place}${required === true ? ` (${words.required})` : ''}`,
    description ?? valuesOf(schema ?? {}),
  ]);
  return table([words.parameter, words.place, words.values], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`))
      .join('');
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

/** A schema in a few words: the values it lists, its pattern, its format, its type. */
function valuesOf(schema: Readonly<Record<string, unknown>>): string {
  const { enum: values, pattern, format, type, anyOf } = schema;
  if (Array.isArray(values)) return values.map(String).join(', ');
  if (typeof pattern === 'string') return pattern;
  if (typeof format === 'string') return format;
  const options = z.array(Schema).safeParse(anyOf);
  if (options.success) return [...new Set(options.data.map(valuesOf))].join(' | ');
  return typeof type === 'string' ? type : '';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 "Fira Sans",system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid;overflow-wrap:anywhere}
pre{overflow-wrap:anywhere;white-space:pre-wrap}h2{margin-top:2.5rem;overflow-wrap:anywhere}`;
