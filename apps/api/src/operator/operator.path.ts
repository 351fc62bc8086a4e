import { join } from 'node:path';
import { databaseFolder } from '../database/embedded/folder.js';

/** Where a server takes the operator's commands: the folder that also keeps socket paths short enough. */
export function operatorSocket(dataDir: string): string {
  return join(databaseFolder(dataDir).socketDir, 'operator.sock');
}
