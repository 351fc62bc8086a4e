import { readDecimal } from '../crs/dms.js';
import type { Step } from './field-map.js';

/** A text cut by a separator may have this many parts; what is over it is left out. */
const MOST_PARTS = 200;

/** What one function of a map makes of the texts of a field. */
export function applyStep(texts: readonly string[], step: Step): readonly string[] {
  if (isGrouping(step)) return regrouped(texts, step);
  if (isDressing(step)) return texts.map((text) => dressed(text, step));
  return texts.flatMap((text) => understood(text, step) ?? []);
}

type Grouping = Extract<Step, { do: 'split' | 'join' | 'first' | 'last' }>;
type Dressing = Extract<Step, { do: 'trim' | 'lower' | 'prefix' | 'suffix' }>;
type Understanding = Exclude<Step, Grouping | Dressing>;

const GROUPING: ReadonlySet<Step['do']> = new Set(['split', 'join', 'first', 'last']);
const DRESSING: ReadonlySet<Step['do']> = new Set(['trim', 'lower', 'prefix', 'suffix']);

function isGrouping(step: Step): step is Grouping {
  return GROUPING.has(step.do);
}

function isDressing(step: Step): step is Dressing {
  return DRESSING.has(step.do);
}

function regrouped(texts: readonly string[], step: Grouping): readonly string[] {
  switch (step.do) {
    case 'split':
      return texts.flatMap((text) => text.split(step.by, MOST_PARTS)).slice(0, MOST_PARTS);
    case 'join':
      return texts.length > 0 ? [texts.join(step.with)] : [];
    case 'first':
      return texts.slice(0, 1);
    case 'last':
      return texts.slice(-1);
  }
}

function dressed(text: string, step: Dressing): string {
  switch (step.do) {
    case 'trim':
      return text.trim();
    case 'lower':
      return text.toLowerCase();
    case 'prefix':
      return step.text + text.trim();
    case 'suffix':
      return text.trim() + step.text;
  }
}

/** Null where the text is none of those that were expected. */
function understood(text: string, step: Understanding): string | null {
  switch (step.do) {
    case 'number':
      return readDecimal(text)?.toString() ?? null;
    case 'yesNo':
      return isYes(text, step);
    case 'lookup':
      return lookUp(text, step);
  }
}

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'ja', 'j', 'y', '1', 'wahr', 'x', 't']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'nein', 'n', '0', 'falsch', 'f']);

function isYes(text: string, { yes, no }: Extract<Step, { do: 'yesNo' }>): string | null {
  if (YES.has(fold(text))) return yes;
  return NO.has(fold(text)) ? no : null;
}

function lookUp(text: string, { words, others }: Extract<Step, { do: 'lookup' }>): string | null {
  const found = Object.entries(words).find(([word]) => fold(word) === fold(text))?.[1];
  return found ?? (others === 'keep' ? text : null);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
