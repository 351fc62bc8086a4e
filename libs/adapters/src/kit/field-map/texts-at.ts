import type { FieldSource } from './field-map.js';
import { applyStep } from './steps.js';

/** The members of one entry. */
export type Row = Readonly<Record<string, unknown>>;

/** A list in a member, or a text cut by a separator, may have this many parts; what is over it is left out. */
const MOST_TEXTS = 200;
const LONGEST_TEXT = 200_000;

/** What stands at a path: a member of that very name, else, by its dots, a member of a member. */
export function valueAt(row: Row, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  if (!path.includes('.')) return undefined;
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? entry(value, name) : undefined;
  }, row);
}

/** The texts of a field in one entry, after its functions; empty where nothing is said. */
export function textsAt(row: Row, field: FieldSource, language: string): readonly string[] {
  for (const path of [field.path, ...field.or]) {
    const value = valueAt(row, path);
    const texts = value === false && asksForNo(field) ? ['false'] : textsOf(value, language);
    if (texts.length > 0) return field.then.reduce(applyStep, texts).filter((text) => text.trim() !== '');
  }
  return [];
}

/** Some write `false` for "nothing" (Q15); it means "no" only to who asks for it. */
function asksForNo({ then: [first] }: FieldSource): boolean {
  return first?.do === 'yesNo' || first?.do === 'lookup';
}

/** The texts in a value: of lists each; of one text per language the best; of other objects none (Q15, Q51). */
export function textsOf(value: unknown, language: string): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.slice(0, LONGEST_TEXT)];
  if (typeof value === 'number') return Number.isFinite(value) ? [String(value)] : [];
  if (value === true) return ['true'];
  if (Array.isArray(value)) return value.slice(0, MOST_TEXTS).flatMap((part) => scalarOf(part, language));
  return isObject(value) ? translated(value, language) : [];
}

/** A text of several languages: the feed's, then German, English, whatever there is (Q51). */
function translated(value: Row, language: string): readonly string[] {
  const inner = value['translations'] ?? value;
  if (!isObject(inner)) return [];
  const keys = [language, language.split('-')[0] ?? language, 'de', 'en', ...Object.keys(inner).slice(0, 20)];
  const texts = keys.filter((key) => LANGUAGE.test(key)).flatMap((key) => scalarOf(inner[key], language));
  return texts.slice(0, 1);
}

const LANGUAGE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/;

function scalarOf(value: unknown, language: string): readonly string[] {
  if (isObject(value)) return textsOf(value['name'] ?? value['label'] ?? value['title'], language).slice(0, 1);
  return Array.isArray(value) ? [] : textsOf(value, language);
}

function entry(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
