import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NO_SITE } from '@navigator/shared';
import { pino } from 'pino';
import { readConfig } from '../src/config/config.js';
import type { SiteFile } from '../src/config/site-file.js';
import { createApp, openDoors } from '../src/open-doors.js';
import { ownDatabase } from './processes/own-database.js';

/** One route of the server, as it knows it. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

/** The server with every door, without pages, on a database of its own. */
export interface WholeApp {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly routes: readonly ServedRoute[];
  /** What it logged, line by line, at the most talkative level. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

const NOBODY: SiteFile = { site: NO_SITE, logo: null };

/** Opens it with these settings. */
export async function openWholeApp(settings: Readonly<Record<string, string>> = {}): Promise<WholeApp> {
  const own = await ownDatabase();
  const config = readConfig({ DEMO: 'off', PORT: '0', ...own.surroundings, ...settings });
  const logged: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) });
  const app = await createApp({ config, log, site: NOBODY });
  const routes: ServedRoute[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url });
    });
  await openDoors(app, config, log);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return { url, app, routes, logged, close: () => app.close().finally(() => own.remove()) };
}
