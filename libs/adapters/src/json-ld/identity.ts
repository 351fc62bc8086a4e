import { keyOf } from '../kit/events/source-event.js';
import { readLine } from '../kit/text.js';
import { addressesOf, textsOf } from './value.js';
import { isMembers, type Members } from './wire.js';

/**
 * What each event is known by: its `@id`, else its `url`, made absolute; of a document about one event only that tells
 * neither, the document's address. Events of one identity with different begins (the dates of one page) are told apart
 * by their begin. Null where nothing is told.
 */
export function identitiesOf(events: readonly Members[], page: string | null): readonly (string | null)[] {
  const told = events.map((event) => ownIdentity(event, page));
  const alone = events.length === 1 ? keyOf(page) : null;
  const begins = beginsBy(events, told);
  return events.map((event, at) => {
    const key = told[at] ?? alone;
    const isShared = key !== null && (begins.get(key)?.size ?? 0) > 1;
    return isShared ? keyOf(`${key}#${beginOf(event)}`) : key;
  });
}

function ownIdentity(event: Members, page: string | null): string | null {
  return keyOf(nodeIdentity(event['@id'], page) ?? addressesOf(event['url'], page)[0]);
}

/** A name that is no web address (`urn:uuid:…`) is one as it stands; that of a blank node holds in its document only. */
function nodeIdentity(id: unknown, page: string | null): string | null {
  if (typeof id !== 'string' || id.startsWith('_:')) return null;
  const isName = /^(?:urn|tag|info|doi):/i.test(id);
  return isName ? (readLine(id, '@id').value ?? null) : (addressesOf(id, page)[0] ?? null);
}

function beginsBy(
  events: readonly Members[],
  keys: readonly (string | null)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const begins = new Map<string, Set<string>>();
  for (const [at, event] of events.entries()) {
    const key = keys[at] ?? null;
    if (key !== null) begins.set(key, (begins.get(key) ?? new Set()).add(beginOf(event)));
  }
  return begins;
}

function beginOf({ startDate }: Members): string {
  const [begin] = textsOf(startDate);
  return begin?.text.trim() ?? (isMembers(startDate) ? 'unknown' : '');
}
