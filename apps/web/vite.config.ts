import { join } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { sourcesIn, usedKern } from './scripts/used-kern.mjs';

/** Ships of KERN what is used (ADR 0030); while developing, all of it. */
const cutKern: Plugin = {
  name: 'used-kern',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!id.includes('kern.min.css')) return null;
    return { code: await usedKern(code, await sourcesIn(join(import.meta.dirname, 'app'))), map: null };
  },
};

export default defineConfig({
  plugins: [cutKern, reactRouter()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { noExternal: ['@navigator/shared'], resolve: { conditions: ['source', 'node', 'development|production'] } },
  build: { assetsInlineLimit: 0 },
});
