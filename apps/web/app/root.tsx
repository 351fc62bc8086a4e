import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import type { LinksFunction, LoaderFunctionArgs } from 'react-router';
import bold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2?url';
import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url';
import '@kern-ux/native/dist/kern.min.css';
import './styles/index.css';
import { visitOf } from './api/visit.js';
import { Alternates } from './ui/alternates.js';
import { labelsIn, useLanguage } from './i18n/use-labels.js';
import { languageOf } from './i18n/language.js';
import { DemoNotice } from './ui/demo-notice.js';
import { ErrorPage, errorKind } from './ui/error-page.js';
import { SiteFooter } from './ui/site-footer.js';
import { SiteHeader } from './ui/site-header.js';
import { StatusRegion } from './ui/status-region.js';
import { useNewPage } from './ui/use-new-page.js';

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const;

/** Only the two cuts that every page prints. */
export const links: LinksFunction = () => [
  font(regular),
  font(bold),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** What every page needs: where canonical addresses begin, and whether the cities are imaginary. */
export async function loader(args: LoaderFunctionArgs): Promise<{ readonly origin: string; readonly isDemo: boolean }> {
  const { api, origin } = visitOf(args);
  // A page about a database that is out of reach must still be drawn; its own loader says so.
  return { origin, isDemo: await api.isDemo().catch(() => false) };
}

/** The document around every page, errors included. */
export function Layout({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const site = useRouteLoaderData<typeof loader>('root');
  const language = useLanguage();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {site !== undefined && <Alternates origin={site.origin} />}
        <Links />
      </head>
      <body className="kern-layer kern-level-0">
        <div className="site-top">
          <SiteHeader />
          {site?.isDemo === true && <DemoNotice />}
        </div>
        {children}
        <StatusRegion />
        <SiteFooter />
        <Scripts />
      </body>
    </html>
  );
}

/** Every page. */
export default function App(): React.ReactElement {
  useNewPage();
  return <Outlet />;
}

/** Not found, withdrawn, or failed: always a designed page with a next step. */
export function ErrorBoundary(): React.ReactElement {
  const error = useRouteError();
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : 500);
  const { siteName, errors } = labelsIn(languageOf(useLocation().pathname));
  return (
    <>
      <title>{`${errors[kind].heading} – ${siteName}`}</title>
      <ErrorPage kind={kind} />
    </>
  );
}
