import type { IndicatorId, InLanguages, Status } from '@navigator/shared';

/** A period beside the same one a year before. */
export interface Compared {
  readonly period: string;
  readonly before: string;
  /** 12 Verfahren */
  readonly value: string;
  /** 3 mehr als; genauso viel wie */
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

/** Procedures are counted, days and shares measured. */
type ByManner<T> = Readonly<Record<'counted' | 'measured', T>>;

type ByIndicator<T> = Readonly<Partial<Record<IndicatorId, T>>>;

/** Sentences that say what a chart shows; every number in them is computed. */
export interface FindingWords {
  readonly tooFew: string;
  readonly and: string;
  readonly more: (by: string) => string;
  readonly less: ByManner<(by: string) => string>;
  readonly same: ByManner<string>;
  /** Percentage points. */
  readonly points: (text: string) => string;
  readonly overTime: (indicator: IndicatorId, compared: Compared) => string;
  readonly statuses: (parts: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly leading: (names: string, text: string, leaders: number) => string;
  readonly equal: (text: string) => string;
  /** The value over all groups, as the beginning of a sentence. */
  readonly typical: ByIndicator<(overall: string) => string>;
  /** How that sentence ends: with the highest group, or, where names would be a ranking, with the range. */
  readonly highest: (indicator: IndicatorId, ends: Ends) => string;
  readonly range: (ends: Ends) => string;
  readonly onlyRange: (ends: Ends) => string;
}

const YEAR = /^\d{4}$/;

/** 2025; im 3. Quartal 2025 */
const whenInGerman = (period: string): string => (YEAR.test(period) ? period : `im ${period}`);

/** What goes on in a period; everything else is said of the procedures that began in it. */
const GOES_ON: ReadonlySet<IndicatorId> = new Set(['A1', 'A2']);

/** What was so in a period. */
const HAPPENED_DE: ByIndicator<(value: string) => string> = {
  A1: (value) => `liefen ${value}`,
  A2: (value) => `begannen ${value}`,
  A4: (value) => `stehen ${value} der Verfahren auf der Karte`,
  C1: (value) => `erhielt ein typisches Verfahren ${value}`,
  C2: (value) => `erhielt ein typisches Verfahren ${value}`,
  C2b: (value) => `kamen ${value} Kommentare auf einen Beitrag`,
  D1: (value) => `dauert ein typisches Verfahren ${value}`,
  G1: (value) => `liegt, soweit gemeldet, zu ${value} der beendeten Verfahren ein Ergebnis vor`,
};

const de: FindingWords = {
  tooFew: 'Zu wenige Angaben für eine Aussage',
  and: 'und',
  more: (by) => `${by} mehr als`,
  less: { counted: (by) => `${by} weniger als`, measured: (by) => `${by} weniger als` },
  same: { counted: 'genauso viele wie', measured: 'genauso viel wie' },
  points: (text) => `${text} Prozentpunkte`,
  overTime: (indicator, { period, before, value, difference }) => {
    const happened = HAPPENED_DE[indicator]?.(value) ?? `waren es ${value}`;
    const start = GOES_ON.has(indicator) ? '' : 'bei Beginn ';
    const sentence = `${start}${whenInGerman(period)} ${happened}, ${difference} ${start}${whenInGerman(before)}`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  },
  statuses: (parts) => `Von den gezählten Verfahren sind ${parts}`,
  status: {
    open: 'offen',
    planned: 'geplant',
    evaluating: 'in Auswertung',
    closed: 'beendet',
    cancelled: 'abgebrochen',
    unknown: 'ohne erkennbaren Stand',
  },
  leading: (names, text, leaders) =>
    leaders === 1
      ? `Unter den Themen hat ${names} den größten Anteil: ${text}`
      : `Unter den Themen haben ${names} die größten Anteile: je ${text}`,
  equal: (text) => `Gleich viel, wo es genug Angaben gibt: ${text}`,
  typical: {
    A4: (overall) => `${overall} der Verfahren stehen auf der Karte`,
    C1: (overall) => `Ein typisches Verfahren erhält ${overall}`,
    C2: (overall) => `Ein typisches Verfahren erhält ${overall}`,
    C2b: (overall) => `Auf einen Beitrag kommen ${overall} Kommentare`,
    D1: (overall) => `Ein typisches Verfahren dauert ${overall}`,
    G1: (overall) => `Soweit gemeldet, liegt zu ${overall} der beendeten Verfahren ein Ergebnis vor`,
    J1: (overall) => `${overall} der empfohlenen Angaben sind ausgefüllt`,
  },
  highest: (indicator, { high: { label, text } }) =>
    `${indicator === 'D1' ? 'am längsten' : 'am meisten'} bei „${label}“ (${text})`,
  range: ({ low, high, group }) => `je ${group} ${low.text} bis ${high.text}`,
  onlyRange: ({ low, high, group }) => `Je ${group} sind es ${low.text} bis ${high.text}`,
};

const HAPPENED_EN: ByIndicator<(value: string, period: string) => string> = {
  A1: (value, period) => `${value} were under way in ${period}`,
  A2: (value, period) => `${value} began in ${period}`,
  A4: (value, period) => `${value} of procedures begun in ${period} are on the map`,
  C1: (value, period) => `A typical procedure begun in ${period} received ${value}`,
  C2: (value, period) => `A typical procedure begun in ${period} received ${value}`,
  C2b: (value, period) => `Procedures begun in ${period} have ${value} comments per contribution`,
  D1: (value, period) => `A typical procedure begun in ${period} takes ${value}`,
  G1: (value, period) => `Where reported, results are out for ${value} of closed procedures begun in ${period}`,
};

const en: FindingWords = {
  tooFew: 'Too little data for a statement',
  and: 'and',
  more: (by) => `${by} more than`,
  less: { counted: (by) => `${by} fewer than`, measured: (by) => `${by} less than` },
  same: { counted: 'as many as', measured: 'as much as' },
  points: (text) => `${text} percentage points`,
  overTime: (indicator, { period, before, value, difference }) =>
    `${HAPPENED_EN[indicator]?.(value, period) ?? `There were ${value} in ${period}`}, ${difference} in ${before}`,
  statuses: (parts) => `Of the procedures counted, ${parts}`,
  status: {
    open: 'are open',
    planned: 'planned',
    evaluating: 'in evaluation',
    closed: 'closed',
    cancelled: 'cancelled',
    unknown: 'of unknown status',
  },
  leading: (names, text, leaders) =>
    leaders === 1
      ? `Among the topics, ${names} has the largest share: ${text}`
      : `Among the topics, ${names} have the largest shares: ${text} each`,
  equal: (text) => `The same wherever there is enough data: ${text}`,
  typical: {
    A4: (overall) => `${overall} of procedures are on the map`,
    C1: (overall) => `A typical procedure receives ${overall}`,
    C2: (overall) => `A typical procedure receives ${overall}`,
    C2b: (overall) => `There are ${overall} comments per contribution`,
    D1: (overall) => `A typical procedure takes ${overall}`,
    G1: (overall) => `Where reported, results are out for ${overall} of closed procedures`,
    J1: (overall) => `${overall} of the recommended fields are filled in`,
  },
  highest: (indicator, { high: { label, text } }) =>
    `${indicator === 'D1' ? 'longest' : 'most'} for “${label}” (${text})`,
  range: ({ low, high, group }) => `by ${group.toLowerCase()} ${low.text} to ${high.text}`,
  onlyRange: ({ low, high, group }) => `By ${group.toLowerCase()} there are ${low.text} to ${high.text}`,
};

/** The sentences in both languages. */
export const FINDING_WORDS: InLanguages<FindingWords> = { de, en };
