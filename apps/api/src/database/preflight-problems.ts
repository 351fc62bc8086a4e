import { codeOf } from './error-code.js';
import { DatabaseProblem, type ProblemText } from './problem.js';

/** Where `DATABASE_URL` points to, without its password. */
export interface Target {
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

/** Reads the address; throws `url-malformed` without repeating it, because it may hold a password in an odd place. */
export function targetOf(databaseUrl: string): Target {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.includes('@')) throw malformed();
  const host = url.searchParams.get('host') ?? url.hostname;
  return {
    server: `${host === '' ? 'localhost' : host}:${url.port === '' ? '5432' : url.port}`,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
  };
}

function malformed(): DatabaseProblem {
  return new DatabaseProblem('url-malformed', {
    de: 'DATABASE_URL ist keine gültige Adresse. Erwartet wird postgresql://benutzer:passwort@rechner:5432/datenbank; Sonderzeichen im Passwort prozentkodieren (@ wird %40, / wird %2F, # wird %23).',
    en: 'DATABASE_URL is not a valid address. Expected is postgresql://user:password@host:5432/database; percent-encode special characters of the password (@ is %40, / is %2F, # is %23).',
  });
}

/** Turns what `pg` throws while connecting into a problem; unknown causes count as unreachable and are quoted. */
export function connectionProblem(target: Target, cause: unknown): DatabaseProblem {
  const kind = refusals.get(codeOf(cause)) ?? (isPasswordMissing(cause) ? 'login-refused' : 'unreachable');
  const text = { 'login-refused': loginRefused, 'database-missing': databaseMissing, unreachable }[kind];
  return new DatabaseProblem(kind, text(target, reasonOf(cause)), { cause });
}

/** SQLSTATE: invalid password, invalid authorization, invalid catalog name. */
const refusals: ReadonlyMap<unknown, 'login-refused' | 'database-missing'> = new Map([
  ['28P01', 'login-refused'],
  ['28000', 'login-refused'],
  ['3D000', 'database-missing'],
]);

/** The server wants a password and the address has none: `pg` has no code for that. */
function isPasswordMissing(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes('client password must be a string');
}

function loginRefused({ server, user }: Target): ProblemText {
  return {
    de: `Der Datenbankserver ${server} lehnt die Anmeldung als "${user}" ab. Benutzer und Passwort in DATABASE_URL prüfen (und pg_hba.conf auf dem Server).`,
    en: `The database server ${server} refuses the login as "${user}". Check user and password in DATABASE_URL (and pg_hba.conf on the server).`,
  };
}

function databaseMissing({ server, database, user }: Target): ProblemText {
  const statement = `create database ${quoted(database)} owner ${quoted(user)};`;
  return {
    de: `Auf dem Datenbankserver ${server} gibt es keine Datenbank "${database}". Sie wird angelegt mit: ${statement}`,
    en: `The database server ${server} has no database "${database}". Create it with: ${statement}`,
  };
}

function unreachable({ server }: Target, reason: string): ProblemText {
  return {
    de: `Der Datenbankserver ${server} ist nicht erreichbar (${reason}). Läuft er, und stimmen Rechner und Port in DATABASE_URL? Ohne DATABASE_URL wird die eingebaute Datenbank benutzt.`,
    en: `The database server ${server} cannot be reached (${reason}). Is it running, and are host and port in DATABASE_URL right? Without DATABASE_URL the embedded database is used.`,
  };
}

/** PostgreSQL below 15. */
export function postgresTooOld(version: string): DatabaseProblem {
  return new DatabaseProblem('postgres-too-old', {
    de: `Der Datenbankserver ist PostgreSQL ${version}; gebraucht wird 15 oder neuer.`,
    en: `The database server is PostgreSQL ${version}; 15 or newer is needed.`,
  });
}

/** PostGIS below 3.3. */
export function postgisTooOld(version: string, database: string): DatabaseProblem {
  const statement = 'select postgis_extensions_upgrade();';
  return new DatabaseProblem('postgis-too-old', {
    de: `In der Datenbank "${database}" ist PostGIS ${version}; gebraucht wird 3.3 oder neuer. Das Paket auf dem Server erneuern und dann als Superuser in dieser Datenbank: ${statement}`,
    en: `The database "${database}" has PostGIS ${version}; 3.3 or newer is needed. Update the package on the server, then run as superuser in this database: ${statement}`,
  });
}

/** An extension that is not there and that we could not create: not installed on the server, or not allowed to us. */
export function extensionMissing(
  name: string,
  known: { readonly database: string; readonly installable: boolean },
): DatabaseProblem {
  const code = name === 'postgis' ? 'postgis-missing' : 'extension-missing';
  const statement = `create extension ${name};`;
  const pack =
    name === 'postgis' ? 'postgresql-<version>-postgis-3 (Debian, Ubuntu)' : 'postgresql-contrib (Debian, Ubuntu)';
  const [de, en] = known.installable
    ? ['', '']
    : [`Auf dem Server das Paket ${pack} installieren. `, `Install the package ${pack} on the server. `];
  return new DatabaseProblem(code, {
    de: `In der Datenbank "${known.database}" fehlt die Erweiterung ${name}. ${de}Als Superuser in dieser Datenbank ausführen: ${statement}`,
    en: `The database "${known.database}" lacks the extension ${name}. ${en}Run as superuser in this database: ${statement}`,
  });
}

/** Since version 15 only the owner of a database may create tables in it. */
export function rightsMissing(role: string, database: string): DatabaseProblem {
  const statement = `grant create on schema public to ${quoted(role)};`;
  return new DatabaseProblem('rights-missing', {
    de: `Der Benutzer "${role}" darf in der Datenbank "${database}" keine Tabellen anlegen. Als Superuser in dieser Datenbank ausführen: ${statement}`,
    en: `The user "${role}" may not create tables in the database "${database}". Run as superuser in this database: ${statement}`,
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Several addresses of one name fail as an AggregateError without a message of its own. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' ? String('code' in cause ? cause.code : cause.name) : cause.message;
}
