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
}

type Processes = Map<string | null, Set<string>>;

/**
 * Makes procedures of messages: whatever the order in which they came, the newest of a procedure counts, a deletion ends
 * what was written before it, and a message that came twice counts once (Q47).
 */
export class Mail {
  private readonly letters = new Map<string, Letter>();
  private readonly current = new Map<string, Current>();
  private readonly deleted = new Set<string>();
  /** By plan and process: ids of all records that were ever made, also of those that are gone. */
  private readonly made = new Map<string, Processes>();

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
    this.current.set(record.sourceId, { record, remarks });
    const processes = this.made.get(plan) ?? new Map<string | null, Set<string>>();
    this.made.set(plan, processes.set(procedureId, (processes.get(procedureId) ?? new Set()).add(record.sourceId)));
    for (const id of [record.sourceId, plan]) this.deleted.delete(id);
  }

  /** Also where nobody told us of the plan before. The inbox deletes by the same rule before it hands messages over. */
  private remove({ plan, procedureId }: Letter): void {
    const processes: Processes = this.made.get(plan) ?? new Map<string | null, Set<string>>();
    const isCurrent = (sourceId: string): boolean => this.current.has(sourceId);
    if (![...processes.values()].some((made) => [...made].some(isCurrent))) this.deleted.add(plan);
    for (const sourceId of endedBy(procedureId, processes).filter(isCurrent)) {
      this.current.delete(sourceId);
      this.deleted.add(sourceId);
    }
  }
}

/** What its process made; by a process that nobody knows all of the plan, unless it has several others (Q47). */
function endedBy(procedureId: string | null, processes: Processes): readonly string[] {
  const own = procedureId === null ? undefined : processes.get(procedureId);
  if (own) return [...own];
  const named = [...processes.keys()].filter((id) => id !== null);
  if (procedureId !== null && named.length > 1) return [];
  return [...new Set([...processes.values()].flatMap((made) => [...made]))];
}

/** By code units, so that it is the same everywhere. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
