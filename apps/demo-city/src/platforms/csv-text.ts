/** A table as text; cells with separators, quotes or line ends are quoted. */
export function csvOf(rows: readonly (readonly (string | null)[])[], separator: ',' | ';'): string {
  const cell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map((text) => cell(text ?? '')).join(separator)}\r\n`).join('');
}
