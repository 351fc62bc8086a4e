import { StaffRole } from '@navigator/shared';
import { z } from 'zod';

/** Some providers keep roles of many services in one list, and prefix them. */
const PREFIX = 'navigator-';

const Values = z.union([z.string().transform((text) => text.split(/[\s,]+/)), z.array(z.unknown())]).catch([]);

const Members = z.record(z.string(), z.unknown()).catch({});

/**
 * The highest of our roles that a claim names; null where it names none. The claim is a text or a list, and its name may
 * lead inwards: `realm_access.roles`.
 */
export function roleIn(claims: Readonly<Record<string, unknown>>, name: string): StaffRole | null {
  const told = Values.parse(claimAt(claims, name)).map(withoutPrefix);
  return StaffRole.options.findLast((role) => told.includes(role)) ?? null;
}

/** Names of claims may be addresses, whose dots lead nowhere: so the whole name comes first. */
function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let at: unknown = claims;
  for (const step of name.split('.')) {
    const members = Members.parse(at);
    at = Object.hasOwn(members, step) ? members[step] : undefined;
  }
  return at;
}

function withoutPrefix(told: unknown): unknown {
  return typeof told === 'string' && told.startsWith(PREFIX) ? told.slice(PREFIX.length) : told;
}
