import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { calendarOf, conversation, eventLines, eventsOf, eventsWith, outputsWith, series } from './test/calendars.js';

const timesWith = async (...lines: readonly string[]): Promise<readonly (string | null | undefined)[]> => {
  const [told] = await eventsWith(...lines);
  return [told?.event.start, told?.event.end];
};
const remarksWith = async (...lines: readonly string[]): Promise<readonly unknown[]> =>
  (await outputsWith(...lines)).flatMap((output) => (output.kind === 'event' ? output.remarks : []));

describe('when an event takes place', () => {
  it('Q13: ends before the day that DTEND names, where it has no clock time', async () => {
    expect(await timesWith('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260304')).toEqual([
      '2026-03-01T23:00:00.000Z',
      '2026-03-03T23:00:00.000Z',
    ]);
  });

  it('lasts a day where only a day is told, or the day ends on itself', async () => {
    const day = ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'];
    expect(await timesWith('DTSTART;VALUE=DATE:20260329')).toEqual(day);
    expect(await timesWith('DTSTART:20260329')).toEqual(day);
    expect(await timesWith('DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260329')).toEqual(day);
    expect(await timesWith('DTSTART;VALUE=DATE:20260329', 'DURATION:P1D')).toEqual(day);
  });

  it('is an instant in UTC, in a zone, and by the clock of the feed', async () => {
    expect(await timesWith('DTSTART:20260305T170000Z')).toEqual(['2026-03-05T17:00:00.000Z', null]);
    expect(await timesWith('DTSTART;TZID=Europe/London:20260305T170000')).toEqual(['2026-03-05T17:00:00.000Z', null]);
    expect(await timesWith('DTSTART:20260305T170000')).toEqual(['2026-03-05T16:00:00.000Z', null]);
  });

  it('Q19: follows the change to summer time by the tz database', async () => {
    expect(
      await timesWith('DTSTART;TZID=Europe/Berlin:20260328T180000', 'DTEND;TZID=Europe/Berlin:20260329T180000'),
    ).toEqual(['2026-03-28T17:00:00.000Z', '2026-03-29T16:00:00.000Z']);
  });

  it.each(['W. Europe Standard Time', '/mozilla.org/20050126_1/Europe/Berlin', '"Europe/Berlin"'])(
    'knows the zone %s',
    async (tzid) => {
      expect(await timesWith(`DTSTART;TZID=${tzid}:20260705T180000`)).toEqual(['2026-07-05T16:00:00.000Z', null]);
    },
  );

  it('takes the clock of the feed for a zone that nobody knows, and says so', async () => {
    const lines = ['DTSTART;TZID=Mars/Olympus:20260705T180000'];
    expect(await timesWith(...lines)).toEqual(['2026-07-05T16:00:00.000Z', null]);
    expect(await remarksWith(...lines)).toEqual([{ code: 'wrong-type', value: 'TZID: Mars/Olympus' }]);
  });

  it.each([
    ['20260328T180000', '2026-03-28T17:00:00.000Z'],
    ['20260705T180000', '2026-07-05T16:00:00.000Z'],
    ['20261101T180000', '2026-11-01T17:00:00.000Z'],
    ['19700101T000000', null],
  ])('follows the rules that the calendar brings for a zone of its own: %s', async (time, start) => {
    const rules = (name: string, ...lines: readonly string[]): readonly string[] => [
      ...[`BEGIN:${name}`, ...lines, `END:${name}`],
    ];
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Eigene'],
      ...rules('STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
      ...rules('DAYLIGHT', 'DTSTART:19700329T020000', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
      'END:VTIMEZONE',
    ];
    const lines = calendarOf(...zone, ...eventLines(`DTSTART;TZID=Eigene:${time}`));
    const [told] = eventsOf(await readAnswer(conversation, lines));
    expect(told?.event.start ?? null).toBe(start);
  });

  it('takes times without a zone for those of the calendar', async () => {
    const lines = calendarOf('X-WR-TIMEZONE:Europe/Helsinki', ...eventLines('DTSTART:20260305T170000'));
    expect(eventsOf(await readAnswer(conversation, lines))[0]?.event.start).toBe('2026-03-05T15:00:00.000Z');
  });

  it.each([
    ['PT1H30M', '2026-03-05T18:30:00.000Z'],
    ['P1DT2H', '2026-03-06T19:00:00.000Z'],
    ['P1W', '2026-03-12T17:00:00.000Z'],
    ['-PT1H', null],
    ['lange', null],
  ])('lasts %s', async (duration, end) => {
    expect(await timesWith('DTSTART:20260305T170000Z', `DURATION:${duration}`)).toEqual([
      '2026-03-05T17:00:00.000Z',
      end,
    ]);
  });

  it('Q18: keeps the start where the end is before it, and says so', async () => {
    const lines = ['DTSTART:20260305T170000Z', 'DTEND:20260305T160000Z'];
    expect(await timesWith(...lines)).toEqual(['2026-03-05T17:00:00.000Z', null]);
    expect(await remarksWith(...lines)).toMatchObject([{ code: 'event-end-before-start' }]);
  });

  it.each(['DTSTART:morgen', 'DTSTART:20261399T990000Z', 'DTSTART:19700101T000000Z', 'X-NOTHING:1'])(
    'is not told by %s',
    async (line) => {
      expect(await outputsWith(line)).toMatchObject([{ kind: 'rejected', code: 'event-undated' }, { kind: 'end' }]);
    },
  );
});

describe('where an event takes place', () => {
  const pointOf = async (geo: string): Promise<unknown> =>
    (await eventsWith('DTSTART:20260305T170000Z', `GEO:${geo}`))[0]?.event.point;
  const codesOf = async (geo: string): Promise<unknown> => remarksWith('DTSTART:20260305T170000Z', `GEO:${geo}`);

  it('Q1: is told with the latitude first', async () => {
    expect(await pointOf('53.5511;9.9937')).toEqual([9.9937, 53.5511]);
    expect(await codesOf('53.5511;9.9937')).toEqual([]);
  });

  it('Q1: is turned where it stands the other way round, and says so', async () => {
    expect(await pointOf('9.9937;53.5511')).toEqual([9.9937, 53.5511]);
    expect(await codesOf('9.9937;53.5511')).toMatchObject([{ code: 'axes-swapped' }]);
  });

  it('Q2: is nowhere at 0;0', async () => {
    expect(await pointOf('0;0')).toBeUndefined();
    expect(await codesOf('0;0')).toMatchObject([{ code: 'null-island' }]);
  });

  it('is nowhere where the coordinates are impossible', async () => {
    expect(await pointOf('1000;2000')).toBeUndefined();
  });
});

describe('which procedure an event belongs to', () => {
  it('is told by addresses and plans in it, as written', async () => {
    const [told] = await eventsWith(
      'DTSTART:20260305T170000Z',
      'URL:https://a.example/v/1',
      'CONFERENCE:https://konferenz.example/raum',
      'DESCRIPTION:Zum Bebauungsplan Altona-Nord 99 (https://a.example/v/2)\\, VEP 12-345.',
      'X-ALT-DESC:<a href="https://a.example/v/3">mehr</a>',
    );
    expect(told?.about).toEqual({
      urls: [
        'https://a.example/v/1',
        'https://konferenz.example/raum',
        'https://a.example/v/2',
        'https://a.example/v/3',
      ],
      names: ['Treffen', 'Bebauungsplan Altona-Nord 99', 'Altona-Nord 99', 'VEP 12-345', '12-345'],
      territoryKey: null,
    });
  });
});

describe('what repeats', () => {
  it('is told time by time, by what the rule would have had, moved ones where they were moved to', async () => {
    const events = eventsOf(await readAnswer(conversation, series));
    expect(events.map(({ key, event }) => [key, event.start, event.end])).toMatchSnapshot();
  });

  it('Q13: ends with the instant of UNTIL in the zone of the event', async () => {
    const keysUntil = async (until: string): Promise<number> =>
      (await eventsWith('DTSTART;TZID=Europe/Berlin:20260303T170000', `RRULE:FREQ=DAILY;UNTIL=${until}`)).length;
    expect(await keysUntil('20260305T160000Z')).toBe(3);
    expect(await keysUntil('20260305T155959Z')).toBe(2);
    expect(await keysUntil('20260305')).toBe(3);
  });

  it('keeps to a month back, a year ahead and a hundred times', async () => {
    const events = await eventsWith('DTSTART:20200101T170000Z', 'RRULE:FREQ=DAILY');
    expect(events).toHaveLength(100);
    expect(events[0]?.event.start).toBe('2026-01-29T17:00:00.000Z');
    const weekly = await eventsWith('DTSTART:20200101T170000Z', 'RRULE:FREQ=WEEKLY');
    expect(weekly.at(-1)?.event.start).toBe('2027-02-24T17:00:00.000Z');
  });

  it('is told once where it is over, or years ahead', async () => {
    expect(await eventsWith('DTSTART:20200101T170000Z', 'RRULE:FREQ=DAILY;COUNT=3')).toMatchObject([
      { key: 'u#20200101T1700' },
    ]);
    expect(await eventsWith('DTSTART:20300101T170000Z', 'RRULE:FREQ=DAILY')).toHaveLength(1);
  });

  it('takes days for the clock time of the series, and clock times for days', async () => {
    const startsWith = async (...lines: readonly string[]): Promise<readonly unknown[]> =>
      (await eventsWith(...lines)).map(({ event }) => event.start);
    const timed = ['DTSTART;TZID=Europe/Berlin:20260305T170000', 'DTEND;TZID=Europe/Berlin:20260305T180000'];
    expect(await startsWith(...timed, 'RDATE;VALUE=DATE:20260307', 'EXDATE;VALUE=DATE:20260305')).toEqual([
      '2026-03-07T16:00:00.000Z',
    ]);
    expect(await startsWith('DTSTART;VALUE=DATE:20260305', 'RDATE:20260307T170000Z')).toEqual([
      '2026-03-04T23:00:00.000Z',
      '2026-03-06T23:00:00.000Z',
    ]);
  });

  it('counts its rule for nothing where it repeats within a day', async () => {
    expect(await eventsWith('DTSTART:20260305T170000Z', 'RRULE:FREQ=SECONDLY')).toHaveLength(1);
  });
});
