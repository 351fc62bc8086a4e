import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedFormat, FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature, startPlatform, type Platform } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';

const suite = harvestSuite();
let townHall: Platform;

beforeEach(async () => {
  townHall = await startPlatform();
  const city = await suite.register();
  await suite.harvestList(city, [
    pdsFeature('v1', { nameFull: 'Bebauungsplan Niendorf 92', website: 'https://mitreden.example/niendorf/#' }),
    pdsFeature('v2', { nameFull: 'Ein Park für alle', website: 'https://mitreden.example/park/#' }),
  ]);
});
afterEach(() => townHall.close());

const registered = (format: FeedFormat): Promise<FeedId> =>
  suite.harvesting.register(townHall.url, {
    name: 'Rathaus',
    format,
    publisher: { name: 'Rathaus', domain: null, territoryKey: '99001' },
  });

function says(contentType: string, text: string): void {
  townHall.answer((response) => response.writeHead(200, { 'content-type': contentType }).end(text));
}

const Shown = z.object({ title: z.string(), event: z.string().nullable(), cancelled: z.boolean() });
const shown = (): Promise<readonly z.infer<typeof Shown>[]> =>
  suite.db.query(
    `select title, events -> 0 ->> 'title' as event, coalesce((events -> 0 ->> 'isCancelled')::boolean, false) as cancelled
     from procedure order by title`,
    [],
    Shown,
  );

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rathaus//Termine//DE', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const meeting = (uid: string, ...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20260301T080000Z',
  'DTSTART:20260320T170000Z',
  ...lines,
  'END:VEVENT',
];

describe('the calendar of a town hall', () => {
  it('brings its meetings to the procedures they are about, and says when one is called off', async () => {
    const feed = await registered('ical');
    const plan = ['SUMMARY:Bürgerversammlung', 'DESCRIPTION:Zum Bebauungsplan Niendorf 92 im Rathaus'];
    says('text/calendar', calendar(...meeting('1', ...plan), ...meeting('2', 'SUMMARY:Wochenmarkt')));
    expect(await suite.harvest(feed)).toMatchObject({
      outcome: 'applied',
      found: 0,
      events: 2,
      findings: expect.arrayContaining(['event-unattached']),
    });
    expect(await shown()).toEqual([
      { title: 'Bebauungsplan Niendorf 92', event: 'Bürgerversammlung', cancelled: false },
      { title: 'Ein Park für alle', event: null, cancelled: false },
    ]);
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', events: 2 });
    says('text/calendar', calendar(...meeting('1', ...plan, 'STATUS:CANCELLED')));
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', events: 1 });
    expect((await shown())[0]).toMatchObject({ event: 'Bürgerversammlung', cancelled: true });
  });

  it('that is empty or down takes nothing away', async () => {
    const feed = await registered('ical');
    says('text/calendar', calendar(...meeting('1', 'SUMMARY:Treffen', 'URL:https://mitreden.example/park/')));
    await suite.harvest(feed);
    says('text/calendar', calendar());
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', code: null });
    townHall.answer((response) => response.writeHead(500).end());
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed' });
    expect((await shown())[1]).toMatchObject({ event: 'Treffen' });
  });
});

describe('the news of a town hall', () => {
  it('are told at the procedure whose page they link to', async () => {
    const feed = await registered('rss');
    says(
      'application/rss+xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Neues</title><item><title>Der Park wird größer</title>
       <link>https://mitreden.example/park/?utm_source=rss</link><guid isPermaLink="false">n1</guid>
       <pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>`,
    );
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', found: 0, events: 1 });
    expect((await shown())[1]).toMatchObject({ event: 'Der Park wird größer' });
  });
});

describe('the papers of a council', () => {
  const paper = (more: object): string =>
    JSON.stringify({
      data: [{ id: `${townHall.url}/paper/1`, type: 'https://schema.oparl.org/1.1/Paper', ...more }],
      pagination: {},
      links: {},
    });

  it('leave the pages when the council deletes them by its own word (Q32)', async () => {
    const feed = await registered('oparl');
    const told = { name: 'Bebauungsplan Niendorf 92: Auslegung', reference: '12/2026', date: '2026-03-10' };
    says('application/json', paper(told));
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', events: 1 });
    expect(await shown()).toMatchObject([{ event: expect.stringContaining('Niendorf 92') }, { event: null }]);
    says('application/json', paper({ deleted: true }));
    await suite.harvest(feed);
    expect(await shown()).toMatchObject([{ event: null }, { event: null }]);
  });
});
