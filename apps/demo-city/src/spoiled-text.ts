import type { DemoAnswer } from './wire-answer.js';

/** The type of a body whose characters are one byte each. */
const LATIN1 = 'application/json; charset=iso-8859-1';

/** Header bytes outside ASCII, and clocks that are a century off. */
export const WITH_ODD_HEADERS = {
  'x-amt': 'Behörde für Grünflächen',
  'last-modified': 'Sat, 22 Nov 2126 10:00:00 GMT',
  date: 'Fri, 22 Nov 1996 10:00:00 GMT',
} as const;

/** The same JSON in ISO 8859-1; what has no byte there is escaped. */
export function inLatin1(answer: DemoAnswer): DemoAnswer {
  const body = answer.body.replace(/[\u0100-\uffff]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return { ...answer, headers: { ...answer.headers, 'content-type': LATIN1 }, body };
}

/** The bytes of a body in the encoding that its type names. */
export function bytesOf({ headers, body }: DemoAnswer): Buffer {
  return Buffer.from(body, headers['content-type'] === LATIN1 ? 'latin1' : 'utf8');
}
