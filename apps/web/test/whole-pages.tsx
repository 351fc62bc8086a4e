import type { Language } from '@navigator/shared';
import { renderToString } from 'react-dom/server';
import { createRoutesStub, createStaticHandler, RouterContextProvider } from 'react-router';
import { visitContext } from '../app/api/visit.js';
import { pathIn } from '../app/i18n/language.js';
import * as root from '../app/root.js';
import * as about from '../app/routes/about.js';
import * as cities from '../app/routes/cities.js';
import * as easyLanguage from '../app/routes/easy-language.js';
import * as explore from '../app/routes/explore.js';
import * as feeds from '../app/routes/feeds.js';
import * as follow from '../app/routes/follow.js';
import * as glossary from '../app/routes/glossary.js';
import * as procedure from '../app/routes/procedure.js';
import * as statistics from '../app/routes/statistics.js';
import { procedurePath } from '../app/i18n/addresses.js';
import { visit } from './render.js';
import { sampleApi } from './sample-api.js';
import { procedures } from './sample-records.js';

const SAMPLE = procedures(3);

const PAGES = [
  ['/', explore],
  ['/verfahren/:name', procedure],
  ['/staedte', cities],
  ['/statistik', statistics],
  ['/feeds', feeds],
  ['/folgen', follow],
  ['/ueber', about],
  ['/leichte-sprache', easyLanguage],
  ['/glossar', glossary],
] as const;

/** The HTML documents of pages in a language, header and footer included, by their German address. */
export async function pagesIn(language: Language): Promise<Readonly<Record<string, string>>> {
  const documents: Record<string, string> = {};
  for (const [path] of PAGES) documents[path] = await documentAt(addressOf(path, language), language);
  return documents;
}

function addressOf(path: string, language: Language): string {
  const [first] = SAMPLE;
  return path.includes(':') && first !== undefined ? procedurePath(first, language) : pathIn(language, path);
}

async function documentAt(address: string, language: Language): Promise<string> {
  const children = PAGES.map(([path, { loader, default: Component }]) => {
    return { id: path, path: pathIn(language, path), loader, Component };
  });
  const routes = [{ id: 'root', path: '', loader: root.loader, Component: Document, children }];
  const requestContext = new RouterContextProvider();
  requestContext.set(visitContext, visit(sampleApi({ procedures: SAMPLE })));
  const request = new Request(`https://navigator.example${address}`);
  const found = await createStaticHandler(routes).query(request, { requestContext });
  if (found instanceof Response) throw new Error(`${address} leads to ${String(found.headers.get('location'))}`);
  if (found.errors !== null) throw new Error(`${address} fails`, { cause: Object.values(found.errors)[0] });
  const Stub = createRoutesStub(routes);
  return renderToString(<Stub initialEntries={[address]} hydrationData={found} />);
}

/** The document as the framework composes it. */
function Document(): React.ReactElement {
  return (
    <root.Layout>
      <root.default />
    </root.Layout>
  );
}
