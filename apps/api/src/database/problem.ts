/** Everything that can be wrong with the database before the first query, as codes that tests and commands can rely on. */
export const databaseProblemCodes = [
  'folder-in-use',
  'folder-not-writable',
  'embedded-failed',
  'url-malformed',
  'unreachable',
  'login-refused',
  'database-missing',
  'postgres-too-old',
  'postgis-missing',
  'postgis-too-old',
  'extension-missing',
  'rights-missing',
] as const;

/** One of `databaseProblemCodes`. */
export type DatabaseProblemCode = (typeof databaseProblemCodes)[number];

/** A sentence for people, in both languages of the product. */
export interface ProblemText {
  readonly de: string;
  readonly en: string;
}

/**
 * A database that cannot be used, told so that the reader knows what to do next. It never carries a password.
 *
 * @example
 * catch (error) { if (error instanceof DatabaseProblem) print(error.text.de) }
 */
export class DatabaseProblem extends Error {
  constructor(
    readonly code: DatabaseProblemCode,
    readonly text: ProblemText,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'DatabaseProblem';
  }
}
