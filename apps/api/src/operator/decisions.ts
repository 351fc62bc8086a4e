import { z } from 'zod';
import type { AuditNote } from '../audit/audit.js';
import type { OperatorRequest } from './operator.contract.js';

/** A decision as the audit log keeps it. */
type Decision = Pick<AuditNote, 'action' | 'subject' | 'detail'>;

const WithId = z.object({ id: z.string() });

/**
 * What a command has decided; null for one that only looks, and for those of registrations and accounts, which write
 * their own lines. Texts of people, addresses and credentials stay out of it.
 */
export function decisionIn(request: OperatorRequest, result: unknown): Decision | null {
  const [part = '', verb = ''] = request.kind.split('.');
  switch (request.kind) {
    case 'feeds.add':
      return { action: 'feed.add', subject: idOf('feed', result) };
    case 'feeds.move':
      return { action: `feed.${request.to}`, subject: { kind: 'feed', id: request.id } };
    case 'feeds.credential':
    case 'feeds.area':
    case 'feeds.expect':
      return { action: `feed.${verb}`, subject: { kind: 'feed', id: request.id } };
    case 'quarantine.decide':
      return { action: `quarantine.${request.decision}`, subject: { kind: 'quarantine', id: request.id } };
    default:
      return otherDecision(request, { part, verb });
  }
}

const WORDS: ReadonlySet<string> = new Set(['vocabulary.map', 'vocabulary.unmap']);
const BY_ID: ReadonlyMap<string, string> = new Map([
  ['inbox.rotate', 'sender'],
  ['inbox.remove', 'sender'],
  ['reports.done', 'report'],
  ['reports.remove', 'report'],
  ['corrections.revoke', 'correction'],
]);
const OF_PROCEDURES: ReadonlySet<string> = new Set(['set', 'hide', 'link', 'unlink']);

function otherDecision(
  request: OperatorRequest,
  { part, verb }: { readonly part: string; readonly verb: string },
): Decision | null {
  const named = BY_ID.get(request.kind);
  if (named !== undefined && 'id' in request) {
    return { action: `${named}.${verb}`, subject: { kind: named, id: request.id } };
  }
  if (WORDS.has(request.kind) && 'label' in request) {
    return { action: request.kind, subject: { kind: 'label', id: request.label } };
  }
  if (part === 'corrections' && OF_PROCEDURES.has(verb) && 'procedure' in request) {
    return { action: `procedure.${verb}`, subject: { kind: 'procedure', id: request.procedure ?? '' } };
  }
  return request.kind === 'inbox.add' ? { action: 'sender.add', subject: null } : null;
}

function idOf(kind: string, result: unknown): Decision['subject'] {
  const row = WithId.safeParse(result);
  return row.success ? { kind, id: row.data.id } : null;
}
