import { INTERVAL_WORDS, GROUPING_WORDS, REASON_WORDS, UNIT_WORDS } from './words.js';
import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { IndicatorResult, IndicatorRow, Language, LocalText } from '@navigator/shared';
import { instantInWords } from '../publish/dates.js';
import { IMAGINARY } from '../publish/words.js';
import type { Column } from '../publish/columns.js';

/** A row that knows what its number counts, so that it can stand alone in another table. */
export type ToldRow = IndicatorRow & Pick<IndicatorResult['definition'], 'unit'>;

type Cell = Column<ToldRow>['cell'];

const column =
  (kind: Column<ToldRow>['kind'], width: number) =>
  (de: string, en: string, cell: Cell): Column<ToldRow> => ({
    header: { de, en },
    kind,
    width,
    cell,
  });
const text = column('text', 18);
const value = column('value', 12);

/** The columns of a file: words for people in their language, ids for programs named the same in every language. */
export const INDICATOR_COLUMNS: readonly Column<ToldRow>[] = [
  text('key', 'key', ({ key }) => key),
  column('text', 32)('Gruppe', 'group', ({ label }) => label),
  value('Wert', 'value', (row) => row.value),
  text('Einheit', 'unit', ({ unit }, { language }) => inLanguage(UNIT_WORDS[unit], language)),
  text('Warum kein Wert', 'why no value', ({ reason }, { language }) =>
    reason === undefined ? null : inLanguage(REASON_WORDS[reason], language),
  ),
  value('beruht auf', 'rests on', ({ n }) => n),
  value('von', 'of', (row) => row.of),
  value('unteres Viertel', 'lower quartile', ({ spread }) => spread?.lower ?? null),
  value('Median', 'median', ({ spread }) => spread?.median ?? null),
  value('oberes Viertel', 'upper quartile', ({ spread }) => spread?.upper ?? null),
  value('Summe', 'sum', ({ spread }) => spread?.sum ?? null),
  text('unitId', 'unitId', ({ unit }) => unit),
  text('reasonId', 'reasonId', ({ reason }) => reason ?? null),
];

/** The rows of an answer as a file tells them. */
export function toldRows({ rows, definition }: IndicatorResult): readonly ToldRow[] {
  return rows.map((row) => ({ ...row, unit: definition.unit }));
}

/** What a file was made from. */
export interface MadeFrom {
  readonly result: IndicatorResult;
  readonly language: Language;
  /** The filter in words; null for everything. */
  readonly words: string | null;
  /** Whether cities in it are imaginary. */
  readonly isDemo: boolean;
  readonly address: string;
}

/** What one must know to read the numbers: each line a subject and a text. */
export function aboutIndicator({
  result,
  language,
  words,
  isDemo,
  address,
}: MadeFrom): readonly (readonly [string, string])[] {
  const { definition, asOf } = result;
  const madeAt = instantInWords(new Date(asOf), DEFAULT_TIME_ZONE, language);
  const lines: readonly (readonly [LocalText, string])[] = [
    [
      SUBJECTS.indicator,
      `${definition.id} ${inLanguage(definition.name, language)} (${inLanguage(SUBJECTS.version, language)} ${String(definition.version)})`,
    ],
    [SUBJECTS.meaning, inLanguage(definition.shortDefinition, language)],
    [SUBJECTS.formula, inLanguage(definition.formula, language)],
    [SUBJECTS.missing, inLanguage(definition.nullPolicy, language)],
    [SUBJECTS.excluded, inLanguage(definition.exclusions, language)],
    [SUBJECTS.caveat, inLanguage(definition.caveat, language)],
    [SUBJECTS.filter, words ?? inLanguage(SUBJECTS.everything, language)],
    ...(isDemo ? [[SUBJECTS.cities, inLanguage(IMAGINARY, language)] as const] : []),
    [SUBJECTS.grouping, groupingInWords(result, language)],
    [SUBJECTS.coverage, coverageInWords(result, language)],
    [SUBJECTS.asOf, `${madeAt} (${asOf})`],
    [SUBJECTS.address, address],
  ];
  return lines.map(([subject, line]) => [inLanguage(subject, language), line]);
}

function groupingInWords({ by, interval }: IndicatorResult, language: Language): string {
  if (by === null) return inLanguage(SUBJECTS.ungrouped, language);
  return interval === null ? inLanguage(GROUPING_WORDS[by], language) : inLanguage(INTERVAL_WORDS[interval], language);
}

function coverageInWords(
  { coverage: { feeds, reporting, populationShare } }: IndicatorResult,
  language: Language,
): string {
  const told = inLanguage(SUBJECTS.reporting, language)
    .replace('{reporting}', String(reporting))
    .replace('{feeds}', String(feeds));
  if (populationShare === null) return told;
  const share = populationShare.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  return `${told}; ${inLanguage(SUBJECTS.residents, language).replace('{share}', share)}`;
}

const SUBJECTS = {
  indicator: { de: 'Kennzahl', en: 'Indicator' },
  version: { de: 'Fassung', en: 'version' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  formula: { de: 'Berechnung', en: 'Formula' },
  missing: { de: 'Fehlende Werte', en: 'Missing values' },
  excluded: { de: 'Nicht gezählt', en: 'Not counted' },
  caveat: { de: 'Zu beachten', en: 'Caveat' },
  filter: { de: 'Auswahl', en: 'Selection' },
  everything: { de: 'alle Verfahren', en: 'all procedures' },
  cities: { de: 'Städte', en: 'Cities' },
  grouping: { de: 'Gruppierung', en: 'Grouping' },
  ungrouped: { de: 'ohne', en: 'none' },
  coverage: { de: 'Abdeckung', en: 'Coverage' },
  reporting: { de: '{reporting} von {feeds} Quellen melden es', en: '{reporting} of {feeds} sources report it' },
  residents: {
    de: '{share} der Menschen im Gebiet der Städte leben, wo es gemeldet wird',
    en: '{share} of the residents of the publishers’ areas live where it is reported',
  },
  asOf: { de: 'Stand der Daten', en: 'As of' },
  address: { de: 'Adresse dieser Datei', en: 'Address of this file' },
} as const;
