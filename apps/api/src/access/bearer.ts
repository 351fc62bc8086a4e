/** What stands behind `Authorization: Bearer`; null without the header, empty where it says something else. */
export function bearerIn(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  return /^bearer +([^\s]+) *$/i.exec(authorization)?.[1] ?? '';
}
