import { parseMessage, queryMessage, type WireMessage } from './wire.js';

/** `FROM STDIN` makes PGlite wait for data inside the very call that would have to fetch it: it never returns. */
const copyIn = /(?:^|[;\n\0/])\s*copy\b[^;]*\bfrom\s+stdin\b/i;

const refusal = `do $$ begin raise feature_not_supported
  using message = 'The embedded database cannot COPY FROM STDIN; use insert … select from json_to_recordset($1)'; end $$`;

/** Puts an error in the place of a statement that would wedge the database; any other message passes unchanged. */
export function refuseCopyIn(message: WireMessage): WireMessage {
  if (message.type === 'Q' && copyIn.test(textOf(message))) return { type: 'Q', bytes: queryMessage(refusal) };
  if (message.type !== 'P') return message;
  const [name = '', sql = ''] = textOf(message).split('\0');
  return copyIn.test(sql) ? { type: 'P', bytes: parseMessage(name, refusal) } : message;
}

function textOf({ bytes }: WireMessage): string {
  return bytes.toString('utf8', 5);
}
