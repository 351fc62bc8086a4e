import { cityBySlug, demoPage } from '@navigator/demo-city';
import { inLanguage, type DemoPage, type Language } from '@navigator/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PageChecks } from './checks/page-checks.js';
import { PageAccess } from './access/page-access.js';
import type { Config } from './config/config.js';
import { readSiteFile } from './config/site-file.js';
import { KeptDrafts } from './drafts/kept-drafts.js';
import { DemoFeeds } from './feeds/demo-feeds.js';
import { HarvestWorker } from './harvest/harvest.worker.js';
import { Leases } from './harvest/leases.js';
import { Readiness } from './health/readiness.js';
import { Settling } from './inbox/settling.js';
import { InProcessNavigator } from './navigator-api.js';
import { OwnerNotices } from './notices/owner-notices.js';
import { createApp, openDoors, type Installation } from './open-doors.js';
import { OperatorSocket } from './operator/operator.socket.js';
import type { Log } from './platform/log.js';
import { VERSION } from './platform/version.js';
import { OwnerDesk } from './owner/owner-desk.js';
import { RegistrationDesk } from './registration/registration-desk.js';
import { Desk } from './staff/desk.js';
import { Following } from './subscriptions/following.js';
import { mountWeb } from './web/mount-web.js';

/** A server that listens; `ready` resolves when there is something to see. */
export interface RunningServer {
  readonly url: string;
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Starts the server of a configuration: database, doors, pages, harvesting, and the demonstration where it shows. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const site = await readSiteFile(config.configFile);
  const app = await createApp({ config, log, site });
  await openDoors(app, config, log);
  if (config.role !== 'harvester') await mountPages(app, { config, log, site });
  await app.listen(config.port, config.host);
  await app.get(OperatorSocket, { strict: false }).listen();
  return { url: addressOf(app, config), ready: prepare(app, config), close: () => close(app) };
}

async function mountPages(app: NestFastifyApplication, { config, log, site }: Installation): Promise<void> {
  await mountWeb(app, {
    api: app.get(InProcessNavigator, { strict: false }),
    mail: app.get(Following, { strict: false }),
    register: app.get(RegistrationDesk, { strict: false }),
    staff: app.get(Desk, { strict: false }),
    access: app.get(PageAccess, { strict: false }),
    checks: app.get(PageChecks, { strict: false }),
    drafts: app.get(KeptDrafts, { strict: false }),
    owner: app.get(OwnerDesk, { strict: false }),
    notices: app.get(OwnerNotices, { strict: false }),
    ...site,
    baseUrl: config.baseUrl,
    basemapStyleUrl: config.basemapStyleUrl,
    version: VERSION,
    demoPage: (city, id, language) => pageOfDemo(city, id, language),
    report: (error, path) => {
      log.error({ err: error, path }, 'a page failed');
    },
  });
}

/** The imaginary cities speak no other. */
const DEMO_LANGUAGES = { de: 'de', en: 'en' } as const;

function pageOfDemo(slug: string, id: string, language: Language): DemoPage | null {
  const city = cityBySlug(slug);
  const page = city ? demoPage(city, id, inLanguage(DEMO_LANGUAGES, language)) : null;
  return page && { city: page.city.name, title: page.title, summary: page.description };
}

/** What happens behind the open door: claims of the dead are taken, the demonstration is read once. */
async function prepare(app: NestFastifyApplication, config: Config): Promise<void> {
  const demo = app.get(DemoFeeds, { strict: false });
  await app.get(Leases, { strict: false }).takeFromTheDead();
  await demo.register();
  if (config.role !== 'web' && !(await demo.areTried())) await app.get(HarvestWorker, { strict: false }).drain();
  app.get(Readiness, { strict: false }).done('demo');
}

/** Runs under way come to their end before the database goes. */
async function close(app: NestFastifyApplication): Promise<void> {
  app.get(Settling, { strict: false }).stop();
  await app.get(HarvestWorker, { strict: false }).stop();
  await app.close();
}

function addressOf(app: NestFastifyApplication, { baseUrl, host }: Config): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return baseUrl ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${String(port)}`;
}
