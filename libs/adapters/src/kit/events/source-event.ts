import type { FindingCode, Position, ProcedureDocument, ProcedureResult, Remark, SourceEvent } from '@navigator/shared';
import type { Output } from '../contract.js';
import type { About } from './about.js';
import type { Times } from './times.js';

/** All that a source tells of an event. */
export interface Told {
  readonly key: string;
  readonly kind: SourceEvent['kind'];
  readonly title: string;
  readonly times: Times;
  readonly place: string | null;
  readonly url: string | null;
  readonly point: Position | null;
  readonly isCancelled: boolean;
  readonly documents: readonly ProcedureDocument[];
  readonly result?: ProcedureResult | null;
  readonly about: About;
}

/** An entry that became an event. */
export function eventOutput(told: Told, remarks: readonly Remark[]): Extract<Output<never>, { kind: 'event' }> {
  const { key, kind, title, times, place, url, point, isCancelled, documents, result = null, about } = told;
  const event = {
    title,
    ...times,
    place,
    url,
    ...(point && { point }),
    ...(isCancelled && { isCancelled }),
  };
  return { kind: 'event', event: { key, kind, event, documents: [...documents], result, about }, remarks };
}

/** An entry of which nothing can be made. */
export function rejected(position: number, code: FindingCode, about: string | null): Output<never> {
  const value = about?.slice(0, LONGEST_KEY) ?? `entry ${position + 1}`;
  return { kind: 'rejected', sourceId: about === null ? null : value, position, code, value };
}

/** An entry that is none of ours. */
export function skipped(position: number, code: FindingCode, sourceId: string | null): Output<never> {
  return { kind: 'skipped', sourceId: sourceId?.slice(0, LONGEST_KEY) ?? null, position, code };
}

const LONGEST_KEY = 500;

/** The source's own id, or null where it has none that can be kept. */
export function keyOf(id: string | null | undefined): string | null {
  const key = id?.trim() ?? '';
  return key === '' || key.length > LONGEST_KEY ? null : key;
}

/** Lets every key through once: what comes again is skipped. */
export class Once {
  private readonly keys = new Set<string>();

  /** The outputs, without the events that were there before. */
  pass(output: Output<never>, position: number): Output<never> {
    if (output.kind !== 'event') return output;
    const { key } = output.event;
    if (this.keys.has(key)) return skipped(position, 'duplicate-id', key);
    this.keys.add(key);
    return output;
  }
}
