import { describe, expect, it } from '@jest/globals';
import { PROCEDURE_ADDRESS, procedurePage } from '../../../test/procedure-page.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { phase, procedure } from '../../../test/sample-records.js';
import { sampleApi } from '../../../test/sample-api.js';
import type { Sample } from '../../../test/sample-api.js';

const asked = (
  changes: Parameters<typeof procedure>[0] = {},
  sample: Sample = {},
  url = PROCEDURE_ADDRESS,
): Promise<Rendered> =>
  render(procedurePage, {
    path: 'verfahren/:name',
    url,
    as: visit(sampleApi({ ...sample, procedures: [procedure(changes)] })),
  });

describe('a procedure that ends today', () => {
  it('says so, to the minute (probe 12)', async () => {
    const { text } = await asked({ end: '2026-11-25', endTime: '23:59' });
    expect(text).toContain('Offen, letzter Tag endet heute, 25.11.2026, um 23:59 Uhr');
    const english = await asked({ end: '2026-11-25' }, {}, `/en${PROCEDURE_ADDRESS}`);
    expect(english.text).toContain('ends today, 25 November 2026, at midnight (24:00)');
  });
});

describe('the stages of a procedure', () => {
  it('end in what became of it', async () => {
    const published = { state: 'published', url: null, publishedAt: '2026-12-24' };
    expect((await asked({ status: 'closed', result: published })).text).toContain(
      'Ergebnis veröffentlicht am 24.12.2026',
    );
    const owed = { state: 'notPublished', url: null, publishedAt: null };
    expect((await asked({ status: 'closed', result: owed })).text).toContain('Ergebnis steht aus seit 30.11.2026');
    expect((await asked({ status: 'closed' })).text).not.toContain('steht aus');
  });

  it('that officials work on are not said to be under way', async () => {
    const { text } = await asked({ phases: [phase('2026-11-01', null, { kind: 'internal' })] });
    expect(text).toContain('ab 01.11.2026');
    expect(text).not.toMatch(/läuft jetzt|folgt/);
  });
});

describe('what one can do with a procedure', () => {
  it('puts its dates, or one meeting, into the calendar', async () => {
    const event = { title: 'Rundgang', start: '2026-11-28T18:00:00+01:00', end: null, place: null, url: null };
    const { html } = await asked({ events: [event] });
    expect(html).toContain('href="/api/v1/procedures/1pr0c00001.ics?lang=de"');
    expect(html).toContain('href="/api/v1/procedures/1pr0c00001.ics?event=2026-11-28T17%3A00%3A00.000Z&amp;lang=de"');
    const none = await asked({ start: null, end: null, span: { start: null, end: null } });
    expect(none.html).not.toContain('.ics');
  });

  it('follows its place, or its city where it has none of its own', async () => {
    expect((await asked()).html).toContain('href="/folgen?near=9.990,53.550&amp;radius=2000"');
    const elsewhere = await asked({ geometryRole: 'mapCentre' }, {}, `/en${PROCEDURE_ADDRESS}`);
    expect(elsewhere.html).toContain('href="/en/folgen?publisher=1pvbc00001"');
  });

  it('reports an error, and tells its address', async () => {
    const { html, text } = await asked();
    expect(html).toContain('href="/melden?art=fehler&amp;verfahren=1pr0c00001"');
    expect(text).toContain(`Adresse dieser Seite: https://navigator.example${PROCEDURE_ADDRESS}`);
  });
});

describe('where to go on', () => {
  it('shows what lies near and what is alike, with how far it is', async () => {
    const other = procedure({ id: '1pr0c00002', title: 'Schwimmbad' });
    const related = {
      nearby: [{ ...other, distance: 1240 }],
      similar: [procedure({ id: '1pr0c00003', title: 'Gehweg' })],
    };
    const { text } = await asked({}, { related });
    expect(text).toMatch(/In der Nähe .*Schwimmbad.*1,2 km entfernt Ähnliche Verfahren .*Gehweg/);
  });

  it('is nothing where nothing is', async () => {
    expect((await asked()).text).not.toMatch(/In der Nähe|Ähnliche/);
  });
});

describe('the growth of its counts', () => {
  it('is drawn for what was told, and said in words', async () => {
    const counts = [
      { day: '2026-11-02', contributions: 4, comments: null, participants: null },
      { day: '2026-11-20', contributions: 1234, comments: null, participants: null },
    ];
    const { html, text } = await asked({ history: { changes: [], counts } });
    expect(html.match(/class="spark__line"/g)).toHaveLength(1);
    expect(text).toContain('Beiträge von 4 auf 1.234');
  });
});
