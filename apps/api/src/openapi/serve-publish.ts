import { readFile } from 'node:fs/promises';
import { FIRST_LANGUAGE, inLanguage, Language } from '@navigator/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const folder = new URL('../../../../docs/publish/', import.meta.url);

const FILES = [
  ['template.geojson', 'application/geo+json; charset=utf-8'],
  ['profile.schema.json', 'application/schema+json; charset=utf-8'],
] as const;

const WORDS = {
  de: {
    title: 'Verfahren in zehn Minuten veröffentlichen',
    lead: 'Eine Datei genügt: Mit diesen Feldern wird sie ohne Feldzuordnung gelesen.',
    steps: [
      '<a href="/publish/template.geojson">Vorlage</a> herunterladen; ein „Feature“ ist ein Verfahren. Eine CSV-Tabelle mit denselben Namen als Spalten sowie lon und lat geht auch.',
      'Ausfüllen: id, title, url, start und end sind nötig, die Lage (geometry) erwünscht; summary, organiser, place und topic können dazukommen.',
      'Prüfen: unter <a href="/feeds/anmelden">Feed anmelden</a> hochladen, oder <code>npm run check -- &lt;Adresse&gt; --profile</code>.',
      'Unter einer bleibenden Adresse ablegen und diese anmelden. Ohne eigenen Webserver melden Sie die Datei selbst an und ersetzen sie bei Änderungen.',
    ],
    schema: 'Für Maschinen: JSON Schema des Profils',
    api: 'Schnittstelle',
  },
  en: {
    title: 'Publish your procedures in ten minutes',
    lead: 'One file is enough: with these fields it is read without any field map.',
    steps: [
      'Download the <a href="/publish/template.geojson">template</a>; one “Feature” is one procedure. A CSV with the same names as columns, and lon and lat, will do too.',
      'Fill it in: id, title, url, start and end are needed, the place (geometry) is wished for; summary, organiser, place and topic may be added.',
      'Check it: upload it at <a href="/en/feeds/anmelden">Register a feed</a>, or <code>npm run check -- &lt;address&gt; --profile</code>.',
      'Put it under an address that stays, and register that. Without a web server you register the file itself, and replace it when something changes.',
    ],
    schema: 'For machines: JSON Schema of the profile',
    api: 'API',
  },
} as const;

/** Serves how to publish, with its template and schema. */
export function servePublish(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/publish', (request, reply) => {
    const [, asked] = /[?&]lang=([\w-]+)/.exec(request.url) ?? [];
    void reply
      .header('cache-control', 'public, max-age=300')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      )
      .type('text/html; charset=utf-8')
      .send(pageIn(Language.safeParse(asked).data ?? FIRST_LANGUAGE));
  });
  for (const [file, type] of FILES) {
    fastify.get(`/publish/${file}`, async (_request, reply) => {
      const text = await readFile(new URL(file, folder));
      return reply.header('access-control-allow-origin', '*').type(type).send(text);
    });
  }
}

function pageIn(language: Language): string {
  const { title, lead, steps, schema, api } = inLanguage(WORDS, language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 "Fira Sans",system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem}li{margin:.75rem 0}code{overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>
<p><a href="/publish/profile.schema.json">${schema}</a></p>
<p><a href="/api/docs?lang=${language}">${api}</a></p>
</main>
</body>
</html>
`;
}
