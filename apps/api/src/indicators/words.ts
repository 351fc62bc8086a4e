import type { Grouping, IndicatorUnit, Interval, LocalText, MissingReason } from '@navigator/shared';

/** What a value counts. */
export const UNIT_WORDS: Readonly<Record<IndicatorUnit, LocalText>> = {
  procedures: { de: 'Verfahren', en: 'procedures' },
  contributions: { de: 'Beiträge', en: 'contributions' },
  comments: { de: 'Kommentare', en: 'comments' },
  share: { de: 'Anteil (0 bis 1)', en: 'share (0 to 1)' },
  days: { de: 'Tage', en: 'days' },
  ratio: { de: 'Verhältnis', en: 'ratio' },
};

/** Why there is no value. */
export const REASON_WORDS: Readonly<Record<MissingReason, LocalText>> = {
  notReported: { de: 'nicht gemeldet', en: 'not reported' },
  notApplicable: { de: 'nicht anwendbar', en: 'not applicable' },
};

/** What rows stand for. */
export const GROUPING_WORDS: Readonly<Record<Grouping, LocalText>> = {
  time: { de: 'nach Zeit', en: 'by time' },
  territory: { de: 'nach Gebiet', en: 'by area' },
  topic: { de: 'nach Thema', en: 'by topic' },
  publisher: { de: 'nach Stadt oder Stelle', en: 'by publisher' },
  status: { de: 'nach Stand', en: 'by status' },
  kind: { de: 'nach Art', en: 'by kind' },
  field: { de: 'nach Angabe', en: 'by field' },
};

/** What rows stand for when time is cut into periods. */
export const INTERVAL_WORDS: Readonly<Record<Interval, LocalText>> = {
  month: { de: 'nach Monaten', en: 'by month' },
  quarter: { de: 'nach Quartalen', en: 'by quarter' },
  year: { de: 'nach Jahren', en: 'by year' },
};
