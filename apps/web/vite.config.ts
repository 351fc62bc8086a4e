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
      safelist: { standard: [/^data-kern/], variables: ownVariables() },
    });
    return { code: purged?.css ?? code, map: null };
  },
};

/** KERN's tokens that our own style sheets and the map read; the purge sees KERN's file alone. */
function ownVariables(): string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|tsx?)$/.test(file));
  const text = files.map((file) => readFileSync(join(app, file), 'utf8')).join('\n');
  return [...new Set(text.match(/--kern-[a-z0-9-]+/g))];
}

export default defineConfig({
  plugins: [usedKern, reactRouter()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { noExternal: ['@navigator/shared'], resolve: { conditions: ['source', 'node', 'development|production'] } },
  build: { assetsInlineLimit: 0 },
});
