import { register } from 'node:module';

/** `node --conditions=source --import …/swc-register.mjs src/main.ts` runs the application from its sources: nothing has to be built, nothing can be stale. */
register('./swc-hooks.mjs', import.meta.url);
