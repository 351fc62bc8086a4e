import {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import type { LinksFunction, LoaderFunctionArgs, MiddlewareFunction } from 'react-router';
import { factsOf } from '@navigator/shared';
import type { Basemap, Language } from '@navigator/shared';
import bold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2?url';
import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url';
import '@kern-ux/native/dist/kern.min.css';
import './styles/index.css';
import { lineIn, siteName } from './api/site-name.js';
import { visitOf } from './api/visit.js';
import { Alternates } from './ui/alternates.js';
import { labelsIn, spokenIn, useLanguage } from './i18n/use-labels.js';
import { languageOf, withoutLanguage } from './i18n/language.js';
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

/** What every page needs: where canonical addresses begin, whose site it is, and whether the cities are imaginary. */
interface SiteView {
  readonly origin: string;
  readonly isDemo: boolean;
  readonly name: string;
  readonly operator: string | null;
  readonly logo: string | null;
  /** The operator offers something in sign language. */
  readonly hasSignLanguage: boolean;
  /** The operator's map background. */
  readonly basemap: Basemap | null;
}

const REFUSED = { tooMany: 429, tooLarge: 413 } as const;

/** A form that is not looked at is answered before any action or loader, on every page alike. */
export const middleware: MiddlewareFunction[] = [
  ({ context }) => {
    const { refusal } = visitOf({ context });
    if (refusal !== null) throw data(refusal.kind, { status: REFUSED[refusal.kind] });
  },
];

/** Read once for every page. */
export async function loader(args: LoaderFunctionArgs): Promise<SiteView> {
  const { api, origin, site, basemap } = visitOf(args);
  const language = languageOf(new URL(args.request.url).pathname);
  // A page about a database that is out of reach must still be drawn; its own loader says so.
  const isDemo = await api.isDemo().catch(() => false);
  const operator = site.operator === undefined ? null : lineIn(site.operator.name, language);
  return {
    origin,
    isDemo,
    name: siteName(site, language),
    operator,
    logo: site.logo,
    basemap,
    hasSignLanguage: site.signLanguage !== undefined,
  };
}

/** The document around every page, errors included. */
export function Layout({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const site = useRouteLoaderData<typeof loader>('root');
  const language = useLanguage();
  const spoken = spokenIn(language);
  const isFrame = withoutLanguage(useLocation().pathname) === '/widget';
  const { name, operator, logo, isDemo, hasSignLanguage } = site ?? unread(language);
  return (
    <html lang={spoken} dir={factsOf(spoken).direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isFrame && <base target="_top" />}
        <Meta />
        {site !== undefined && <Alternates origin={site.origin} />}
        <Links />
      </head>
      <body className="kern-layer kern-level-0">
        {!isFrame && (
          <div className="site-top">
            <SiteHeader name={name} operator={operator} logo={logo} />
            {isDemo && <DemoNotice />}
          </div>
        )}
        {children}
        <StatusRegion />
        {!isFrame && <SiteFooter name={name} operator={operator} hasSignLanguage={hasSignLanguage} />}
        <Scripts />
      </body>
    </html>
  );
}

/** A page whose loaders failed knows the language of its address, nothing more. */
function unread(language: Language): Omit<SiteView, 'origin' | 'basemap'> {
  return { isDemo: false, name: labelsIn(language).siteName, operator: null, logo: null, hasSignLanguage: false };
}

/** Every page. */
export default function App(): React.ReactElement {
  useNewPage();
  return <Outlet />;
}

/** Not found, withdrawn, or failed: always a designed page with a next step. */
export function ErrorBoundary(): React.ReactElement {
  const error = useRouteError();
  const kind = isRouteErrorResponse(error) ? errorKind(error.status, error.data) : 'failed';
  const language = languageOf(useLocation().pathname);
  const { name } = useRouteLoaderData<typeof loader>('root') ?? unread(language);
  return (
    <>
      <title>{`${labelsIn(language).errors[kind].heading} – ${name}`}</title>
      <ErrorPage kind={kind} />
    </>
  );
}
