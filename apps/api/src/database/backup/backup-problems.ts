import { BackupProblem } from './backup-problem.js';

/** Somebody's file stands where the backup should go. */
export function fileExists(path: string): BackupProblem {
  return new BackupProblem('file-exists', {
    de: `Die Datei ${path} gibt es schon; überschrieben wird nichts. Bitte einen anderen Namen wählen, zum Beispiel mit dem Tag.`,
    en: `The file ${path} exists already; nothing is overwritten. Please choose another name, for example with the day in it.`,
  });
}

/** The folder is missing, closed or full. */
export function fileNotWritable(path: string, cause: unknown): BackupProblem {
  return new BackupProblem(
    'file-not-writable',
    {
      de: `Die Sicherung konnte nicht nach ${path} geschrieben werden (${reasonOf(cause)}); es blieb keine halbe Datei zurück. Bitte Ordner, Rechte und freien Platz prüfen und noch einmal aufrufen.`,
      en: `The backup could not be written to ${path} (${reasonOf(cause)}); no half file was left. Please look at the folder, its permissions and the free space, and try again.`,
    },
    { cause },
  );
}

/** There is no such file, or we may not read it. */
export function fileMissing(path: string, cause: unknown): BackupProblem {
  return new BackupProblem(
    'file-missing',
    {
      de: `Die Datei ${path} lässt sich nicht lesen (${reasonOf(cause)}). Bitte Namen und Rechte prüfen.`,
      en: `The file ${path} cannot be read (${reasonOf(cause)}). Please look at its name and permissions.`,
    },
    { cause },
  );
}

/** The file is something else. */
export function notABackup(path: string): BackupProblem {
  return new BackupProblem('not-a-backup', {
    de: `${path} ist keine Sicherung dieses Programms. Bitte eine Datei angeben, die „npm run backup“ geschrieben hat; wie Sicherungen anderer Art zurückkommen, steht in docs/operations/backup.md.`,
    en: `${path} is no backup of this program. Please give a file that “npm run backup” wrote; docs/operations/backup.md says how backups of other kinds come back.`,
  });
}

/** The file is cut, or a byte of it changed. */
export function damaged(path: string, what: string): BackupProblem {
  return new BackupProblem('damaged', {
    de: `Die Sicherung ${path} ist beschädigt oder unvollständig (${what}). Es wurde nichts übernommen. Bitte die Datei noch einmal kopieren oder eine andere Sicherung nehmen.`,
    en: `The backup ${path} is damaged or incomplete (${what}). Nothing was taken from it. Please copy the file again, or take another backup.`,
  });
}

/** No table of ours is in the database. */
export function nothingThere(): BackupProblem {
  return new BackupProblem('nothing-there', {
    de: 'In dieser Datenbank hat das Programm noch nie gearbeitet; es gibt nichts zu sichern. Bitte DATA_DIR und DATABASE_URL prüfen.',
    en: 'The program has never worked in this database; there is nothing to back up. Please look at DATA_DIR and DATABASE_URL.',
  });
}

/** The backup knows migrations that this program does not. */
export function newer(path: string, product: string, ours: string): BackupProblem {
  return new BackupProblem('newer', {
    de: `Die Sicherung ${path} stammt von Version ${product} mit neueren Tabellen, als diese Version ${ours} sie kennt. Bitte zuerst das Programm aktualisieren, dann wiederherstellen.`,
    en: `The backup ${path} was made by version ${product} with newer tables than this version ${ours} knows. Please update the program first, then restore.`,
  });
}

/** Somebody has used the database. */
export function taken(): BackupProblem {
  return new BackupProblem('taken', {
    de: 'In dieser Datenbank gibt es schon Einträge; überschrieben wird nichts. Bitte eine neue, leere nehmen: ein anderes DATA_DIR oder eine neue Datenbank in DATABASE_URL, bevor der Server darauf läuft.',
    en: 'There are rows in this database already; nothing is overwritten. Please take a new, empty one: another DATA_DIR, or a new database in DATABASE_URL, before a server runs on it.',
  });
}

/** The same migrations, and yet other tables: somebody changed them by hand. */
export function differs(table: string): BackupProblem {
  return new BackupProblem('differs', {
    de: `Die Tabelle ${table} ist in der Sicherung eine andere als in dieser Datenbank. Bitte eine neue, leere Datenbank nehmen und die Version des Programms prüfen.`,
    en: `The table ${table} of the backup is another one than that of this database. Please take a new, empty database, and look at the version of the program.`,
  });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
