/** Control characters and halves of surrogate pairs: a store refuses them and a terminal obeys them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/**
 * A foreign text as it may be kept, logged and printed, shortened to `length` characters. Raw values that a finding
 * quotes are the one part of an answer that no adapter has cleaned.
 */
export function printable(text: string, length: number): string {
  return text.slice(0, length).replace(UNPRINTABLE, '\ufffd');
}
