import { describe, expect, it } from '@jest/globals';
import { isoOf, periodIn, publishedDay } from './dates.js';
import { eventWith, outputsWith } from './test/feeds.js';

const CLOCK = { timeZone: 'Europe/Berlin', fetchedAt: new Date('2026-03-01T12:00:00Z') };

describe('a period in a text', () => {
  it.each([
    ['11.05.2026 - 12.06.2026', '2026-05-11', '2026-06-12'],
    ['vom 11.05.2026 bis zum 12.06.2026 im Rathaus', '2026-05-11', '2026-06-12'],
    ['11.5.–12.6.2026', '2026-05-11', '2026-06-12'],
    ['2. 3. 2026 bis einschließlich 1. 4. 2026', '2026-03-02', '2026-04-01'],
    ['Am 31.02.2026 - 01.03.2026, dann 02.03.2026 - 03.03.2026', '2026-03-02', '2026-03-03'],
  ])('%s', (text, first, last) => {
    expect(periodIn(text)).toMatchObject({ first, last });
  });

  it.each(['12.06.2026 - 11.05.2026', 'am 11.05.2026', '99.99.2026 - 99.99.2026', '1.11.05.2026 - 12.06.20261', ''])(
    'none in %j',
    (text) => {
      expect(periodIn(text)).toBeNull();
    },
  );

  it('comes back from a text made to be searched for long', () => {
    expect(periodIn('2.1.2026 - 1.1.2026, '.repeat(5_000))).toBeNull();
  });
});

describe('the day of an item', () => {
  it.each([
    ['Mon, 02 Feb 2026 23:30:00 GMT', '2026-02-03'],
    ['Mon, 02 Feb 2026 23:30:00 +0100', '2026-02-02'],
    ['2 Feb 26 10:00 EST', '2026-02-02'],
    ['Mo, 02. März 2026 08:00:00 MEZ', '2026-03-02'],
    ['02 Dez 2026', '2026-12-02'],
    ['2026-02-02T23:30:00Z', '2026-02-03'],
    ['2026-02-02', '2026-02-02'],
  ])('of %s is %s', (text, day) => {
    expect(publishedDay(text, CLOCK)).toBe(day);
  });

  it.each(['gestern', '', 'Mon, 32 Foo 2026 10:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', null])(
    'is unknown: %j',
    (text) => {
      expect(publishedDay(text, CLOCK)).toBeNull();
    },
  );

  it('Q16: is unknown where it is the moment of asking', () => {
    expect(publishedDay('Sun, 01 Mar 2026 12:00:10 GMT', CLOCK)).toBeNull();
    expect(publishedDay('Sun, 01 Mar 2026 11:00:00 GMT', CLOCK)).toBe('2026-03-01');
  });

  it('reads the time with the clock of the feed where the zone is unknown', () => {
    expect(isoOf('Mon, 02 Feb 2026 23:30:00 XYZ')).toBe('2026-02-02T23:30:00');
    expect(isoOf('kein Datum')).toBeNull();
  });
});

describe('an item', () => {
  it('is known by its guid, an address however it is written, else by its link', async () => {
    const keyOf = async (item: string): Promise<string | undefined> => (await eventWith(item))?.key;
    expect(await keyOf('<guid isPermaLink="false"> a-1 </guid><link>https://a.example/1</link>')).toBe('a-1');
    expect(await keyOf('<guid>HTTPS://A.Example:443/1</guid>')).toBe('https://a.example/1');
    expect(await keyOf('<guid/><link>/1</link>')).toBe('https://musterstadt.example/1');
  });

  it('leads to its link, or to the guid that is one', async () => {
    const urlOf = async (item: string): Promise<unknown> => (await eventWith(item))?.event.url;
    expect(await urlOf('<link>https://a.example/1</link><guid isPermaLink="false">https://a.example/x</guid>')).toBe(
      'https://a.example/1',
    );
    expect(await urlOf('<guid>https://a.example/2</guid>')).toBe('https://a.example/2');
    expect(await urlOf('<guid isPermaLink="false">https://a.example/2</guid>')).toBeNull();
  });

  it('lasts for the period that its text tells, else for its day', async () => {
    expect(await eventWith('<description>11.05.2026 - 12.06.2026&lt;br/&gt;Text</description>')).toMatchObject({
      kind: 'notice',
      event: { start: '2026-05-10T22:00:00.000Z', end: '2026-06-12T22:00:00.000Z' },
    });
    expect((await eventWith(''))?.event).toMatchObject({
      start: '2026-02-01T23:00:00.000Z',
      end: '2026-02-02T23:00:00.000Z',
    });
  });

  it('is called after the stage that stands below its period', async () => {
    const titled = async (description: string): Promise<unknown> =>
      (await eventWith(`<description>${description}</description>`))?.event.title;
    expect(await titled('11.05.2026 - 12.06.2026&lt;br/&gt;Öffentliche Auslegung&lt;br/&gt;Text')).toBe(
      'Öffentliche Auslegung: Neues',
    );
    expect(await titled('Vom 11.05.2026 - 12.06.2026&lt;br/&gt;Öffentliche Auslegung')).toBe('Neues');
    expect(await titled('Text&lt;br/&gt;mehr')).toBe('Neues');
  });

  it('has a title that is never cut within a character, which no store would take', async () => {
    const item = `<title>${'a'.repeat(988)}\u{1f6b2}</title><description>11.05.2026 - 12.06.2026&lt;br/&gt;Auslegung</description>`;
    expect((await eventWith(item))?.event.title).toBe(`Auslegung: ${'a'.repeat(988)}`);
  });

  it('is called after its text where it has no title', async () => {
    expect((await eventWith('<title/><description>Die Unterlagen stehen bereit.</description>'))?.event.title).toBe(
      'Die Unterlagen stehen bereit.',
    );
    expect(await outputsWith('<title/>')).toMatchObject([{ kind: 'rejected', code: 'title-missing' }, { kind: 'end' }]);
  });

  it('Q1: has its point with the latitude first, or turned, with a remark', async () => {
    const point = async (text: string): Promise<unknown> =>
      (await eventWith(`<georss:point>${text}</georss:point>`))?.event.point;
    expect(await point('53.5511 9.9937')).toEqual([9.9937, 53.5511]);
    expect(await point('9.9937 53.5511')).toEqual([9.9937, 53.5511]);
    expect((await outputsWith('<georss:point>9.9937 53.5511</georss:point>'))[0]).toMatchObject({
      remarks: [{ code: 'axes-swapped' }],
    });
    expect(await point('nirgends')).toBeUndefined();
  });

  it('does not take the words of modules for its own', async () => {
    expect((await eventWith('<media:title>Bild</media:title><title>Neues</title>'))?.event.title).toBe('Neues');
  });
});
