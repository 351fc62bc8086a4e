import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { ical } from './ical.adapter.js';
import { calendar, calendarOf, conversation, eventLines, eventsOf, hostile, series } from './test/calendars.js';

describeContract({
  ...conversation,
  answers: [calendar, series],
  emptyList: calendarOf(),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('HOSTILE_TEXT', HOSTILE_TEXT.replaceAll(',', '\\,'))
      .replaceAll('HOSTILE_NAME', HOSTILE_TEXT.replaceAll('"', ''))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

describe('reading a calendar', () => {
  it('takes every kind of event as it is meant', async () => {
    const events = eventsOf(await readAnswer(conversation, calendar));
    expect(events).toMatchSnapshot();
  });

  it('never names who invites and who comes (Q54)', async () => {
    expect(JSON.stringify(await readAnswer(conversation, calendar))).not.toMatch(/erika|max\.muster/i);
  });

  it('skips what is private, and rejects what has no id or no date', async () => {
    const outputs = await readAnswer(conversation, calendar);
    expect(outputs.filter(({ kind }) => kind === 'skipped' || kind === 'rejected')).toMatchObject([
      { kind: 'skipped', code: 'access-restricted', sourceId: 'privat-1@musterstadt.example' },
      { kind: 'rejected', code: 'event-undated', sourceId: 'undatiert-1@musterstadt.example' },
      { kind: 'rejected', code: 'id-missing', sourceId: null },
    ]);
  });

  it('says that nothing follows from absence, and that the answer was whole', async () => {
    expect((await readAnswer(conversation, calendar)).at(-1)).toEqual({ kind: 'end', state: null, isComplete: true });
    expect(ical.traits.listing).toBe('activeOnly');
  });

  it('Q37: reads a line that is not UTF-8 as Windows-1252, and says so', async () => {
    const lines = calendarOf(...eventLines('DTSTART:20260305T170000Z', 'LOCATION:Caf?')).body;
    const bytes = lines.map((byte) => (byte === '?'.charCodeAt(0) ? 0xe9 : byte));
    const [event] = await readAnswer(conversation, withBody(calendar, bytes));
    expect(event).toMatchObject({ event: { event: { place: 'Café' } }, remarks: [{ code: 'charset-guessed' }] });
  });

  it('joins lines that were folded within a character', async () => {
    const [before, after] = ['SUMMARY:Gr\u00fcnzug'.slice(0, 11), 'nzug'];
    const bytes = new TextEncoder().encode(before);
    const folded = new Uint8Array([...bytes.slice(0, -1), 13, 10, 32, ...bytes.slice(-1)]);
    const text = new TextEncoder();
    const whole = new Uint8Array([
      ...text.encode('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260305T170000Z\r\n'),
      ...folded,
      ...text.encode(`${after}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
    ]);
    expect(eventsOf(await readAnswer(conversation, withBody(calendar, whole)))[0]?.event.title).toBe('Grünzug');
  });

  it('loses a broken event alone', async () => {
    const outputs = await readAnswer(
      conversation,
      calendarOf(
        ...['BEGIN:VEVENT', 'UID:lost', 'SUMMARY:Nie beendet'],
        ...eventLines('DTSTART:20260305T170000Z', 'kein Doppelpunkt', 'LOCATION;X="offen:Rathaus'),
      ),
    );
    expect(outputs).toMatchObject([
      { kind: 'rejected', code: 'record-malformed' },
      { kind: 'event', event: { key: 'u' }, remarks: [{ code: 'wrong-type', value: 'location' }] },
      { kind: 'end' },
    ]);
  });

  it('calls off everything in a calendar that was sent to cancel', async () => {
    const lines = ['METHOD:CANCEL', ...eventLines('DTSTART:20260305T170000Z')];
    expect(eventsOf(await readAnswer(conversation, calendarOf(...lines)))[0]?.event.isCancelled).toBe(true);
  });

  it('tells the same event once', async () => {
    const lines = eventLines('DTSTART:20260305T170000Z');
    const outputs = await readAnswer(conversation, calendarOf(...lines, ...lines));
    expect(outputs).toMatchObject([
      { kind: 'event' },
      { kind: 'skipped', code: 'duplicate-id', sourceId: 'u' },
      { kind: 'end' },
    ]);
  });

  it('reads several calendars in one file, and nothing else behind one', async () => {
    const one = new TextDecoder().decode(calendarOf(...eventLines('DTSTART:20260305T170000Z')).body);
    const two = one.replace('UID:u', 'UID:v');
    expect(eventsOf(await readAnswer(conversation, withBody(calendar, `${one}\r\n${two}`)))).toHaveLength(2);
    expect((await readAnswer(conversation, withBody(calendar, `${one}\r\nnonsense`))).at(-1)).toMatchObject({
      kind: 'failed',
      failure: { code: 'not-this-format' },
    });
  });

  it('comes back from thousands of series that fit no day', async () => {
    const rule = 'RRULE:FREQ=DAILY;COUNT=30000;BYMONTH=2;BYMONTHDAY=30';
    const lines = (index: number): readonly string[] =>
      eventLines(`UID:s${index}`, 'DTSTART:20060312T180000Z', rule).filter((line) => line !== 'UID:u');
    const many = calendarOf(...Array.from({ length: 5_000 }, (_, index) => lines(index)).flat());
    expect(eventsOf(await readAnswer(conversation, many))).toHaveLength(5_000);
  }, 60_000);

  it('reads 50,000 events in a few seconds', async () => {
    const event = (index: number): string =>
      eventLines(`UID:e${index}`, 'DTSTART;TZID=Europe/Berlin:20260312T180000', 'DESCRIPTION:Ein Text\\, mit Komma')
        .filter((line) => line !== 'UID:u')
        .join('\r\n');
    const many = calendarOf(...Array.from({ length: 50_000 }, (_, index) => event(index)));
    expect(eventsOf(await readAnswer(conversation, many))).toHaveLength(50_000);
  }, 30_000);
});

describe('recognising a calendar', () => {
  const head = (text: string): ReturnType<typeof ical.recognise> =>
    ical.recognise({ url: 'https://a.example/', contentType: '', bytes: new TextEncoder().encode(text) });

  it('is sure by its first line', () => {
    expect(head('\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0')).toMatchObject({ confidence: 0.95 });
  });

  it.each(['BEGIN:VCARD\r\n', '{"a":"BEGIN:VCALENDAR"}', '<p>BEGIN:VCALENDAR</p>'])('does not claim %s', (text) => {
    expect(head(text)).toBeNull();
  });
});

describe('where a calendar may be', () => {
  const leadsIn = (html: string): unknown =>
    ical.leads?.({
      url: 'https://a.example/aktuelles/',
      contentType: 'text/html',
      text: html,
      page: readWebPage(html, 'https://a.example/aktuelles/'),
    });

  it('is told by links with the type or the end of a calendar, on the same host', () => {
    const html = `<link rel="alternate" type="text/calendar" href="/termine/?ical=1"><a href="kalender.ics#x">Termine</a>
      <a href="https://other.example/fremd.ics">anderswo</a><a href="webcal://a.example/abo.ics">Abo</a><a href="/seite">x</a>`;
    expect(leadsIn(html)).toMatchObject([
      { feedUrl: 'https://a.example/termine/?ical=1', likelihood: 0.8 },
      { feedUrl: 'https://a.example/aktuelles/kalender.ics', likelihood: 0.7 },
      { feedUrl: 'https://a.example/abo.ics', likelihood: 0.7 },
    ]);
  });

  it('is not guessed', () => {
    expect(leadsIn('<a href="/termine">Termine</a>')).toEqual([]);
  });
});
