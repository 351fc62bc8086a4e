import type { Actor } from '@navigator/shared';

export type { Actor } from '@navigator/shared';

/** Whoever runs commands on the machine itself. */
export const OPERATOR: Actor = { kind: 'operator' };

/** Somebody who showed nothing. */
export const NOBODY: Actor = { kind: 'nobody' };

/** The id by which the audit log names somebody: an account or a key; null for who has none. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'staff':
      return actor.account;
    case 'owner':
      return actor.key;
    case 'operator':
    case 'nobody':
      return null;
  }
}
