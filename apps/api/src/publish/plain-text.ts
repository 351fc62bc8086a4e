/** What no line of text holds: controls but tab and line feed. */
const CONTROLS = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu;

/** A foreign text as XML and calendars may carry it: halves of characters are marked, controls go. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(CONTROLS, '');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
