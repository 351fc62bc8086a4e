#!/usr/bin/env node
// Writes what a release is made of: a bill of materials (CycloneDX) of everything that runs in production.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readArguments } from './arguments.mjs';
import { root, runQuietly } from './processes.mjs';

const usage = `Usage: npm run sbom

Writes dist/sbom.cdx.json (CycloneDX 1.5): every package that runs in production, with version, checksum and licence, and which
needs which. Reads package-lock.json alone, so that it asks nobody and says the same on every machine.`;

const FILE = join(root, 'dist/sbom.cdx.json');

/**
 * Of everything, tools too: with "--omit=dev" npm 11 also leaves out what runs in production and is a tool of one of our
 * packages besides (NestJS, yaml). The lock file knows better.
 */
const COMMAND = ['npm', 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=silent'];

/** @typedef {{ 'bom-ref': string }} Component */
/** @typedef {{ metadata: { component: Component }, components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} Bill */

readArguments(usage);
const { code, output } = await runQuietly(COMMAND);
if (code !== 0) {
  console.error(`"${COMMAND.join(' ')}" failed:\n${output}`);
  process.exit(1);
}
const bill = ofProduction(JSON.parse(output.slice(output.indexOf('{'))));
mkdirSync(dirname(FILE), { recursive: true });
writeFileSync(FILE, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${relative(root, FILE)}: ${bill.components.length} components`);

/**
 * Without tools; and npm calls the whole by the folder it lies in, and a library.
 * @param {Bill} bill
 */
function ofProduction(bill) {
  const { name, version } = readJson('package.json');
  const kept = new Set([bill.metadata.component['bom-ref'], ...runningPackages()]);
  const keeps = (/** @type {string} */ ref) => kept.has(ref);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, type: 'application', name, version } },
    components: bill.components.filter((component) => keeps(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => keeps(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(keeps) })),
  };
}

/** Name and version of what is installed without tools, our own packages included. */
function runningPackages() {
  /** @type {[string, { name?: string, version?: string, dev?: boolean, link?: boolean }][]} */
  const packages = Object.entries(readJson('package-lock.json').packages);
  return packages
    .filter(([, { dev, link }]) => dev !== true && link !== true)
    .map(([path, { name, version }]) => `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
