import { describe, expect, it } from '@jest/globals';
import { NO_SITE } from '@navigator/shared';
import type { NavigatorApi, Report, Site } from '@navigator/shared';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import * as page from '../../routes/feedback.js';
import { feedbackPath, ownPath, readAddress } from './address.js';
import type { Returned } from './feedback-view.js';
import { sendFeedback } from './send-feedback.js';

const open = (url: string, site: Site = NO_SITE): Promise<Rendered> =>
  render(page, { path: 'melden', url, as: visit(sampleApi(), { site }) });

/** What the operator got, and what the page answered. */
interface Sent {
  readonly reports: readonly Report[];
  readonly status: number;
  readonly location: string | null;
  readonly returned: Returned | null;
}

async function send(
  url: string,
  fields: Readonly<Record<string, string>>,
  api: Partial<NavigatorApi> = {},
): Promise<Sent> {
  const reports: Report[] = [];
  const report = (one: Report) => {
    reports.push(one);
    return Promise.resolve({ kind: 'received', id: '1rep0r0001' } as const);
  };
  const request = new Request(`https://navigator.example${url}`, { method: 'POST', body: new URLSearchParams(fields) });
  const answer = await sendFeedback(visit({ ...sampleApi(), report, ...api }), request);
  if (answer instanceof Response) {
    return { reports, status: answer.status, location: answer.headers.get('location'), returned: null };
  }
  return { reports, status: answer.init?.status ?? 200, location: null, returned: answer.data };
}

const PLACES = {
  items: [
    { label: 'Neustadt', kind: 'territory', point: null, territory: { key: '06534016', name: 'Neustadt' } },
    {
      label: 'Neustadt an der Orla',
      kind: 'territory',
      point: null,
      territory: { key: '16075073', name: 'Neustadt an der Orla' },
    },
  ],
  next: null,
} as const;

const places = (count: number): Partial<NavigatorApi> => ({
  places: () => Promise.resolve({ items: PLACES.items.slice(0, count).map((one) => ({ ...one })), next: null }),
});

describe('the page for reports', () => {
  it('asks first what it is about, and says that nobody has to give a name', async () => {
    const { text, html } = await open('/melden');
    expect(text).toContain('Sie brauchen kein Konto');
    expect(html).toContain('href="/melden?art=fehler"');
    expect(html).toContain('href="/melden?art=barriere"');
    expect(html).toContain('href="/melden?art=stadt"');
  });

  it('names the procedure that the error is in', async () => {
    const { html } = await open('/melden?art=fehler&verfahren=1pr0c00001');
    expect(html).toMatch(/Es geht um.*href="\/verfahren\/[a-z0-9-]+-1pr0c00001"/);
  });

  it('stands without a procedure where nobody knows it, and drops pages that are none of ours', async () => {
    const { text, html } = await open('/melden?art=fehler&verfahren=zzzzzzzzzz&seite=https://elsewhere.example');
    expect(text).toContain('Was stimmt nicht?');
    expect(text).not.toContain('Es geht um');
    expect(html).not.toContain('elsewhere');
  });

  it('says what an address is used for and how long it is kept, as the operator has set it', async () => {
    expect((await open('/melden?art=fehler')).text).toContain('spätestens nach 180 Tagen');
    const short = await open('/en/melden?art=fehler', { ...NO_SITE, retention: { reports: 30 } });
    expect(short.text).toContain('after 30 days at the latest');
    const never = await open('/melden?art=fehler', { ...NO_SITE, retention: { reports: 'forever' } });
    expect(never.text).toContain('sobald Ihre Meldung erledigt ist.');
  });

  it('shows whom to write or call about a barrier, and leaves it out where nobody is named', async () => {
    const contact = { street: 'Rathausplatz 1', city: '12345 Musterhausen', email: 'rathaus@musterhausen.example' };
    expect((await open('/melden?art=barriere')).text).not.toContain('Lieber direkt?');
    const { text, html } = await open('/melden?art=barriere', {
      ...NO_SITE,
      contact: { ...contact, phone: '+49 30 12' },
    });
    expect(text).toContain('Lieber direkt?');
    expect(html).toContain('href="mailto:rathaus@musterhausen.example"');
    expect(html).toContain('href="tel:+4930');
  });

  it('thanks, says what happens next, and shows no sign that is none', async () => {
    const { text } = await open('/melden?art=barriere&danke=1rep0r0001');
    expect(text).toContain('Danke, das ist angekommen');
    expect(text).toContain('1rep0r0001');
    expect(text).toContain('Erklärung zur Barrierefreiheit');
    expect((await open('/melden?art=stadt&danke=%3Cb%3E')).text).not.toContain('dieses Zeichen');
  });
});

describe('a report', () => {
  it('reaches the operator with procedure and page, and leads to thanks', async () => {
    const { reports, status, location } = await send('/melden?art=fehler&verfahren=1pr0c00001', {
      text: ' Falsche Frist ',
      page: '/verfahren/x-1pr0c00001',
      email: '',
    });
    expect(reports).toEqual([
      {
        kind: 'error',
        text: 'Falsche Frist',
        procedure: '1pr0c00001',
        page: '/verfahren/x-1pr0c00001',
        language: 'de',
      },
    ]);
    expect(status).toBe(303);
    expect(location).toBe('/melden?art=fehler&verfahren=1pr0c00001&danke=1rep0r0001');
  });

  it('without words or with half an address comes back as it was typed, each fault beside its field', async () => {
    const again = await send('/melden?art=barriere', { text: ' ', email: 'ich@', page: 'anderswo' });
    expect(again.reports).toEqual([]);
    expect(again.status).toBe(400);
    expect(again.returned?.typed).toMatchObject({ email: 'ich@', page: 'anderswo' });
    expect(again.returned?.faults.map(({ field }) => field)).toEqual(['page', 'text', 'email']);
  });

  it('that fills in what nobody sees is thanked and not kept', async () => {
    const { reports, location } = await send('/melden?art=fehler', {
      text: 'Kaufen!',
      website: 'https://spam.example',
    });
    expect(reports).toEqual([]);
    expect(location).toContain('danke=');
  });

  it('too many keep what was typed and say when to go on', async () => {
    const report = () => Promise.resolve({ kind: 'tooMany', wait: 61 } as const);
    const { status, returned } = await send('/melden?art=fehler', { text: 'Noch einer' }, { report });
    expect(status).toBe(429);
    expect(returned?.typed.text).toBe('Noch einer');
    expect(returned?.faults[0]?.message).toContain('in 2 Minuten');
  });
});

describe('a city that is missing', () => {
  const empty = { procedures: () => Promise.resolve({ items: [], next: null, count: { value: 0, exact: true } }) };

  it('is sent with its key where its name is the only one', async () => {
    const { reports } = await send('/melden?art=stadt', { place: 'neustadt' }, { ...places(2), ...empty });
    expect(reports).toEqual([{ kind: 'city', place: 'Neustadt', territory: '06534016', text: '', language: 'de' }]);
  });

  it('that may be one of several is asked for, and sent as chosen', async () => {
    const asked = await send('/melden?art=stadt', { place: 'Neust' }, { ...places(2), ...empty });
    expect(asked.returned?.choices.map(({ key }) => key)).toEqual(['06534016', '16075073', '']);
    const { reports } = await send(
      '/melden?art=stadt',
      { place: 'Neust', territory: '16075073' },
      { ...places(2), ...empty },
    );
    expect(reports).toMatchObject([{ place: 'Neustadt an der Orla', territory: '16075073' }]);
  });

  it('that no list knows can be sent as it was typed', async () => {
    const asked = await send('/melden?art=stadt', { place: 'Kleinkleckersdorf' });
    expect(asked.returned?.faults[0]?.message).toContain('prüfen Sie die Schreibweise');
    const { reports } = await send('/melden?art=stadt', { place: 'Kleinkleckersdorf', territory: '' });
    expect(reports).toMatchObject([{ kind: 'city', place: 'Kleinkleckersdorf' }]);
  });

  it('and is here already is shown first; whoever is sure sends all the same', async () => {
    const asked = await send('/melden?art=stadt', { place: 'Neustadt' }, places(1));
    expect(asked.reports).toEqual([]);
    expect(asked.returned?.known?.href).toBe('/?status=all&territory=06534016');
    const sure = { place: 'Neustadt', territory: '06534016', sure: '1' };
    expect((await send('/melden?art=stadt', sure, places(1))).reports).toHaveLength(1);
  });
});

describe('the address of a report', () => {
  it('reads back what it says', () => {
    const about = { kind: 'error', procedure: null, page: '/staedte/a-b', place: '', sent: null } as const;
    const path = feedbackPath(about, 'en');
    expect(path).toBe('/en/melden?art=fehler&seite=/staedte/a-b');
    expect(readAddress(new URL(path, 'https://navigator.example').searchParams)).toEqual(about);
  });

  it.each([
    ['/staedte?near=9.9,53.5', '/staedte'],
    ['//elsewhere.example', ''],
    ['/\\elsewhere.example', ''],
    ['https://elsewhere.example', ''],
    ['/a b', ''],
  ])('takes of „%s“ the path „%s“', (text, path) => {
    expect(ownPath(text)).toBe(path);
  });
});
