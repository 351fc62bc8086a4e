import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { convertIcsCalendar } from 'ts-ics';
import { z } from 'zod';
import type { Stage } from './support/stage.js';

const WITHOUT = { javaScriptEnabled: false };

const Listed = z.object({
  items: z.array(z.object({ id: z.string(), slug: z.string(), title: z.string(), end: z.string().nullable() })),
});
const Graph = z.object({
  '@graph': z.array(z.looseObject({ '@type': z.string(), name: z.string(), endDate: z.string().optional() })),
});

/** The page of a procedure: from the list to one's own calendar, to paper, and to other programs. */
export function procedure(stage: Stage): void {
  journey(stage);
  toldElsewhere(stage);
}

/** An open procedure with a last day. */
async function openOne(
  stage: Stage,
): Promise<{ readonly title: string; readonly end: string; readonly path: string; readonly id: string }> {
  const answer = await fetch(`${stage.url}/api/v1/procedures?status=open&limit=50`);
  const { items } = Listed.parse(await answer.json());
  const found = items.find(({ end }) => end !== null);
  if (found === undefined || found.end === null) throw new Error('No open procedure with an end');
  return { ...found, end: found.end, path: `/verfahren/${found.slug}-${found.id}` };
}

/** 2026-11-30 as the page writes it. */
function german(day: string): string {
  return day.split('-').toReversed().join('.');
}

async function calendarOf(page: Page, stage: Stage): Promise<string> {
  const href = await page.getByRole('link', { name: 'Termine in den Kalender' }).getAttribute('href');
  return (await fetch(stage.url + (href ?? ''))).text();
}

/** What a resident does. */
function journey(stage: Stage): void {
  describe('from the list to the calendar', () => {
    it('works without JavaScript, and two calendar programs read the same last day (probe 7)', async () => {
      const { title, end, path } = await openOne(stage);
      const list = await stage.open('/', WITHOUT);
      await list.locator(`.card__title a[href="${path}"]`).first().click();
      await list.waitForURL(`**${path}`);
      expect(await list.locator('.procedure__status').innerText()).toContain(german(end));
      const text = await calendarOf(list, stage);
      const deadline = ICAL.Component.fromString(text).getFirstSubcomponent('vevent');
      const event = deadline === null ? null : new ICAL.Event(deadline);
      expect(event?.summary).toContain(title);
      const lastDay = convertIcsCalendar(undefined, text).events?.[0];
      // An end of a calendar is exclusive: the day after the last one.
      expect(event?.startDate.toString().slice(0, 10)).toBe(end);
      expect(lastDay?.start.date.toISOString().slice(0, 10)).toBe(end);
      expect(lastDay?.summary).toBe(event?.summary);
      await list.close();
    });

    it('tells its address without JavaScript, and copies it with', async () => {
      const { path } = await openOne(stage);
      const plain = await stage.open(path, WITHOUT);
      expect(await plain.locator('.procedure__address').innerText()).toContain(stage.url + path);
      expect(await plain.getByRole('button').count()).toBe(0);
      await plain.close();
      const page = await stage.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.getByRole('button', { name: 'Adresse kopieren' }).click();
      await page.getByText('Die Adresse ist kopiert.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(stage.url + path);
      await page.close();
    });

    it('goes on to what lies near or is alike', async () => {
      const { path } = await openOne(stage);
      const page = await stage.open(path, WITHOUT);
      const next = page.locator('.related .card__title a').first();
      const href = await next.getAttribute('href');
      expect(href).not.toBe(path);
      await next.click();
      await page.waitForURL(`**${href ?? ''}`);
      await page.close();
    });
  });
}

/** What paper, phones and programs get. */
function toldElsewhere(stage: Stage): void {
  describe('a procedure told elsewhere', () => {
    it('is data that other programs read, and says what the page says', async () => {
      const { title, end, path } = await openOne(stage);
      const page = await stage.open(path);
      const json = await page.locator('script[type="application/ld+json"]').textContent();
      const graph = Graph.parse(JSON.parse(json ?? ''))['@graph'];
      expect(graph.map(({ name }) => name).slice(0, 2)).toEqual([title, title]);
      expect(graph.find((node) => node['@type'] === 'Event')?.endDate?.slice(0, 10)).toBe(end);
      expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(title);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(stage.url + path);
      await page.close();
    });

    it('is printed with title, deadline and address, on two pages at most (probe 15)', async () => {
      const { path } = await openOne(stage);
      const page = await stage.open(path);
      await page.emulateMedia({ media: 'print' });
      for (const shown of ['h1', '.procedure__status', '.procedure__address']) {
        expect(await page.locator(shown).isVisible()).toBe(true);
      }
      for (const left of ['.actions', '.related', '.site-nav']) {
        expect(await page.locator(left).first().isVisible()).toBe(false);
      }
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.close();
    });

    it('fits 320 px', async () => {
      const { path } = await openOne(stage);
      const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    });
  });
}
