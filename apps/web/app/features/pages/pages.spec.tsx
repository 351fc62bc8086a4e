import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { readDemo } from './read-demo.js';
import { readText } from './read-text.js';
import type { TextView } from './read-text.js';
import { TextPage } from './text-page.js';
import type { TextName } from './texts.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};
function Page(): React.ReactElement {
  return <TextPage view={useLoaderData<TextView>()} />;
}
const text = (name: TextName, url: string): Promise<Rendered> =>
  render({ loader: ({ request }: Args) => readText(name, request), default: Page }, { path: 'seite', url });

const NAMES: readonly TextName[] = ['about', 'accessibility', 'privacy', 'imprint', 'easyLanguage'];

describe('a statutory page', () => {
  it.each(NAMES)('%s says in German that it is not configured yet', async (name) => {
    const page = await text(name, '/seite');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Diese Seite ist noch nicht eingerichtet.');
  });

  it.each(NAMES)('%s says the same in English', async (name) => {
    expect((await text(name, '/en/seite')).text).toContain('This page has not been configured yet.');
  });

  it('about the service names where the map comes from', async () => {
    expect((await text('about', '/seite')).text).toContain('Natural Earth (gemeinfrei)');
  });
});

describe('the page of an imaginary city', () => {
  const demoPage = (city: string) =>
    Promise.resolve(city === 'silberbrueck' ? { city: 'Silberbrück', title: 'Neue Bibliothek', summary: null } : null);
  const demo = (url: string): Promise<Rendered> => {
    const loader = (args: Args) => {
      const { city = '', id = '' } = args.params;
      return readDemo(visitOf(args), new URL(args.request.url), { city, id });
    };
    return render({ loader, default: Page }, { path: 'demo/:city/:id', url, as: visit(undefined, { demoPage }) });
  };

  it('says in plain words that the city does not exist', async () => {
    expect((await demo('/demo/silberbrueck/1')).text).toContain('Silberbrück gibt es nicht. Diese Stadt ist erfunden');
    expect((await demo('/en/demo/silberbrueck/1')).text).toContain('Silberbrück does not exist.');
  });

  it('of a city that nobody imagined is not found', async () => {
    expect((await demo('/demo/atlantis/1')).status).toBe(404);
  });
});
