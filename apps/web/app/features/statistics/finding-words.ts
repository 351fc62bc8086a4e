import type { IndicatorId, Language } from '@navigator/shared';

/** A period beside the same one a year before. */
export interface Compared {
  readonly period: string;
  readonly before: string;
  /** 12 Verfahren */
  readonly value: string;
  /** 3 mehr als; genauso viele wie */
  readonly difference: string;
}

/** A group with its value as people read it. */
export interface Named {
  readonly label: string;
  readonly text: string;
}

/** The lowest group, whose text leaves the unit to the other, and the highest. */
export interface Ends {
  readonly low: Named;
  readonly high: Named;
  /** What the groups are: Thema. */
  readonly group: string;
}

/** Sentences that say what a chart shows; every number in them is computed. */
export interface FindingWords {
  readonly tooFew: string;
  readonly and: string;
  readonly more: (by: string) => string;
  readonly less: (by: string) => string;
  readonly same: string;
  /** Percentage points. */
  readonly points: (text: string) => string;
  readonly overTime: (indicator: IndicatorId, compared: Compared) => string;
  readonly statuses: (parts: string) => string;
  readonly status: Readonly<Record<'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown', string>>;
  readonly leading: (names: string, text: string) => string;
  readonly equal: (text: string) => string;
  /** For indicators with a sentence of their own about the value over all groups. */
  readonly typical: Partial<Record<IndicatorId, (overall: string, ends: Ends) => string>>;
  readonly anyEnds: (ends: Ends) => string;
}

/** What procedures did in a period, for the indicators that have a verb of their own. */
const VERBS: Readonly<Record<Language, Partial<Record<IndicatorId, string>>>> = {
  de: { A1: 'liefen', A2: 'begannen' },
  en: { A1: 'were under way', A2: 'began' },
};

const inQuotes = ({ label, text }: Named): string => `„${label}“ (${text})`;

const de: FindingWords = {
  tooFew: 'Zu wenige Angaben für eine Aussage',
  and: 'und',
  more: (by) => `${by} mehr als`,
  less: (by) => `${by} weniger als`,
  same: 'genauso viel wie',
  points: (text) => `${text} Prozentpunkte`,
  overTime: (indicator, { period, before, value, difference }) => {
    const verb = VERBS.de[indicator];
    const than = `${difference} ${/^\d{4}$/.test(before) ? before : `im ${before}`}`;
    if (verb === undefined) return `${period}: ${value}, ${than}`;
    return `${/^\d{4}$/.test(period) ? period : `Im ${period}`} ${verb} ${value}, ${than}`;
  },
  statuses: (parts) => `Von allen Verfahren sind ${parts}`,
  status: {
    open: 'offen',
    planned: 'geplant',
    evaluating: 'in Auswertung',
    closed: 'beendet',
    cancelled: 'abgebrochen',
    unknown: 'ohne erkennbaren Stand',
  },
  leading: (names, text) => `Am häufigsten geht es um ${names}: ${text} der Verfahren`,
  equal: (text) => `Überall gleich viel: ${text}`,
  typical: {
    G1: (overall, { low, high, group }) =>
      `Zu ${overall} der beendeten Verfahren liegt ein Ergebnis vor, je ${group} zu ${low.text} bis ${high.text}`,
    A4: (overall, { low, high, group }) =>
      `${overall} der Verfahren stehen auf der Karte, je ${group} ${low.text} bis ${high.text}`,
    D1: (overall, { high }) => `Ein typisches Verfahren dauert ${overall}, am längsten bei ${inQuotes(high)}`,
    C1: (overall, { high }) => `Ein typisches Verfahren erhält ${overall}, am meisten bei ${inQuotes(high)}`,
    C2: (overall, { high }) => `Ein typisches Verfahren erhält ${overall}, am meisten bei ${inQuotes(high)}`,
    C2b: (overall, { high }) => `Auf einen Beitrag kommen ${overall} Kommentare, am meisten bei ${inQuotes(high)}`,
  },
  anyEnds: ({ low, high, group }) => `Je ${group} sind es ${low.text} bis ${high.text}`,
};

const quoted = ({ label, text }: Named): string => `“${label}” (${text})`;

const en: FindingWords = {
  tooFew: 'Too little data for a statement',
  and: 'and',
  more: (by) => `${by} more than`,
  less: (by) => `${by} less than`,
  same: 'as much as',
  points: (text) => `${text} percentage points`,
  overTime: (indicator, { period, before, value, difference }) => {
    const verb = VERBS.en[indicator];
    if (verb === undefined) return `${period}: ${value}, ${difference} in ${before}`;
    return `${value} ${verb} in ${period}, ${difference} in ${before}`;
  },
  statuses: (parts) => `Of all procedures, ${parts}`,
  status: {
    open: 'open',
    planned: 'planned',
    evaluating: 'in evaluation',
    closed: 'closed',
    cancelled: 'cancelled',
    unknown: 'of unknown status',
  },
  leading: (names, text) => `Most often it is about ${names}: ${text} of procedures`,
  equal: (text) => `The same everywhere: ${text}`,
  typical: {
    G1: (overall, { low, high, group }) =>
      `Results are out for ${overall} of closed procedures, by ${group} for ${low.text} to ${high.text}`,
    A4: (overall, { low, high, group }) =>
      `${overall} of procedures are on the map, by ${group} ${low.text} to ${high.text}`,
    D1: (overall, { high }) => `A typical procedure takes ${overall}, longest for ${quoted(high)}`,
    C1: (overall, { high }) => `A typical procedure receives ${overall}, most for ${quoted(high)}`,
    C2: (overall, { high }) => `A typical procedure receives ${overall}, most for ${quoted(high)}`,
    C2b: (overall, { high }) => `There are ${overall} comments per contribution, most for ${quoted(high)}`,
  },
  anyEnds: ({ low, high, group }) => `By ${group} there are ${low.text} to ${high.text}`,
};

/** The sentences in both languages. */
export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = { de, en };
