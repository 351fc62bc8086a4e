import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import { PurgeCSS } from 'purgecss';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const app = join(import.meta.dirname, 'app');

/** KERN is 340 KB of CSS, most of it utilities and icons that no page of ours uses. */
const usedKern: Plugin = {
  name: 'used-kern',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!id.includes('kern.min.css')) return null;
    const [purged] = await new PurgeCSS().purge({
      content: [join(app, '**/*.tsx')],
      css: [{ raw: code }],
      variables: true,
      safelist: { standard: [/^data-kern/], variables: ownVariables(code) },
    });
    return { code: purged?.css ?? code, map: null };
  },
};

/** KERN's tokens that our own files read, and those that these build on; the purge sees KERN's file alone. */
function ownVariables(kern: string): string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|tsx?)$/.test(file));
  const used = new Set(files.flatMap((file) => variablesIn(readFileSync(join(app, file), 'utf8'))));
  // A set grows while it is walked: whatever a token is defined by is visited too.
  for (const name of used) {
    for (const [, value = ''] of kern.matchAll(new RegExp(`${name}:([^;}]*)`, 'g'))) {
      for (const other of variablesIn(value)) used.add(other);
    }
  }
  return [...used];
}

function variablesIn(text: string): string[] {
  return text.match(/--kern-[a-z0-9-]+/g) ?? [];
}

export default defineConfig({
  plugins: [usedKern, reactRouter()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { noExternal: ['@navigator/shared'], resolve: { conditions: ['source', 'node', 'development|production'] } },
  build: { assetsInlineLimit: 0 },
});
