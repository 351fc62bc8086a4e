import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = join(import.meta.dirname, '../app');
const read = (file: string): string => readFileSync(join(app, file), 'utf8');

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('.spec.'),
);

/** The ways in which a page would break, or answer in the wrong language, once there is a third one. */
const SHORTCUTS = [
  [/\w\)?\[language\]/, 'looks a text up without the fallback: inLanguage(texts, language)'],
  [/language [!=]== '[a-z]{2}'/, 'asks for one language: inLanguage({ de, en }, language)'],
  [/['"`]\/en(\/|['"`])/, 'writes a prefix by hand: pathIn(language, path)'],
] as const;

/** Where a missing text is found out and said. */
const ALLOWED = /^features\/pages\/section|^i18n\/(glossary|use-labels)\./;

describe('every text', () => {
  it.each(SHORTCUTS)('is looked up in one way: nothing fits %s, which %s', (shortcut, _) => {
    const found = sources.filter((file) => !ALLOWED.test(file) && !/\.(de|en)\.ts$/.test(file));
    expect(found.filter((file) => shortcut.test(read(file)))).toEqual([]);
  });
});
