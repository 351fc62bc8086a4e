import { describe, expect, it } from '@jest/globals';
import { CheckReport, DraftSecret, EMPTY_DRAFT, NO_REGISTRATIONS } from '@navigator/shared';
import type { Checking, Draft, DraftFields, Drafts, RegisterOutcome, Registrations, Visit } from '@navigator/shared';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { procedures } from '../../../test/sample-records.js';
import * as page from '../../routes/register.js';
import { registerPath } from './address.js';
import type { Step } from './address.js';
import type { Registered, Returned } from './register-view.js';
import { sendRegister } from './send-register.js';

const SECRET = DraftSecret.parse('s'.repeat(43));
const CHECK = 'check00001';
const [procedure] = procedures(1);

const REPORT = {
  ...{ id: CHECK, state: 'done', url: 'https://a.example/', format: 'geojson', feedUrl: 'https://a.example/f.geojson' },
  ...{ candidates: [], asked: [], found: 25, mapped: 24, rejected: 1, skipped: 0, duplicates: 0, events: 0 },
  findings: [
    finding('date-invalid', 'warning', 'publisher'),
    finding('title-missing', 'error', 'publisher'),
    finding('check-cut', 'info', 'us'),
  ],
  ...{ fill: { url: 0.5, topics: 0 }, sample: [{ ...procedure, geometry: null }], bbox: null },
  ...{ suggestedMap: null, progress: null, error: null },
};

function finding(code: string, severity: string, who: string): object {
  const text = { de: `Hinweis ${code}`, en: `Remark ${code}` };
  return { code, severity, who, count: 3, example: { sourceId: '4711', value: '31.02.' }, text };
}

/** One draft in memory, and what becomes of it. */
class MemoryDrafts implements Drafts {
  constructor(public draft: Draft | null) {}

  begin = (): Promise<DraftSecret> => Promise.resolve(SECRET);
  look = (): Promise<Draft | null> => Promise.resolve(this.draft);
  registered = (_: DraftSecret, feed: Extract<Draft, { kind: 'registered' }>['feed']): Promise<void> => {
    this.draft = { kind: 'registered', feed };
    return Promise.resolve();
  };
  change = (_: DraftSecret, fields: Partial<DraftFields>): Promise<DraftFields | null> => {
    if (this.draft?.kind !== 'open') return Promise.resolve(null);
    this.draft = { kind: 'open', fields: { ...this.draft.fields, ...fields } };
    return Promise.resolve(this.draft.fields);
  };
}

interface Given {
  readonly fields?: Partial<DraftFields>;
  readonly report?: object | null;
  readonly outcome?: RegisterOutcome;
  readonly draft?: Draft | null;
}

const OPEN: Registrations = { ...NO_REGISTRATIONS, isOpen: true };

function stand({ fields = {}, report = null, outcome, draft }: Given = {}): Visit {
  const typed = { ...EMPTY_DRAFT, address: 'a.example', check: CHECK, ...fields };
  const checks: Checking = {
    ask: () => Promise.resolve({ kind: 'asked', id: CHECK }),
    report: () => Promise.resolve(report === null ? null : CheckReport.parse({ ...REPORT, ...report })),
  };
  const register = outcome === undefined ? OPEN : { ...OPEN, register: () => Promise.resolve(outcome) };
  const drafts = new MemoryDrafts(draft === undefined ? { kind: 'open', fields: typed } : draft);
  return visit(sampleApi(), { checks, register, drafts });
}

const open = (step: Step, given: Given = {}, language: 'de' | 'en' = 'de'): Promise<Rendered> =>
  render(page, { path: 'feeds/anmelden', url: registerPath({ step, secret: SECRET }, language), as: stand(given) });

async function send(step: Step, form: Readonly<Record<string, string>>, given: Given = {}): Promise<string> {
  const url = `https://navigator.example${registerPath({ step, secret: SECRET }, 'de')}`;
  const answer = await sendRegister(
    stand(given),
    new Request(url, { method: 'POST', body: new URLSearchParams(form) }),
  );
  if (answer instanceof Response) return answer.headers.get('location') ?? '';
  return told(answer.data);
}

const told = (data: Returned | Registered): string =>
  data.kind === 'faulty' ? data.faults.map(({ message, link }) => `${message} ${link?.href ?? ''}`).join() : data.key;

describe('the check of an address', () => {
  it('tells how it goes, and asks for itself again without JavaScript', async () => {
    const text = { de: 'Die Liste wird gelesen.', en: 'The list is being read.' };
    const progress = { step: 'reading', place: null, requests: 3, bytes: 20_480, found: 12, text };
    const { text: words, html } = await open('pruefung', { report: { state: 'running', progress } });
    expect(words).toContain('Die Liste wird gelesen. 3 Adressen gefragt · 20 KB gelesen · 12 Verfahren gefunden');
    expect(html).toMatch(/<noscript><meta http-equiv="refresh"/i);
  });

  it('shows what residents will see, what is filled, and remarks by who must act, the gravest first', async () => {
    const { text, html } = await open('pruefung', { report: {} });
    expect(text).toContain('GeoJSON: 24 Verfahren');
    expect(text).toContain(procedure?.title);
    expect(html).not.toContain('/verfahren/');
    expect(text).toMatch(/Link zum Mitmachen 12 von 24 \(50 %\)/);
    const order = ['Das können Sie an Ihrer Quelle ändern', 'Fehlt deshalb: Hinweis title-missing', '4711: 31.02.'];
    const places = [...order, 'Unvollständig: Hinweis date-invalid', 'Das liegt an uns'].map((one) =>
      text.indexOf(one),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('says in plain words that a list is empty, and lets nobody go on with it', async () => {
    const { text } = await open('pruefung', { report: { found: 0, mapped: 0, sample: [] } });
    expect(text).toContain('Die Liste ist zurzeit leer.');
    expect(text).not.toContain('Weiter');
  });

  it('that is forgotten is made again, and what was typed is still there', async () => {
    expect((await open('pruefung')).text).toContain('Ihre übrigen Angaben sind noch da.');
    expect((await open('pruefung', {}, 'en')).text).toContain('Your other answers are still here.');
  });

  it('that fails for its fields alone speaks of fields, not of a command line', async () => {
    const map = { title: 'BEZ' };
    const suggestedMap = {
      map,
      fields: [{ target: 'title', path: 'BEZ', confidence: 0.1, example: 'Rad' }],
      unmapped: [],
    };
    const error = { code: 'needs-field-map', detail: '', text: { de: 'npm run check', en: 'npm run check' } };
    const { text } = await open('pruefung', { report: { state: 'failed', suggestedMap, error } });
    expect(text).toContain('Felder zuordnen');
    expect(text).not.toContain('npm');
    expect((await open('felder', { report: { suggestedMap } })).text).toContain('Vermutung: bitte ansehen');
  });
});

describe('a step', () => {
  it.each<[Step, Readonly<Record<string, string>>, string]>([
    ['stelle', { place: '' }, 'Bitte geben Sie einen Namen'],
    ['stelle', { publisher: 'new', name: 'Zweckverband' }, 'Bitte nennen Sie die Internetadresse'],
    ['stelle', { publisher: 'new', domain: 'a.example' }, 'Bitte nennen Sie Ihre Stelle'],
    ['lizenz', {}, 'Bitte wählen Sie eine Lizenz.'],
    ['lizenz', { licence: 'other' }, 'Datenportal Ihres Landes'],
    ['kontakt', { email: 'ich@' }, 'keine vollständige E-Mail-Adresse'],
    ['erwartungen', { min: 'viele' }, 'eine ganze Zahl'],
    ['erwartungen', { min: '9', max: '3' }, 'größer als die größte'],
    ['felder', { 'field-title': '' }, 'in dem der Titel steht'],
    ['adresse', { address: ' ' }, 'Bitte fügen Sie die Adresse ein.'],
  ])('%s says what is wrong with %j', async (step, form, fault) => {
    expect(await send(step, form)).toContain(fault);
  });

  it.each<[Step, Readonly<Record<string, string>>, Step]>([
    ['adresse', { address: 'b.example' }, 'pruefung'],
    ['stelle', { publisher: 'new', name: 'Zweckverband', domain: 'www.a.example' }, 'lizenz'],
    ['stelle', { place: 'Husum' }, 'stelle'],
    ['lizenz', { licence: 'dl-de/by-2-0' }, 'kontakt'],
    ['kontakt', { email: 'a@b.example' }, 'erwartungen'],
    ['erwartungen', { min: '', max: '' }, 'antworten'],
  ])('%s goes on with %j', async (step, form, next) => {
    expect(await send(step, form)).toBe(registerPath({ step: next, secret: SECRET }, 'de'));
  });

  it('that a program fills in goes nowhere', async () => {
    expect(await send('kontakt', { email: 'a@b.example', website: 'x' })).toBe('/feeds/anmelden');
  });
});

describe('the end', () => {
  const ANSWERED = {
    ...{ publisher: 'new', name: 'Stadt A', domain: 'a.example', licence: 'CC0-1.0', email: 'a@b.example' },
    ...{ keyName: '', min: '5' },
  };

  it('names what is missing and offers no button before it is there', async () => {
    const { text } = await open('antworten', { report: {} });
    expect(text).toMatch(/Lizenz noch fehlt|Lizenz fehlt noch/);
    expect(text).not.toContain('Anmelden und Schlüssel');
    expect((await open('antworten', { report: {}, fields: ANSWERED })).text).toContain(
      'Anmelden und Schlüssel erhalten',
    );
  });

  it('leads to the feed that is there already', async () => {
    const text = { de: 'Diesen Feed gibt es schon.', en: 'This feed is here already.' };
    const feed = { id: (await sampleApi().feeds()).items[0]?.id ?? null, name: 'A', publisher: 'A' };
    if (feed.id === null) throw new Error('The sample has a feed');
    const outcome = { kind: 'refused', code: 'feed-exists', text, path: null, feed: { ...feed, id: feed.id } } as const;
    expect(await send('antworten', {}, { fields: ANSWERED, outcome })).toBe(
      `Diesen Feed gibt es schon. /feeds/${feed.id}`,
    );
  });

  it('is a draft that is no longer there: 410, and a way to begin anew', async () => {
    const { status, text } = await open('lizenz', { draft: null });
    expect([status, text.includes('Neu beginnen')]).toEqual([410, true]);
  });

  it('is nobody’s where the operator takes no registrations', async () => {
    const as = visit(sampleApi());
    const { text } = await render(page, { path: 'feeds/anmelden', url: '/feeds/anmelden', as });
    expect(text).toContain('Hier kann sich zurzeit niemand anmelden');
  });
});
