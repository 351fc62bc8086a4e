import { OWN, type Papers } from './besieged.js';

/** Shows a key. */
export const bearer = (key: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${key}` });

/** A key with its last letter changed; one that changes bits that count. */
export function flipped(key: string): string {
  return key.slice(0, -1) + (key.endsWith('A') ? 'E' : 'A');
}

/** Shows a session, as a page of ours would. */
export function papersOf({ cookie, csrf }: Papers['sessions']['owner']): Readonly<Record<string, string>> {
  return { cookie, origin: OWN, 'x-csrf-token': csrf };
}
