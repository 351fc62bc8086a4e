import type { StaffRole } from '@navigator/shared';
import type { DoorSubject } from '../../src/access/door-need.js';

/** A door that asks who comes: what its `:id` names, and the smallest role of the staff; null for owners alone. */
export interface GuardedDoor {
  readonly of: DoorSubject | null;
  readonly role: StaffRole | null;
  /** Also for registrations that are no feed yet. */
  readonly fromTheStart?: true;
}

/** Every guarded door. A new one is one line, and is tried in every way at once. */
export const GUARDED: Readonly<Record<string, GuardedDoor>> = {
  'GET /api/v1/feeds/:id/registration': { of: 'feed', role: 'viewer', fromTheStart: true },
  'DELETE /api/v1/feeds/:id/registration': { of: 'feed', role: 'editor', fromTheStart: true },
  'POST /api/v1/feeds/:id/proof': { of: 'feed', role: 'editor', fromTheStart: true },
  'POST /api/v1/feeds/:id/move': { of: 'feed', role: 'operator' },
  'POST /api/v1/feeds/:id/move/proof': { of: 'feed', role: 'editor' },
  'PUT /api/v1/feeds/:id/file': { of: 'feed', role: 'editor' },
  'GET /api/v1/feeds/:id/settings': { of: 'feed', role: 'viewer' },
  'PATCH /api/v1/feeds/:id': { of: 'feed', role: 'operator' },
  'POST /api/v1/feeds/:id/harvest': { of: 'feed', role: 'editor' },
  'DELETE /api/v1/feeds/:id': { of: 'feed', role: 'operator' },
  'DELETE /api/v1/feeds/:id/removal': { of: 'feed', role: 'operator' },
  'GET /api/v1/feeds/:id/keys': { of: 'feed', role: 'viewer' },
  'POST /api/v1/feeds/:id/keys': { of: 'feed', role: null },
  'POST /api/v1/feeds/:id/keys/:key/rotate': { of: 'feed', role: null },
  'DELETE /api/v1/feeds/:id/keys/:key': { of: 'feed', role: null },
  'POST /api/v1/feeds/:id/login-links': { of: 'feed', role: null, fromTheStart: true },
  'GET /api/v1/feeds/:id/notices': { of: 'feed', role: 'editor' },
  'PUT /api/v1/feeds/:id/webhook': { of: 'feed', role: 'editor' },
  'DELETE /api/v1/feeds/:id/webhook': { of: 'feed', role: 'editor' },
  'POST /api/v1/feeds/:id/webhook/test': { of: 'feed', role: 'editor' },
  'GET /api/v1/quarantines': { of: null, role: 'viewer' },
  'POST /api/v1/quarantines/:id/confirm': { of: 'quarantine', role: 'editor' },
  'POST /api/v1/quarantines/:id/reject': { of: 'quarantine', role: 'editor' },
  'PUT /api/v1/procedures/:id/corrections': { of: 'procedure', role: 'editor' },
  'DELETE /api/v1/procedures/:id/corrections/:field': { of: 'procedure', role: 'editor' },
  'GET /api/v1/audit': { of: null, role: 'operator' },
};

/** Doors that write and are for everybody, each with limits of its own. */
export const FOR_EVERYBODY: readonly string[] = [
  'POST /api/v1/checks',
  'POST /api/v1/checks/file',
  'POST /api/v1/feeds',
  'POST /api/v1/feeds/:id/recovery',
  'POST /api/v1/feeds/:id/recovery/:rid/proof',
  'POST /api/v1/inbox/xbeteiligung',
  'POST /api/v1/reports',
  'POST /api/v1/subscriptions',
  'POST /api/v1/subscriptions/change',
  'POST /api/v1/subscriptions/confirm',
  'POST /api/v1/subscriptions/end',
];
