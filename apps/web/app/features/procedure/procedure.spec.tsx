import { describe, expect, it } from '@jest/globals';
import type { ProcedureLookup } from '@navigator/shared';
import { PROCEDURE_ADDRESS, procedurePage } from '../../../test/procedure-page.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { phase, procedure } from '../../../test/sample-records.js';

const asked = (url: string, changes: Parameters<typeof procedure>[0] = {}): Promise<Rendered> =>
  render(procedurePage, { path: 'verfahren/:name', url, as: visit(sampleApi({ procedures: [procedure(changes)] })) });
const found = (lookup: ProcedureLookup): Promise<Rendered> =>
  render(procedurePage, {
    path: 'verfahren/:name',
    url: PROCEDURE_ADDRESS,
    as: visit({ ...sampleApi(), procedure: () => Promise.resolve(lookup) }),
  });

describe('the address of a procedure', () => {
  it('leads to the city that is responsible', async () => {
    expect((await asked(PROCEDURE_ADDRESS)).html).toMatch(/href="\/staedte\/musterstadt-1pvbc00001"[^>]*>Musterstadt</);
  });

  it.each([
    [
      { key: '02000000', name: 'Hamburg', method: 'key', confidence: 'high' },
      'Hamburg (02000000) nach dem amtlichen Schlüssel in der Quelle ',
    ],
    [
      { key: '02000000', name: null, method: 'name', confidence: 'medium' },
      'nach dem Namen in der Quelle, sehr wahrscheinlich',
    ],
    [
      { key: '01002000', name: null, method: 'point', confidence: 'low' },
      'Gebiet 01002000 nach der Lage auf der Karte, vermutlich',
    ],
    [null, 'Gebiet keinem Gebiet zugeordnet'],
  ])('tells the area of %j and how it was found', async (territoryLink, expected) => {
    const { text } = await asked(PROCEDURE_ADDRESS, { territoryLink });
    expect(text).toContain(expected);
  });

  it('leads from the area to all that is counted in it, in English too', async () => {
    const territoryLink = { key: '01002000', name: 'Kiel', method: 'publisher', confidence: 'high' };
    const { html, text } = await asked(`/en${PROCEDURE_ADDRESS}`, { territoryLink });
    expect(html).toContain('href="/en?status=all&amp;territory=01002000"');
    expect(text).toContain('Area Kiel (01002000) by the responsible body');
  });

  it('tells how far people may have a say, where the source tells it', async () => {
    expect((await asked(PROCEDURE_ADDRESS, { level: 'cooperation' })).text).toContain(
      'Beteiligungsstufe Mitarbeit (Kooperation)',
    );
    expect((await asked(`/en${PROCEDURE_ADDRESS}`, { level: 'decision' })).text).toContain(
      'Level of participation Decision-making',
    );
    expect((await asked(PROCEDURE_ADDRESS)).text).not.toContain('Beteiligungsstufe');
  });

  it('says in words that a meeting was called off', async () => {
    const event = { title: 'Rundgang', start: '2026-11-20T18:00:00+01:00', end: null, place: null, url: null };
    const events = [
      { ...event, isCancelled: true },
      { ...event, title: 'Abschluss' },
    ];
    const { text } = await asked(PROCEDURE_ADDRESS, { events });
    expect(text.match(/Abgesagt:/g)).toHaveLength(1);
    expect(text).toContain('Abgesagt: 20.11.2026, 18:00 Uhr Rundgang');
    expect((await asked(`/en${PROCEDURE_ADDRESS}`, { events })).text).toContain('Cancelled:');
  });

  it('answers with its page', async () => {
    const { status, html } = await asked(PROCEDURE_ADDRESS);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    ['/verfahren/falsch-1pr0c00001', PROCEDURE_ADDRESS],
    ['/verfahren/1pr0c00001', PROCEDURE_ADDRESS],
    ['/en/verfahren/wrong-1pr0c00001', `/en${PROCEDURE_ADDRESS}`],
  ])('%s with another slug leads to the right one', async (url, location) => {
    expect(await asked(url)).toMatchObject({ status: 301, location });
  });

  it.each(['/verfahren/nichts', '/verfahren/radweg-9zzzzzzzzz', '/verfahren/radweg-ILOU'])(
    '%s is not found',
    async (url) => {
      expect((await asked(url)).status).toBe(404);
    },
  );

  it.each(['withdrawn', 'hidden'] as const)('of one that is %s is gone', async (kind) => {
    expect((await found({ kind })).status).toBe(410);
  });

  it('of a merged one leads to what it was merged into', async () => {
    const to = procedure({ id: '2pr0c00002' }).id;
    expect(await found({ kind: 'moved', to, slug: 'neu' })).toMatchObject({
      status: 301,
      location: '/verfahren/neu-2pr0c00002',
    });
  });
});

describe('the page of a procedure', () => {
  it('tells what an operator corrected, with what the source says and why', async () => {
    const corrections = [
      {
        field: 'dates' as const,
        value: { start: '2026-11-01', end: '2026-11-30' },
        sourceValue: { start: '2026-11-01', end: '2026-11-03' },
        reason: 'Amtsblatt 12/2026',
        since: '2026-11-02T09:00:00.000Z',
      },
      {
        field: 'kind' as const,
        value: 'formal',
        sourceValue: 'unknown',
        reason: '<b>Satzung</b>',
        since: '2026-11-02T09:00:00.000Z',
      },
    ];
    const { html, text } = await asked(PROCEDURE_ADDRESS, { corrections });
    expect(text).toContain('Korrigiert vom Betreiber');
    expect(text).toContain('01.11.2026 bis 30.11.2026 statt 01.11.2026 bis 03.11.2026');
    expect(text).toContain('Amtsblatt 12/2026');
    expect(text).toContain('Förmliches Verfahren statt Art nicht angegeben');
    expect(html).not.toContain('<b>Satzung');
    const english = await asked(`/en${PROCEDURE_ADDRESS}`, { corrections });
    expect(english.text).toContain('1 November 2026 to 30 November 2026 instead of 1 November 2026 to 3 November 2026');
  });

  it('says nothing of corrections where there are none', async () => {
    expect((await asked(PROCEDURE_ADDRESS)).text).not.toContain('Korrigiert');
  });

  it('says its state in words, and gives one button to take part', async () => {
    const { text, html } = await asked(PROCEDURE_ADDRESS);
    expect(text).toContain('Offen, noch 5 Tage endet am 30.11.2026 um 24 Uhr');
    expect(html).toMatch(
      /<a class="kern-btn kern-btn--primary" href="https:\/\/mitmachen.example\/radweg" rel="noopener noreferrer external">/,
    );
    expect(html.match(/kern-btn /g)).toHaveLength(1);
  });

  it('says the same in English', async () => {
    const { text } = await asked(`/en${PROCEDURE_ADDRESS}`);
    expect(text).toContain('Open, 5 days left ends on 30 November 2026');
    expect(text).toContain('Participants not reported');
  });

  it('tells zero from unknown', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS);
    expect(text).toContain('Beiträge 1.234');
    expect(text).toContain('Kommentare 0');
    expect(text).toContain('Teilnehmende nicht gemeldet');
  });

  it('calls a missing licence unclear and tells how fresh the record is', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS);
    expect(text).toContain('Lizenz Lizenz ungeklärt');
    expect(text).toContain('Zuletzt bestätigt vor 2 Stunden (25.11.2026, 10:00 Uhr)');
  });

  it('without an address to take part names whom to ask', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS, { url: null, organiser: 'Amt für Verkehr' });
    expect(text).toContain(
      'Die Quelle nennt keine Seite zum Mitmachen. Fragen Sie bitte bei der zuständigen Stelle nach: Amt für Verkehr.',
    );
  });

  it('does not invite to take part in what is over', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS, { status: 'closed' });
    expect(text).toContain('Zur Seite der Stadt');
    expect(text).not.toContain('Jetzt auf der Seite');
  });

  it('marks the stage that is under way, and only that', async () => {
    const phases = [
      phase('2026-09-01', '2026-10-01', { title: 'Auftakt' }),
      phase('2026-11-01', '2026-11-30'),
      phase('2026-11-01', null, { kind: 'internal' }),
    ];
    const { text } = await asked(PROCEDURE_ADDRESS, { phases });
    expect(text).toContain(
      'Auftakt 01.09.2026 bis 01.10.2026 abgeschlossen Beteiligung 01.11.2026 bis 30.11.2026 läuft jetzt, Tag 25 von 30',
    );
    expect(text.match(/läuft jetzt/g)).toHaveLength(1);
  });

  it('draws the area with words that say the same', async () => {
    const { html } = await asked(PROCEDURE_ADDRESS);
    expect(html).toMatch(/role="img" aria-label="Altstadt. Die Zeichnung zeigt das Gebiet/);
    expect(html).toMatch(/class="area__shape"/);
  });

  it('without a place says that the source names none', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS, { geometry: null, geometryRole: null, point: null, place: null });
    expect(text).toContain('Die Quelle nennt keinen Ort');
  });

  it('prints hostile text as text', async () => {
    const { html } = await asked(PROCEDURE_ADDRESS, {
      description: '<p>Hallo</p><img src=x onerror=alert(1)>',
      title: PROCEDURE_ADDRESS,
    });
    expect(html).not.toContain('<img');
  });

  it.each([
    [{ state: 'published', url: 'https://x.example/e', publishedAt: '2026-12-24' }, 'Veröffentlicht am 24.12.2026.'],
    [
      { state: 'notPublished', url: null, publishedAt: null },
      'Das Ergebnis steht aus seit 30.11.2026: Auf der Plattform der Stadt ist keines veröffentlicht.',
    ],
    [{ state: 'notReported', url: null, publishedAt: null }, 'meldet uns keine Ergebnisse'],
  ])('with the result %j says „%s“', async (result, expected) => {
    const { text } = await asked(PROCEDURE_ADDRESS, { status: 'closed', result });
    expect(text).toContain(expected);
  });

  it('of an open procedure promises no result that nobody promised', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS);
    expect(text).toContain('Ob danach ein Ergebnis veröffentlicht wird, sagt die Quelle nicht');
  });
});

describe('what became of a procedure', () => {
  const moved = { was: '2026-11-15', movedAt: '2026-11-20T06:00:00Z' };
  const text = { de: 'Geändert: Titel', en: 'Changed: title' };
  const changes = [
    { at: '2026-11-20T06:00:00Z', kind: 'changed', fields: [{ field: 'title', from: 'Weg', to: 'Radweg' }], text },
  ];
  const day = (name: string, contributions: number): object => ({
    day: name,
    contributions,
    comments: null,
    participants: null,
  });

  it('tells a moved deadline and a silent source right below the title', async () => {
    const { html } = await asked(PROCEDURE_ADDRESS, { deadlineMoved: moved, unconfirmedSince: '2026-11-20' });
    const head = html.slice(html.indexOf('<h1'), html.indexOf('procedure__columns'));
    expect(head).toContain('Frist verlängert bis 30.11.2026 (zuvor 15.11.2026)');
    expect(head).toContain('Zuletzt bestätigt am 20.11.2026');
    expect((await asked(PROCEDURE_ADDRESS)).html).not.toMatch(/Frist ver|Zuletzt bestätigt am/);
  });

  it('lists its changes, newest first, and its counts where there are two days of them', async () => {
    const counts = [day('2026-11-02', 4), day('2026-11-20', 1234)];
    const { text: told, html } = await asked(PROCEDURE_ADDRESS, { history: { changes, counts } });
    expect(told).toMatch(/Verlauf.*20\.11\.2026.*Geändert: Titel.*bisher „Weg“/s);
    expect(told).toMatch(/Zahlen im Lauf der Zeit.*Beiträge.*20\.11\.2026.*1\.234.*02\.11\.2026.*4/s);
    expect(html.slice(html.indexOf('counts-over-time'))).not.toContain('Kommentare');
    const alone = await asked(PROCEDURE_ADDRESS, { history: { changes, counts: [day('2026-11-02', 4)] } });
    expect(alone.text).not.toContain('Zahlen im Lauf der Zeit');
  });
});

describe('a procedure that several sources tell', () => {
  const shown = procedure().sources[0];
  const other = {
    ...shown,
    feed: { ...shown?.feed, id: '1fdc000002', name: 'Metropolregion' },
    sourceId: 'm-7',
    title: 'Radweg Hauptstr.',
    url: 'https://region.example/radweg',
    leads: false,
  };

  it('names the others where people take part, and says whose words the page shows (F43)', async () => {
    const { text, html } = await asked(PROCEDURE_ADDRESS, { sources: [shown, other] });
    expect(text).toContain('Steht auch bei: Metropolregion');
    expect(html).toContain('href="https://region.example/radweg"');
    expect(text).toContain('Die Angaben auf dieser Seite stammen von hier.');
    expect(text).toContain('Titel dort Radweg Hauptstr.');
    expect((await asked(`/en${PROCEDURE_ADDRESS}`, { sources: [shown, other] })).text).toContain(
      'Also listed by: Metropolregion',
    );
  });

  it('leads nowhere that lists it no more, and says so', async () => {
    const { text } = await asked(PROCEDURE_ADDRESS, { sources: [shown, { ...other, lifecycle: 'archived' }] });
    expect(text).not.toContain('Steht auch bei');
    expect(text).toContain('In der Liste nicht mehr');
  });
});
