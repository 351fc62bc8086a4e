// Tables of numbered cases, and the tests that carry their numbers: "… (Q31)", "… (F16, F17)" or "Q31: …".
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './processes.mjs';

/** @typedef {{ file: string, name: string }} Test */
/** @typedef {{ what: string, reason?: string, open?: string }} Case */

/**
 * The cases of a JSON file by number, with the tests that hold each, and the numbers of tests that the file lacks.
 * @param {string} file
 * @param {readonly string[]} folders
 */
export function numberedCases(file, folders) {
  /** @type {Record<string, Case>} */
  const cases = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const letter = Object.keys(cases)[0]?.[0] ?? '';
  const tests = testsByNumber(folders.flatMap(testFilesIn), letter);
  const unknown = [...tests.keys()].filter((id) => !(id in cases));
  return { cases: Object.entries(cases).map(([id, one]) => ({ id, ...one, tests: tests.get(id) ?? [] })), unknown };
}

/**
 * Writes a page, or says that it is stale.
 * @param {{ file: string, page: string, tool: string, isCheck: boolean }} options
 */
export function keepPage({ file, page, tool, isCheck }) {
  const path = join(root, file);
  if (!isCheck) writeFileSync(path, page);
  else if (readFileSync(path, 'utf8') !== page) fail(`${file} is stale; run: node ${tool}`);
}

/** @param {string} problem */
export function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}

/** The first test of a case, as a link from a page two folders down, and how many more there are. @param {readonly Test[]} tests */
export function holder([first, ...others]) {
  if (!first) return null;
  const path = relative(root, first.file).split(sep).join('/');
  const short = path.split('/').slice(-2).join('/');
  return `[${short}](../../${path}): ${plain(first.name)}${others.length === 0 ? '' : `; ${others.length} more`}`;
}

/** A table as the formatter of this repository writes it. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Specs, and what the specs of the browser and of every adapter are made of. @param {string} folder @returns {readonly string[]} */
function testFilesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /[.]spec[.]tsx?$/.test(file) || file.endsWith('-suite.ts') || (folder.endsWith('/e2e') && file.endsWith('.ts')),
    )
    .map((file) => join(root, folder, file))
    .toSorted();
}

/** @param {readonly string[]} files @param {string} letter @returns {ReadonlyMap<string, readonly Test[]>} */
function testsByNumber(files, letter) {
  /** @type {Map<string, Test[]>} */
  const found = new Map();
  for (const file of files) {
    for (const name of namesIn(readFileSync(file, 'utf8'))) {
      for (const id of numbersIn(name, letter)) found.set(id, [...(found.get(id) ?? []), { file, name }]);
    }
  }
  return found;
}

/** Texts of a spec that carry a number: the names of tests, whatever they are handed to. @param {string} source */
function namesIn(source) {
  return [...source.matchAll(/(['"`])((?:(?!\1)[^\n\\]|\\.)*\b[A-Z]\d+\b(?:(?!\1)[^\n\\]|\\.)*)\1/g)].map(
    ([, , name = '']) => name,
  );
}

const IN_BRACKETS = /\s*\(((?:[A-Z]\d+(?:, )?)+)\)/g;
const IN_FRONT = /^((?:[A-Z]\d+(?:, )?)+): /g;

/** @param {string} name @param {string} letter */
function numbersIn(name, letter) {
  const lists = [...name.matchAll(IN_BRACKETS), ...name.matchAll(IN_FRONT)].map(([, list = '']) => list);
  return new Set(lists.flatMap((list) => list.split(', ')).filter((id) => id.startsWith(letter)));
}

/** The name of a test without its numbers. @param {string} name */
function plain(name) {
  return escaped(name.replaceAll('\\', '').replace(IN_BRACKETS, '').replace(IN_FRONT, ''));
}

/** What means something in Markdown is told as it stands. @param {string} text */
function escaped(text) {
  return text.replace(/[_*<[\]|]/g, (mark) => `\\${mark}`);
}
