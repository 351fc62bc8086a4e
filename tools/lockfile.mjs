#!/usr/bin/env node
// Reviews package-lock.json without asking anybody: what would be installed, from where, under which licence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './arguments.mjs';
import { root } from './processes.mjs';

const usage = `Usage: node tools/lockfile.mjs

Reviews package-lock.json, part of "npm run lint": every package has a checksum and comes from a registry, only packages that
package.json names under allowScripts bring install scripts, and every runtime dependency has a licence that fits EUPL-1.2.`;

/** @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, dev?: boolean, optional?: boolean, hasInstallScript?: boolean, license?: string, os?: string[], cpu?: string[], optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {{ lockfileVersion: number, packages: Record<string, Locked> }} Lock */
/** @typedef {{ name: string, version: string, path: string, locked: Locked }} Installed */

/** Licences under which work may be combined with ours (EUPL-1.2, articles 1 and 5, and its appendix). */
const FITTING = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['Python-2.0', 'Unlicense', 'CC0-1.0', 'MPL-2.0', 'EUPL-1.2'],
]);

/** What a package says elsewhere than in its manifest, looked up by hand. */
const LOOKED_UP = new Map([
  // "license: MIT/X11" is an old spelling of MIT.
  ['chainsaw@0.1.0', 'MIT'],
  // Names none; its author publishes the repository under MIT. Reached by exceljs alone, for reading, which we never do.
  ['buffers@0.1.1', 'MIT'],
]);

/**
 * What is wrong with a lock, in sentences.
 * @param {Lock} lock
 * @param {Record<string, boolean>} allowScripts
 * @returns {string[]}
 */
export function faultsOf(lock, allowScripts) {
  const packages = installedBy(lock);
  return [
    ...(lock.lockfileVersion === 3 ? [] : ['it is of another version than 3, which this review does not know']),
    ...packages.flatMap((one) => sourceFaults(one, lock)),
    ...packages.flatMap((one) => scriptFaults(one, allowScripts)),
    ...packages.flatMap(licenceFaults),
    ...staleScripts(packages, allowScripts),
  ];
}

/**
 * Binaries for one system that were not to be seen where the lock was written: `npm install` there fills them in.
 * @param {Lock} lock
 */
export function uncheckedOf(lock) {
  return installedBy(lock).filter(({ locked }) => locked.integrity === undefined);
}

/**
 * @param {Lock} lock
 * @returns {Installed[]}
 */
function installedBy({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, locked]) => ({ name: nameIn(path), version: locked.version ?? '', path, locked }));
}

/** @param {string} path */
const nameIn = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * @param {Installed} one
 * @param {Lock} lock
 */
function sourceFaults({ name, version, locked }, lock) {
  const where = `${name}@${version}`;
  if (locked.resolved !== undefined) return [`${where} comes from ${locked.resolved}, not from the registry`];
  if (!/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version)) return [`${where} is no exact version`];
  if (locked.integrity === undefined)
    return isForeignBinary({ name, version, locked }, lock) ? [] : [`${where} has no checksum`];
  return /^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity) ? [] : [`${where} has a weak checksum`];
}

/**
 * For one system only, wanted by a package in exactly this version.
 * @param {Omit<Installed, 'path'>} one
 * @param {Lock} lock
 */
function isForeignBinary({ name, version, locked }, { packages }) {
  const isForOneSystem = locked.optional === true && locked.os !== undefined && locked.cpu !== undefined;
  return isForOneSystem && Object.values(packages).some((by) => by.optionalDependencies?.[name] === version);
}

/**
 * @param {Installed} one
 * @param {Record<string, boolean>} allowScripts
 */
function scriptFaults({ name, version, locked }, allowScripts) {
  if (locked.hasInstallScript !== true || name in allowScripts) return [];
  return [`${name}@${version} brings an install script that allowScripts in package.json neither allows nor refuses`];
}

/**
 * A line for what is gone would let in whoever takes its name.
 * @param {Installed[]} packages
 * @param {Record<string, boolean>} allowScripts
 */
function staleScripts(packages, allowScripts) {
  const bringing = new Set(packages.filter(({ locked }) => locked.hasInstallScript).map(({ name }) => name));
  return Object.keys(allowScripts)
    .filter((name) => !bringing.has(name))
    .map((name) => `allowScripts in package.json names ${name}, which brings no install script`);
}

/** @param {Installed} one */
function licenceFaults({ name, version, locked }) {
  if (locked.dev === true) return [];
  const licence = LOOKED_UP.get(`${name}@${version}`) ?? locked.license;
  if (licence === undefined) return [`${name}@${version} names no licence`];
  return fits(licence) ? [] : [`${name}@${version} is under ${licence}, which is not known to fit EUPL-1.2`];
}

/**
 * An expression of SPDX without nesting, as packages write them: one of the alternatives must fit, with all its parts.
 * @param {string} expression
 */
function fits(expression) {
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((licence) => FITTING.has(licence)));
}

function main() {
  readArguments(usage);
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  /** @type {Lock} */
  const lock = read('package-lock.json');
  const faults = faultsOf(lock, read('package.json').allowScripts ?? {});
  const unchecked = uncheckedOf(lock).length;
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log(
    `${installedBy(lock).length} packages reviewed; ${unchecked} binaries for other systems have no checksum yet.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
