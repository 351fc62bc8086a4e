import { describe, expect, it } from '@jest/globals';
import type { Site } from '@navigator/shared';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import type { Visit } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { feed } from '../../../test/sample-records.js';
import { SITE } from '../../../test/sample-site.js';
import { EASY_DE } from './easy-text.de.js';
import { EASY_EN } from './easy-text.en.js';
import { readDemo } from './read-demo.js';
import { readText } from './read-text.js';
import type { TextName } from './read-text.js';
import { TextPage } from './text-page.js';
import type { TextView } from './text-view.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};
function Page(): React.ReactElement {
  return <TextPage view={useLoaderData<TextView>()} />;
}
const text = (name: TextName, url: string, { api, ...changes }: Partial<Visit> = {}): Promise<Rendered> =>
  render(
    { loader: (args: Args) => readText(name, visitOf(args), new URL(args.request.url)), default: Page },
    { path: 'seite', url, as: visit(api, changes) },
  );

const STATUTORY = ['accessibility', 'privacy', 'imprint'] as const;

describe('a statutory page without a configuration file', () => {
  it.each(STATUTORY)('%s says in German that it is not configured, and what the operator must do', async (name) => {
    const page = await text(name, '/seite');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Diese Seite ist noch nicht eingerichtet.');
    expect(page.text).toContain(`Füllen Sie darin den Abschnitt ${name} aus.`);
    expect(page.text).toContain('CONFIG_FILE');
  });

  it.each(STATUTORY)('%s says the same in English', async (name) => {
    const page = await text(name, '/en/seite');
    expect(page.text).toContain('This page has not been configured yet.');
    expect(page.text).toContain(`Fill in its part ${name} .`);
  });

  it('tells what the program does anyway', async () => {
    expect((await text('privacy', '/seite')).text).toContain('Diese Seiten setzen keine Cookies');
    expect((await text('accessibility', '/en/seite')).text).toContain('All content can be read by keyboard');
  });

  it.each(STATUTORY)('%s says nothing of that once it is configured', async (name) => {
    const german = await text(name, '/seite', { site: SITE });
    const english = await text(name, '/en/seite', { site: SITE });
    expect(german.text + english.text).not.toMatch(/CONFIG_FILE|noch nicht eingerichtet|not been configured/);
    expect(german.html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the imprint', () => {
  it('says who operates the service and how to reach them', async () => {
    const page = await text('imprint', '/seite', { site: SITE });
    expect(page.text).toContain(
      'Name Stadt Musterhausen Anschrift Stabsstelle Beteiligung, Rathausplatz 1, 12345 Musterhausen',
    );
    expect(page.html).toContain('href="mailto:mit@musterhausen.example"');
    expect(page.html).toContain('href="tel:+49301234');
    expect(page.text).toContain('Vertreten durch Mina Muster Umsatzsteuer-Identifikationsnummer DE000000000');
    expect(page.text).toContain('Haftung Keine.');
  });

  it('in English marks the text that exists in German only', async () => {
    const page = await text('imprint', '/en/seite', { site: SITE });
    expect(page.text).toContain('Name City of Musterhausen');
    expect(page.text).toContain('The operator provides this text in German only.');
    expect(page.html).toMatch(/<section[^>]* lang="de"[^>]*><h2>Haftung/);
  });
});

describe('the privacy notice', () => {
  it('is the operator’s, with headings, lists and bold words, before what the program does', async () => {
    const page = await text('privacy', '/seite', { site: SITE });
    expect(page.html).toContain('<h2>Protokolle</h2><p>Wir speichern <strong>sieben Tage</strong>.</p>');
    expect(page.text.indexOf('Protokolle')).toBeLessThan(page.text.indexOf('keine Cookies'));
  });

  it('is the English one where there is one', async () => {
    const page = await text('privacy', '/en/seite', { site: SITE });
    expect(page.text).toContain('We keep seven days');
    expect(page.text).not.toContain('German only');
  });

  it('tells how long things are kept, as the operator set it', async () => {
    expect((await text('privacy', '/seite')).text).toContain('Protokolle der Abrufe 400 Tage');
    const site: Site = { ...SITE, retention: { runs: 30, changes: 'forever' } };
    const page = await text('privacy', '/en/seite', { site });
    expect(page.text).toContain('Records of harvests 30 days What changed in a procedure for ever');
  });
});

describe('the accessibility statement', () => {
  it('says whose it is, how far the site conforms, and what is not accessible', async () => {
    const page = await text('accessibility', '/seite', { site: SITE });
    expect(page.text).toContain('Die Stadt Musterhausen ist bemüht');
    expect(page.text).toContain('Rechtsgrundlage: BITV Musterland.');
    expect(page.text).toContain('gilt für „Mitreden“ unter https://navigator.example.');
    expect(page.text).toContain('teilweise vereinbar');
    expect(page.html).toContain('<li>Der Kartenhintergrund ist kein Text.</li>');
  });

  it('says when and how it was made', async () => {
    const page = await text('accessibility', '/seite', { site: SITE });
    expect(page.text).toContain('Diese Erklärung wurde am 01.11.2026 erstellt. Grundlage ist eine Selbstbewertung.');
    expect(page.text).toContain('zuletzt am 20.11.2026 überprüft');
  });

  it('names where to report a barrier, and who enforces the law', async () => {
    const page = await text('accessibility', '/seite', { site: SITE });
    expect(page.html).toContain('href="mailto:barriere@musterhausen.example"');
    expect(page.html).toContain('href="https://schlichtung.example/"');
    expect(page.text).toContain('Schlichtungsstelle Anschrift Weg 1, 10117 Berlin');
  });

  it('without barriers says that it conforms fully, and lists none', async () => {
    const { accessibility, ...rest } = SITE;
    if (accessibility === undefined) throw new Error('the sample has a statement');
    const site: Site = { ...rest, accessibility: { ...accessibility, conformance: 'full', barriers: [] } };
    const page = await text('accessibility', '/en/seite', { site });
    expect(page.text).toContain('fully compliant');
    expect(page.text).not.toContain('Non-accessible content');
  });
});

describe('easy language', () => {
  it.each([
    ['/seite', 'haben Menschen mit Lern-Schwierigkeiten noch nicht geprüft'],
    ['/en/seite', 'have not checked this text yet'],
  ])('has a text of ours at %s, which says that nobody has checked it', async (url, unchecked) => {
    const page = await text('easyLanguage', url);
    expect(page.text).toContain(unchecked);
    expect(page.html.match(/<h2/g)?.length).toBeGreaterThan(4);
    expect(page.text).not.toContain('CONFIG_FILE');
  });

  it.each([
    ['German', EASY_DE],
    ['English', EASY_EN],
  ])('in %s has one short thought a line, and no long word in one piece', (_, { sections }) => {
    const lines = sections
      .flatMap((section) => section.lines)
      .map((line) => line.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
    expect(lines.filter((line) => line.split(/\s+/).length > 12)).toEqual([]);
    expect(lines.flatMap((line) => line.split(/[\s-]+/)).filter((word) => word.length > 14)).toEqual([]);
  });

  it('of ours makes room for the operator’s', async () => {
    const page = await text('easyLanguage', '/seite', { site: SITE });
    expect(page.text).toContain('Hier können Sie mitreden.');
    expect(page.text).not.toContain('Lern-Schwierigkeiten');
  });

  it('is shown in German on English pages too, and marked as German', async () => {
    const page = await text('easyLanguage', '/en/seite', { site: SITE });
    expect(page.html).toMatch(/<section[^>]* lang="de"[^>]*><p>Hier können Sie mitreden\./);
    expect(page.text).toContain('in German only');
  });
});

describe('the page about the service', () => {
  it.each([
    ['/seite', 'Natural Earth (gemeinfrei)'],
    ['/seite', '© OpenStreetMap-Mitwirkende , ODbL'],
    ['/seite', 'Statistisches Bundesamt (Destatis)'],
    ['/seite', 'Version test Lizenz des Quelltexts EUPL-1.2'],
    ['/en/seite', 'GeoNames , CC BY 4.0'],
    ['/en/seite', 'KERN UX (EUPL-1.2)'],
    ['/en/seite', 'MapLibre GL JS (BSD-3-Clause)'],
  ])('%s says „%s“', async (url, expected) => {
    expect((await text('about', url)).text).toContain(expected);
  });

  it('names the platforms that are read, each once, and none that is paused', async () => {
    const feeds = [
      feed({ format: 'mein-berlin' }),
      feed(),
      feed({ id: '1feed00002' }),
      feed({ id: '1feed00003', format: 'wfs', state: 'paused' }),
    ];
    const german = await text('about', '/seite', { api: sampleApi({ feeds }) });
    expect(german.text).toContain('Zurzeit gelesene Plattformen und Formate: DIPAS, mein.berlin.');
    const none = await text('about', '/en/seite', { api: sampleApi({ feeds: [] }) });
    expect(none.text).not.toContain('read at present');
  });

  it('stands even while the database is out of reach', async () => {
    const api = { ...sampleApi(), feeds: () => Promise.reject(new Error('no database')) };
    expect((await text('about', '/seite', { api })).status).toBe(200);
  });

  it('has the same sections in both languages', async () => {
    const count = async (url: string): Promise<number> => (await text('about', url)).html.match(/<h2/g)?.length ?? 0;
    expect(await count('/en/seite')).toBe(await count('/seite'));
  });

  it('leads to the sources, the API and how to register a city, each in its language', async () => {
    const { html } = await text('about', '/seite');
    expect(html).toContain('href="/feeds"');
    expect(html).toContain('href="/api/docs"');
    expect(html).toContain('id="register"');
    expect((await text('about', '/en/seite')).html).toContain('href="/en/feeds"');
  });

  it('names the operator and where to write to, or says that nobody has set that up', async () => {
    expect((await text('about', '/seite')).text).toContain('Wer den Dienst betreibt, ist noch nicht eingerichtet.');
    const page = await text('about', '/seite', { site: SITE });
    expect(page.text).toContain('Mitreden zeigt Beteiligungsverfahren vieler Städte');
    expect(page.text).toContain('Betrieb Stadt Musterhausen E-Mail mit@musterhausen.example');
    expect(page.html).toContain('Schreiben Sie an <a href="mailto:mit@musterhausen.example"');
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

describe('sign language', () => {
  it('has a page only where the operator offers something', async () => {
    const signLanguage = { de: '[Film in Deutscher Gebärdensprache](https://dgs.example/film)' };
    const page = await text('signLanguage', '/seite', { site: { ...SITE, signLanguage } });
    expect(page.html).toContain('href="https://dgs.example/film"');
    expect((await text('signLanguage', '/seite')).status).toBe(404);
  });
});
