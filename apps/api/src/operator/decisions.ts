import { z } from 'zod';
import type { AuditNote } from '../audit/audit.js';
import type { OperatorRequest } from './operator.contract.js';

/** A decision as the audit log keeps it. */
type Decision = Pick<AuditNote, 'action' | 'subject'>;

/**
 * The commands that decide something: what they decide about, and the action's verb, which is `to` or `decision` of the
 * request where nothing stands here. Those of registrations and accounts write their own lines.
 */
const DECISIONS: Readonly<Partial<Record<OperatorRequest['kind'], readonly [subject: string, verb?: string]>>> = {
  'feeds.add': ['feed', 'add'],
  'feeds.move': ['feed'],
  'feeds.credential': ['feed', 'credential'],
  'feeds.area': ['feed', 'area'],
  'feeds.expect': ['feed', 'expect'],
  'inbox.add': ['sender', 'add'],
  'inbox.rotate': ['sender', 'rotate'],
  'inbox.remove': ['sender', 'remove'],
  'vocabulary.map': ['label', 'map'],
  'vocabulary.unmap': ['label', 'unmap'],
  'quarantine.decide': ['quarantine'],
  'corrections.set': ['procedure', 'set'],
  'corrections.hide': ['procedure', 'hide'],
  'corrections.link': ['procedure', 'link'],
  'corrections.unlink': ['procedure', 'unlink'],
  'corrections.revoke': ['correction', 'revoke'],
  'reports.done': ['report', 'done'],
  'reports.remove': ['report', 'remove'],
};

/** Requests name what they are about in one of these ways. */
const Named = z.looseObject({
  id: z.string().optional(),
  procedure: z.string().optional(),
  label: z.string().optional(),
  to: z.string().optional(),
  decision: z.string().optional(),
});

/** What was made has its id in the result, or in the sender within it. */
const Made = z.union([z.object({ id: z.string() }), z.object({ sender: z.object({ id: z.string() }) })]);

/** What a command has decided; null for one that only looks. Texts, addresses and credentials stay out of it. */
export function decisionIn(request: OperatorRequest, result: unknown): Decision | null {
  const [kind, verb] = DECISIONS[request.kind] ?? [];
  if (kind === undefined) return null;
  const named = Named.parse(request);
  const id = idIn(named) ?? idOf(result);
  return { action: `${kind}.${verb ?? verbIn(named)}`, subject: id === null ? null : { kind, id } };
}

function verbIn({ to, decision }: z.infer<typeof Named>): string {
  return to ?? decision ?? '';
}

function idIn({ id, procedure, label }: z.infer<typeof Named>): string | undefined {
  return id ?? procedure ?? label;
}

function idOf(result: unknown): string | null {
  const made = Made.safeParse(result);
  if (!made.success) return null;
  return 'sender' in made.data ? made.data.sender.id : made.data.id;
}
