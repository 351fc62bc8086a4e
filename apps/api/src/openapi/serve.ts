import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FIRST_LANGUAGE, Language } from '@navigator/shared';
import { docsPage } from './docs-page.js';
import { openApiJson } from './document.js';
import { servePublish } from './serve-publish.js';

const REMEMBERED = 'public, max-age=300';

/** Serves `/api/openapi.json` and `/api/docs`; both are made on first demand, when every controller is there. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = once(() => openApiJson(app));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) => {
    void reply.header('cache-control', REMEMBERED).type('application/json; charset=utf-8').send(document());
  });
  servePublish(app);
  fastify.get('/api/docs', (request, reply) => {
    const [, asked] = /[?&]lang=([\w-]+)/.exec(request.url) ?? [];
    const language = Language.safeParse(asked).data ?? FIRST_LANGUAGE;
    void reply
      .header('cache-control', REMEMBERED)
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      )
      .type('text/html; charset=utf-8')
      .send(docsPage(document(), language));
  });
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}
