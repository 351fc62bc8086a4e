import {
  LANGUAGES,
  NO_ACCESS,
  NO_CHECKS,
  NO_DESK,
  NO_DRAFTS,
  NO_MAIL,
  NO_OWNER_CONSOLE,
  NO_NOTICES,
  NO_REGISTRATIONS,
  NO_SITE,
  pathIn,
} from '@navigator/shared';
import type { NavigatorApi } from '@navigator/shared';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, RouterContextProvider, StaticRouterProvider } from 'react-router';
import type { LoaderFunction } from 'react-router';
import { visitContext } from '../app/api/visit.js';
import type { Visit } from '../app/api/visit.js';
import { sampleApi } from './sample-api.js';
import { NOW } from './sample-records.js';

/** A route module as the pages have it. */
interface PageModule {
  readonly loader: LoaderFunction;
  readonly default: React.ComponentType;
}

/** Which address is asked, and with what behind it. */
interface Asked {
  /** The route's pattern, without a first slash. */
  readonly path: string;
  readonly url: string;
  readonly as?: Visit;
}

/** A page as the server would answer it. */
export interface Rendered {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  /** What a reader sees: the HTML without its tags. */
  readonly text: string;
}

/** A visit with the sample behind it and the tests' clock. */
export function visit(api: NavigatorApi = sampleApi(), changes: Partial<Visit> = {}): Visit {
  return {
    api,
    owner: NO_OWNER_CONSOLE,
    site: NO_SITE,
    origin: 'https://navigator.example',
    version: 'test',
    basemap: null,
    nonce: 'test',
    mail: NO_MAIL,
    register: NO_REGISTRATIONS,
    notices: NO_NOTICES,
    staff: NO_DESK,
    access: NO_ACCESS,
    checks: NO_CHECKS,
    drafts: NO_DRAFTS,
    now: () => NOW,
    asker: '192.0.2.1',
    refusal: null,
    report: () => undefined,
    demoPage: () => Promise.resolve(null),
    ...changes,
  };
}

/** Asks a page through its loader and renders it, as the server does. */
export async function render(page: PageModule, { path, url, as = visit() }: Asked): Promise<Rendered> {
  const routes = LANGUAGES.map(({ code }) => ({
    path: pathIn(code, `/${path}`),
    loader: page.loader,
    Component: page.default,
    ErrorBoundary: () => null,
  }));
  const handler = createStaticHandler(routes);
  const requestContext = new RouterContextProvider();
  requestContext.set(visitContext, as);
  const found = await handler.query(new Request(`https://navigator.example${url}`), { requestContext });
  if (found instanceof Response) {
    return { status: found.status, location: found.headers.get('location'), html: '', text: '' };
  }
  const router = createStaticRouter(handler.dataRoutes, found);
  const html = renderToString(<StaticRouterProvider router={router} context={found} hydrate={false} />);
  return { status: found.statusCode, location: null, html, text: textOf(html) };
}

/** The words of a page, entities decoded, blanks folded. */
export function textOf(html: string): string {
  return html
    .replace(/<!-- -->/g, '')
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
