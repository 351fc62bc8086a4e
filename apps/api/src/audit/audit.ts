import { Injectable } from '@nestjs/common';
import type { Actor, AuditEntry, AuditList, AuditQuery } from '@navigator/shared';
import { actorId } from '../access/actor.js';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { AuditRow, NOTE_DONE, NOTE_REFUSED, READ_AUDIT } from './audit.sql.js';
import { networkOf } from './network.js';

/** What something was done to. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/**
 * A decision, or the same refused.
 * @example { actor, action: 'feed.approve', subject: { kind: 'feed', id }, outcome: 'done' }
 */
export interface AuditNote {
  readonly actor: Actor;
  readonly action: string;
  readonly subject: AuditSubject | null;
  readonly outcome: 'done';
  /** JSON; never a secret, nor the address of a person. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An attempt that came to nothing. */
export interface Refusal {
  readonly actor: Actor;
  /** The door, as its pattern. */
  readonly action: string;
  readonly subject: AuditSubject | null;
  readonly code: string;
  /** The address that asked: its network alone is kept. */
  readonly asker: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What may be written of an id that a stranger made up. */
const LONGEST_ID = 100;

/** The audit log: every decision, and every attempt that was refused. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Writes a decision down, in the transaction that makes it. */
  async note(tx: Db, { actor, action, subject, detail }: AuditNote): Promise<void> {
    const { kind, id } = subject ?? NOTHING;
    await tx.execute(NOTE_DONE, [this.clock.now(), actor.kind, actorId(actor), action, kind, id, json(detail)]);
  }

  /** Writes a refusal down; nothing else is undone or done by it. */
  async refuse({ actor, action, subject, code, asker, detail }: Refusal): Promise<void> {
    const { kind, id } = subject ?? NOTHING;
    const known = [this.clock.now(), actor.kind, actorId(actor), action, kind, printable(id), json(detail)];
    await this.db.execute(NOTE_REFUSED, [...known, code, networkOf(asker)]);
  }

  /** The log, newest first. */
  async read({ outcome, action, subject, limit, cursor }: AuditQuery): Promise<AuditList> {
    const before = cursor === null ? null : Number(cursor);
    const rows = await this.db.query(READ_AUDIT, [outcome, action, subject, before, limit + 1], AuditRow);
    const items = rows.slice(0, limit).map(toEntry);
    return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null };
  }
}

const NOTHING = { kind: null, id: null } as const;

function json(detail: object | undefined): string | null {
  return detail === undefined ? null : JSON.stringify(detail);
}

/** An id from an address may hold anything, and be of any length; PostgreSQL holds no zero byte. */
function printable(id: string | null): string | null {
  return id === null ? null : Buffer.from(id.slice(0, LONGEST_ID).replace(/\p{Cc}/gu, '�')).toString();
}

function toEntry({ number, at, kind, outcome, code, detail, network, times, ...row }: AuditRow): AuditEntry {
  return {
    number,
    at: at.toISOString(),
    actor: { kind, id: row.actorId, name: row.actorName },
    action: row.action,
    subject: row.subjectKind === null || row.subjectId === null ? null : { kind: row.subjectKind, id: row.subjectId },
    outcome,
    code,
    detail,
    network,
    times,
  };
}
