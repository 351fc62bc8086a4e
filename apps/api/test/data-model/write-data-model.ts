import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/database/open-database.js';
import { quietLog } from '../quiet-log.js';
import { dataModelPage } from './data-model-page.js';
import { readDataModel } from './read-data-model.js';

/** Called by tools/data-model-docs.mjs: migrates an embedded database of its own and writes what it says of itself. */
const page = fileURLToPath(new URL('../../../../docs/data-model/README.md', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'pn-model-'));
const opened = await openDatabase({ dataDir, databaseUrl: undefined, log: quietLog() });
try {
  mkdirSync(fileURLToPath(new URL('.', `file://${page}`)), { recursive: true });
  writeFileSync(page, dataModelPage(await readDataModel(opened.db)));
} finally {
  await opened.close();
  rmSync(dataDir, { recursive: true, force: true });
}
