import type { BodyNote } from './state.js';
import { addressesOf, Body, readObject, type Members } from './wire.js';

/** A body, and where its papers are. */
export interface ReadBody {
  readonly note: BodyNote;
  readonly papers: string | null;
}

/** What is remembered of a body; null where it was deleted or is none. */
export function bodyNoteOf(members: Members): ReadBody | null {
  const body = readObject(Body, members)?.value;
  if (!body || body.deleted === true) return null;
  const [papers = null] = addressesOf(body.paper, body.papers);
  const [meetings = null] = addressesOf(body.meeting, body.meetings);
  return { note: { territoryKey: keyIn(body.ags), meetings }, papers };
}

/** Eight digits; some write blanks between them. */
function keyIn(ags: string | null | undefined): string | null {
  const digits = ags?.replace(/\s/g, '') ?? '';
  return /^\d{8}$/.test(digits) ? digits : null;
}
