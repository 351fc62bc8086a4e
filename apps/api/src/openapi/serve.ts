import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './document.js';

/** Serves `/api/openapi.json` and `/api/docs`; both are made on first demand, when every controller is there. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const documented = once(() => openApiDocument(app));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) => {
    void reply.header('cache-control', 'public, max-age=300').send(documented());
  });
  fastify.get('/api/docs', (request, reply) => {
    const language = /[?&]lang=en\b/.test(request.url) ? 'en' : 'de';
    void reply
      .header('cache-control', 'public, max-age=300')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      )
      .type('text/html; charset=utf-8')
      .send(docsPage(documented(), language));
  });
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
