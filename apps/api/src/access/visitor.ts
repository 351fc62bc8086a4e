import type { FastifyRequest } from 'fastify';
import type { Owner, Staff } from '@navigator/shared';

/** Who came, and how they showed it. */
export type Visitor =
  | { readonly kind: 'key'; readonly who: Owner }
  | { readonly kind: 'session'; readonly who: Owner | Staff; readonly secret: string }
  /** They showed something that does not count, or nothing. */
  | { readonly kind: 'stranger'; readonly code: 'key-needed' | 'key-wrong' | 'session-expired' };

const visitors = new WeakMap<FastifyRequest, Visitor>();

/** Remembers who a request came from. */
export function rememberVisitor(request: FastifyRequest, visitor: Visitor): void {
  visitors.set(request, visitor);
}

/** Who a guarded request came from; null for a door that asks nobody. */
export function visitorOf(request: FastifyRequest): Visitor | null {
  return visitors.get(request) ?? null;
}
