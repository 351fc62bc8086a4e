#!/usr/bin/env node
// Lists what a language lacks: every text that stands in German and English but not in it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './processes.mjs';

const usage = `Usage: npm run languages [-- <code>] [--strict]

Lists what a language lacks, file by file; what it lacks is read in German. Without a code: every language of
libs/shared/src/languages.ts with the number of its texts.
  <code>     a language, such as en; it need not be in the list yet
  --strict   exit code 1 when something is missing`;

/** Where texts for people stand. Commands, adapters and the API tell what they find in German and English only. */
const FOLDERS = ['apps/web/app', 'libs/shared/src', 'libs/indicators/src', 'apps/api/src/publish'];

/** @typedef {{ file: string, line: number, name: string, codes: readonly string[], text: string }} Text */

/** Every object with a text, table or sentence per language: `{ de: …, en: … }` and `{ de, en }`. */
export function textsOf(folder = root) {
  return FOLDERS.flatMap((one) => filesIn(folder, one).flatMap((file) => textsIn(folder, file)));
}

/**
 * @param {string} folder
 * @param {string} one
 */
function filesIn(folder, one) {
  const files = readdirSync(join(folder, one), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|\.d\.ts$/.test(file)).map((file) => join(one, file));
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {readonly Text[]}
 */
function textsIn(folder, file) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Text[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const codes = ts.isObjectLiteralExpression(node) ? codesOf(node) : [];
    if (ts.isObjectLiteralExpression(node) && codes.includes('de')) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, line: line + 1, name: nameOf(node), codes, text: germanOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const CODE = /^[a-z]{2,3}$/;

/**
 * The languages of an object that holds nothing but languages; none for any other.
 * @param {ts.ObjectLiteralExpression} object
 */
function codesOf({ properties }) {
  const names = properties.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]));
  return names.length === properties.length && names.every((name) => CODE.test(name)) ? names : [];
}

/**
 * @param {ts.Node} node
 * @returns {string}
 */
function nameOf({ parent }) {
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) ? nameOf(parent) : '';
}

/** @param {ts.ObjectLiteralExpression} object */
function germanOf({ properties }) {
  const text = properties.find(({ name }) => name?.getText() === 'de')?.getText() ?? '';
  return text
    .replace(/^de:\s*/, '')
    .replace(/\s+/g, ' ')
    .slice(0, 70);
}

function codesInUse() {
  const list = readFileSync(join(root, 'libs/shared/src/languages.ts'), 'utf8');
  return [...list.matchAll(/code: '([a-z]{2,3})'/g)].flatMap(([, code]) => code ?? []);
}

/**
 * Prints what a language lacks and says whether that is nothing.
 * @param {string} code
 * @param {readonly Text[]} texts
 */
function tell(code, texts) {
  const missing = texts.filter(({ codes }) => !codes.includes(code));
  for (const { file, line, name, text } of missing) console.log(`${file}:${line}  ${name}  ${text}`);
  console.log(
    `${code}: ${texts.length - missing.length} of ${texts.length} texts and tables, ${missing.length} missing`,
  );
  return missing.length === 0;
}

/** @param {string[]} args */
function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  const wrong = args.find((arg) => arg !== '--strict' && !CODE.test(arg));
  if (wrong !== undefined) {
    console.error(`Unknown argument: ${wrong}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const asked = args.filter((arg) => arg !== '--strict');
  const texts = textsOf();
  const areWhole = (asked.length > 0 ? asked : codesInUse()).map((code) => tell(code, texts));
  if (args.includes('--strict') && areWhole.includes(false)) process.exitCode = 1;
}

main(process.argv.slice(2));
