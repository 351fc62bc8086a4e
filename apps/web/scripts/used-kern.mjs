// Of KERN's 340 KB of CSS, most of it utilities and icons that no page of ours uses, what our own files name.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';

/** @typedef {{ name: string, text: string }} Source one of our own files */

/**
 * Our files that can name a class or a token of KERN.
 * @param {string} folder
 * @returns {Promise<Source[]>}
 */
export async function sourcesIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(css|tsx?)$/.test(name));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/**
 * KERN's rules whose classes stand in our components, and the tokens that these rules and our own files read.
 * @param {string} kern KERN's stylesheet
 * @param {readonly Source[]} sources
 * @returns {Promise<string>}
 */
export async function usedKern(kern, sources) {
  const [purged] = await new PurgeCSS().purge({
    content: sources.filter(({ name }) => !name.endsWith('.css')).map(({ text }) => ({ raw: text, extension: 'tsx' })),
    css: [{ raw: kern }],
    variables: true,
    // The purge sees KERN's file alone; what our stylesheets read has to be told.
    safelist: { standard: [/^data-kern/], variables: [...tokensBehind(kern, sources)] },
  });
  if (purged === undefined) throw new Error('Nothing came back from the purge of KERN');
  return purged.css;
}

/**
 * KERN's tokens that our files read, and those that these are defined by.
 * @param {string} kern
 * @param {readonly Source[]} sources
 */
function tokensBehind(kern, sources) {
  const used = new Set(sources.flatMap(({ text }) => tokensIn(text)));
  // A set grows while it is walked: whatever a token is defined by is visited too.
  for (const name of used) {
    for (const [, value = ''] of kern.matchAll(new RegExp(`${name}:([^;}]*)`, 'g'))) {
      for (const other of tokensIn(value)) used.add(other);
    }
  }
  return used;
}

/** @param {string} text @returns {string[]} */
export function tokensIn(text) {
  return text.match(/--kern-[a-z0-9-]+/g) ?? [];
}
