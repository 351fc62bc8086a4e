/** What may stand before a root element, in bytes; longer prologs are no messages. */
const HEAD_BYTES = 65_536;

/**
 * Whether bytes declare a document type before their first element. Messages of the standard never do; those who attack
 * XML readers always. Looked for as plain text, whatever the encoding.
 */
export function declaresDocumentType(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replaceAll('\0', '');
  const [prolog = ''] = head.split(/<(?=[A-Za-z_])/, 1);
  return /<!DOCTYPE/i.test(prolog);
}
