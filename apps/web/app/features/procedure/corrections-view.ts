import {
  CORRECTION_FIELD_LABELS,
  CORRECTION_VALUES,
  Days,
  inLanguage,
  KIND_LABELS,
  LEVEL_LABELS,
  ParticipationLevel,
  ProcedureKind,
  ProcedureResult,
  SourceFlag,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '@navigator/shared';
import type { CorrectedValue, CorrectionField, Language, LocalText, ShownCorrection } from '@navigator/shared';
import { formatInstant, formatPeriod } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import { PROCEDURE_WORDS } from './words.js';

/** What an operator says against the source, ready to print. */
export interface CorrectionNote {
  readonly term: string;
  /** What is shown, and what the source says. */
  readonly text: string;
  readonly reason: string;
  readonly since: string;
}

/** As much of a text as fits into a line; longer ones are only said to have changed. */
const SHORT = 120;

/** A correction as the page of its procedure tells it. */
export function correctionNote(correction: ShownCorrection, timeZone: string, language: Language): CorrectionNote {
  const { field, value, sourceValue, reason, since } = correction;
  const words = inLanguage(PROCEDURE_WORDS, language).corrected;
  const shown = inWords(field, value, language);
  const source = inWords(field, sourceValue, language);
  return {
    term: inLanguage(CORRECTION_FIELD_LABELS[field], language),
    text: shown === null || source === null ? words.changed : words.instead(shown, source),
    reason,
    since: words.since(formatInstant(since, timeZone, language)),
  };
}

type Writer = (value: CorrectedValue, language: Language) => string | null;

const count: Writer = (value, language) => (typeof value === 'number' ? formatNumber(value, language) : null);

/** How values of a field are written where they are not simply texts. */
const WRITERS: Readonly<Partial<Record<CorrectionField, Writer>>> = {
  kind: wordFor(ProcedureKind, KIND_LABELS),
  level: wordFor(ParticipationLevel, LEVEL_LABELS),
  flag: wordFor(SourceFlag, STATUS_LABELS),
  topics: (value, language) => {
    const topics = CORRECTION_VALUES.topics.safeParse(value);
    if (!topics.success) return null;
    const names = topics.data.map((topic) => inLanguage(TOPIC_LABELS[topic], language));
    return names.length === 0 ? inLanguage(PROCEDURE_WORDS, language).corrected.nothing : names.join(', ');
  },
  dates: (value, language) => {
    const days = Days.safeParse(value);
    return days.success ? formatPeriod(days.data, language) : null;
  },
  result: (value, language) => {
    const result = ProcedureResult.safeParse(value);
    return result.success ? inLanguage(PROCEDURE_WORDS, language).corrected.result[result.data.state] : null;
  },
  contributions: count,
  comments: count,
  participants: count,
  phases: () => null,
  point: () => null,
  image: () => null,
};

/** Null where the value is too much for a line, or none that words are needed for. */
function inWords(field: CorrectionField, value: CorrectedValue, language: Language): string | null {
  if (value === null) return inLanguage(PROCEDURE_WORDS, language).corrected.nothing;
  const write = WRITERS[field];
  if (write) return write(value, language);
  return typeof value === 'string' && value.length <= SHORT ? value : null;
}

function wordFor<Word extends string>(
  words: { readonly options: readonly Word[] },
  labels: Readonly<Record<Word, LocalText>>,
): Writer {
  return (value, language) => {
    const word = words.options.find((one) => one === value);
    return word === undefined ? null : inLanguage(labels[word], language);
  };
}
