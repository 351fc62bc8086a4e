import type { Since, StaffRole } from '@navigator/shared';

/** What the `:id` of a door names: a feed (or registration), or something that belongs to one. */
export type DoorSubject = 'feed' | 'quarantine' | 'procedure';

/** Whom a door is for; the feed is read from its path. */
export type DoorNeed =
  | { readonly kind: 'owner'; readonly of?: DoorSubject; readonly since?: Since }
  | { readonly kind: 'staff'; readonly role: StaffRole }
  | { readonly kind: 'ownerOrStaff'; readonly role: StaffRole; readonly of?: DoorSubject; readonly since?: Since }
  /** An owner of whatever feed: the door itself shows no more than belongs to it. */
  | { readonly kind: 'anyOwnerOrStaff'; readonly role: StaffRole };
