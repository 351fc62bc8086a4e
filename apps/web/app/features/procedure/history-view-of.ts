import { localDay } from '@navigator/shared';
import type { Language, ProcedureDetail } from '@navigator/shared';
import { formatDate } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import { pathIn } from '../../i18n/language.js';
import type { ProcedureView } from './procedure-view.js';
import { PROCEDURE_WORDS } from './words.js';

const COUNTS = ['contributions', 'comments', 'participants'] as const;

/** What became of a procedure, newest first; of its counts those that were ever told. */
export function historyViewOf(
  { history, timeZone, publisher }: ProcedureDetail,
  language: Language,
): ProcedureView['history'] {
  const words = PROCEDURE_WORDS[language];
  const told = COUNTS.filter((name) => history.counts.some((counts) => counts[name] !== null));
  return {
    changes: history.changes.map(({ at, kind, text, fields }) => {
      const before = fields.find(({ field }) => field === 'title')?.from ?? null;
      return {
        key: `${at} ${kind}`,
        day: formatDate(localDay(Date.parse(at), timeZone), language),
        text: text[language],
        before: before === null ? null : words.before(before),
      };
    }),
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
