import type { Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { planKey, type Message } from './read-message.js';

/** What is remembered of a message until all have come. */
interface Letter extends Pick<Message, 'action' | 'procedureId' | 'record' | 'remarks'> {
  readonly plan: string;
  /** By what messages are put in order: when it was written, what it does (a deletion last), its id (Q47). */
  readonly order: string;
}

interface Current {
  readonly record: SourceRecord;
  readonly remarks: readonly Remark[];
  readonly plan: string;
  readonly procedureId: string | null;
}

/**
 * Makes procedures of messages: whatever the order in which they came, the newest of a procedure counts, a deletion ends
 * what was written before it, and a message that came twice counts once (Q47).
 */
export class Mail {
  private readonly letters = new Map<string, Letter>();
  private readonly current = new Map<string, Current>();
  private readonly deleted = new Set<string>();

  /** @param receivedAt when it came: what counts where it does not say when it was written */
  take(message: Message, receivedAt: Date | null): void {
    const { messageId, action, procedureId, record, remarks, family, planId, type, createdAt } = message;
    if (this.letters.has(messageId)) return;
    const written = (createdAt ?? receivedAt ?? new Date(0)).toISOString();
    const order = `${written} ${type.slice(-1)} ${messageId}`;
    this.letters.set(messageId, { action, procedureId, record, remarks, plan: planKey(family, planId), order });
  }

  /** Every procedure as one output: as it is now, or as one that its source deleted. */
  *outputs(first: number): Generator<Output<never>, void, undefined> {
    for (const letter of [...this.letters.values()].toSorted((a, b) => compare(a.order, b.order))) this.apply(letter);
    let position = first;
    for (const { record, remarks } of this.current.values()) {
      position += 1;
      yield { kind: 'record', record, remarks };
    }
    for (const sourceId of this.deleted) {
      yield { kind: 'skipped', sourceId, position: position++, code: 'deleted-at-source' };
    }
  }

  private apply(letter: Letter): void {
    if (letter.action === 'delete') this.remove(letter);
    else if (letter.record) this.put(letter, letter.record);
  }

  private put({ plan, procedureId, remarks }: Letter, record: SourceRecord): void {
    this.current.set(record.sourceId, { record, remarks, plan, procedureId });
    for (const id of [record.sourceId, plan]) this.deleted.delete(id);
  }

  /** By the process that is named, else every round of the plan; also where nobody told us of it before. */
  private remove({ plan, procedureId }: Letter): void {
    const ofPlan = [...this.current].filter(([, one]) => one.plan === plan);
    const ofProcess = ofPlan.filter(([, one]) => procedureId !== null && one.procedureId === procedureId);
    const removed = (ofProcess.length > 0 ? ofProcess : ofPlan).map(([sourceId]) => sourceId);
    for (const sourceId of removed) this.current.delete(sourceId);
    for (const sourceId of removed.length > 0 ? removed : [plan]) this.deleted.add(sourceId);
  }
}

/** By code units, so that it is the same everywhere. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
