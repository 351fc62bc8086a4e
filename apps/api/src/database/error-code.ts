/** The `code` of a thrown value: of the system (`ENOENT`), or of PostgreSQL (`23505`). Told by shape, because errors of Node itself are no instance of the `Error` of a jest realm. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
