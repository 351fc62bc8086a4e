import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseProblem } from '../problem.js';

/** Linux allows 107 bytes for a socket path and macOS 103; `pg` gives no clear message beyond, so we move away in time. */
const longestSocketPath = 99;

/** `pg` derives this name from the port. */
const socketName = '.s.PGSQL.5432';

/** The paths of the embedded database of one data folder. */
export interface DatabaseFolder {
  /** `<DATA_DIR>/database`, readable by its owner only. */
  readonly root: string;
  /** The PostgreSQL cluster itself. */
  readonly cluster: string;
  /** Stands there until the cluster has been created completely. */
  readonly unfinished: string;
  /** Names the process that owns the folder. */
  readonly lock: string;
  readonly socketDir: string;
  readonly socket: string;
}

/** Computes the layout; every process gets the same answer for the same folder, and nothing is created. */
export function databaseFolder(dataDir: string): DatabaseFolder {
  const root = join(absolute(dataDir), 'database');
  const socketDir = socketDirOf(root);
  return {
    root,
    cluster: join(root, 'cluster'),
    unfinished: join(root, 'cluster.unfinished'),
    lock: join(root, 'server.pid'),
    socketDir,
    socket: join(socketDir, socketName),
  };
}

/** Creates the folders that the server needs, closed to other users, and returns the layout. */
export function prepareFolder(dataDir: string): DatabaseFolder {
  try {
    mkdirSync(dataDir, { recursive: true });
    const folder = databaseFolder(dataDir);
    for (const path of new Set([folder.root, folder.socketDir])) {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      mustBeOurs(path);
      chmodSync(path, 0o700);
    }
    return folder;
  } catch (cause) {
    throw notWritable(dataDir, cause);
  }
}

function absolute(dataDir: string): string {
  return existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir);
}

function socketDirOf(root: string): string {
  if (Buffer.byteLength(join(root, socketName)) <= longestSocketPath) return root;
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `pn-${hash}`);
}

/** A folder under a shared temp directory could have been put there by somebody else, who would then own our socket. */
function mustBeOurs(path: string): void {
  const stat = lstatSync(path);
  const uid = process.getuid?.() ?? stat.uid;
  if (!stat.isDirectory() || stat.uid !== uid) throw new Error(`${path} belongs to another user`);
}

function notWritable(dataDir: string, cause: unknown): DatabaseProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseProblem(
    'folder-not-writable',
    {
      de: `In den Datenordner ${dataDir} kann nicht geschrieben werden (${reason}). Rechte ändern oder mit DATA_DIR einen anderen Ordner wählen.`,
      en: `The data folder ${dataDir} cannot be written to (${reason}). Change its permissions or choose another DATA_DIR.`,
    },
    { cause },
  );
}
