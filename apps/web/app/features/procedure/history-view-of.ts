import { inLanguage, localDay } from '@navigator/shared';
import type { Language, LocalDate, ProcedureDetail } from '@navigator/shared';
import { formatDate } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import { pathIn } from '../../i18n/language.js';
import { PAGE_WORDS } from './page-words.js';
import type { ProcedureView } from './procedure-view.js';
import { sparkline } from './sparkline.js';
import { PROCEDURE_WORDS } from './words.js';

const COUNTS = ['contributions', 'comments', 'participants'] as const;

/** What became of a procedure, newest first; of its counts those that were ever told. */
export function historyViewOf(
  { history, timeZone, publisher }: ProcedureDetail,
  now: number,
  language: Language,
): ProcedureView['history'] {
  const words = inLanguage(PROCEDURE_WORDS, language);
  const told = COUNTS.filter((name) => history.counts.some((counts) => counts[name] !== null));
  return {
    changes: history.changes.map(({ at, kind, text, fields }) => {
      const before = fields.find(({ field }) => field === 'title')?.from ?? null;
      return {
        key: `${at} ${kind}`,
        day: formatDate(localDay(Date.parse(at), timeZone), language),
        text: inLanguage(text, language),
        before: before === null ? null : words.before(before),
      };
    }),
    lines: linesOf(history.counts, told, { until: localDay(now, timeZone), language }),
    columns: told.map((name) => words.counts[name]),
    counts: history.counts.toReversed().map((counts) => ({
      day: formatDate(counts.day, language),
      values: told.map((name) => {
        const value = counts[name];
        return value === null ? words.notReported : formatNumber(value, language);
      }),
    })),
    changesHref: `${pathIn(language, '/aenderungen')}?publisher=${publisher.id}`,
  };
}

interface Until {
  readonly until: LocalDate;
  readonly language: Language;
}

/** A line for each count that changed; what never moved needs none. */
function linesOf(
  counts: ProcedureDetail['history']['counts'],
  told: readonly (typeof COUNTS)[number][],
  { until, language }: Until,
): ProcedureView['history']['lines'] {
  return told.flatMap((name) => {
    const readings = counts.map((one) => ({ day: one.day, value: one[name] }));
    const path = sparkline(readings, until);
    const values = readings.flatMap(({ value }) => value ?? []);
    const [first, last] = [values[0], values.at(-1)];
    if (path === null || first === undefined || last === undefined) return [];
    return [
      {
        name: inLanguage(PROCEDURE_WORDS, language).counts[name],
        path,
        text: inLanguage(PAGE_WORDS, language).grew(formatNumber(first, language), formatNumber(last, language)),
        from: formatDate(readings[0]?.day ?? until, language),
        to: formatDate(until, language),
      },
    ];
  });
}
