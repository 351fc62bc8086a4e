import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Visit } from '@navigator/shared';
import { createRequestHandler } from 'react-router';
import type { createContext, RouterContextProvider, ServerBuild } from 'react-router';

// Without it a context provider does not type-check as the load context.
declare module 'react-router' {
  interface Future {
    v8_middleware: true;
  }
}

/** The built web app: answers page requests, and has its browser files in a folder. */
export interface WebBuild {
  readonly clientFolder: string;
  readonly answer: (request: Request, visit: Visit, context: RouterContextProvider) => Promise<Response>;
}

/** Where `npm run build` of the web workspace puts its files, seen from `src/web` and `dist/web` alike. */
export const BUILD_FOLDER = fileURLToPath(new URL('../../../web/build', import.meta.url));

/** Thrown when the web app has not been built. */
export class WebNotBuilt extends Error {
  constructor(folder: string) {
    super(`The web app is not built: ${folder} is missing. Run: npm run build -w @navigator/web`);
  }
}

/** Loads the build at run time; the api compiles and starts its tests without one. */
export async function loadWebBuild(folder: string): Promise<WebBuild> {
  const file = join(folder, 'server', 'index.js');
  await access(file).catch(() => Promise.reject(new WebNotBuilt(folder)));
  const build: unknown = await import(pathToFileURL(file).href);
  if (!isServerBuild(build) || !isEntry(build.entry.module)) throw new WebNotBuilt(folder);
  const { visitContext } = build.entry.module;
  const handle = createRequestHandler(build, 'production');
  return {
    clientFolder: join(folder, 'client'),
    answer: (request, visit, context) => {
      context.set(visitContext, visit);
      return handle(request, context);
    },
  };
}

/** Loaders read the context object of their own build: a copy imported from source would be another key. */
interface Entry {
  readonly visitContext: ReturnType<typeof createContext<Visit>>;
}

function isServerBuild(value: unknown): value is ServerBuild {
  return typeof value === 'object' && value !== null && 'entry' in value && 'routes' in value && 'assets' in value;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'visitContext' in value;
}
