import { retentionOf } from '@navigator/shared';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { noteRefusals } from './audit/note-refusals.js';
import type { Config } from './config/config.js';
import type { SiteFile } from './config/site-file.js';
import { openFileDoors } from './files/file-doors.js';
import { Readiness } from './health/readiness.js';
import { openInbox } from './inbox/door.js';
import { serveOpenApi } from './openapi/serve.js';
import { Clock } from './platform/clock.js';
import { configureHttp } from './platform/http-setup.js';
import { addAnswerHeaders } from './platform/limits/answer-headers.js';
import { serveSecurityTxt } from './platform/limits/security-txt.js';
import type { Log } from './platform/log.js';
import { ServerModule } from './server.module.js';
import { openOidc } from './staff/oidc-door.js';
import { openOneClick } from './subscriptions/one-click.js';

/** What makes a server this one. */
export interface Installation {
  readonly config: Config;
  readonly log: Log;
  readonly site: SiteFile;
}

/** The application, not yet listening; `openDoors` comes next. */
export async function createApp({ config, log, site }: Installation): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: config.trustProxy, routerOptions: { ignoreTrailingSlash: false } });
  return NestFactory.create<NestFastifyApplication>(
    ServerModule.forRoot(config, log, retentionOf(site.site)),
    adapter,
    {
      logger: false,
      abortOnError: false,
    },
  );
}

/** Everything that is no controller, and what holds for every answer; before `listen`. */
export async function openDoors(app: NestFastifyApplication, config: Config, log: Log): Promise<void> {
  app.get(Readiness, { strict: false }).await('demo', {
    de: 'Die Feeds werden zum ersten Mal gelesen.',
    en: 'The feeds are being read for the first time.',
  });
  await configureHttp(app, log);
  openInbox(app);
  openFileDoors(app);
  openOneClick(app);
  openOidc(app);
  noteRefusals(app);
  serveOpenApi(app);
  addAnswerHeaders(app.getHttpAdapter().getInstance(), config);
  serveSecurityTxt(app.getHttpAdapter().getInstance(), config, app.get(Clock, { strict: false }));
}
