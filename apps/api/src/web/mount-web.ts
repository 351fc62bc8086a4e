import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logo } from '../config/logo.js';
import { basemapSource } from './basemap.js';
import { serveFiles } from './serve-files.js';
import { serveLogo } from './serve-logo.js';
import { servePages } from './serve-pages.js';
import type { PageOptions } from './serve-pages.js';
import { BUILD_FOLDER, loadWebBuild } from './web-build.js';

/** What the pages need of the application that serves them. */
export interface WebOptions extends PageOptions {
  /** The operator's picture, at the address that `site.logo` names. */
  readonly logo: Logo | null;
  /** Where the built web app lies; by default where its workspace builds it. */
  readonly buildFolder?: string;
}

/**
 * Serves the built web app: its files, and every address that no other route has.
 * Call it before `app.listen`; throws `WebNotBuilt` when there is nothing to serve.
 */
export async function mountWeb(app: NestFastifyApplication, options: WebOptions): Promise<void> {
  const build = await loadWebBuild(options.buildFolder ?? BUILD_FOLDER);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register(async (scope) => {
    await serveFiles(scope, build.clientFolder, basemapSource(options.basemapStyleUrl ?? null));
  });
  if (options.logo !== null) serveLogo(fastify, options.logo);
  await fastify.register(async (scope) => {
    await servePages(scope, build, options);
  });
}
