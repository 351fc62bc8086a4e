import { ProcedureId, Sort } from '@navigator/shared';
import { z } from 'zod';

/** Where a page of the list ended: the sort keys of its last item, and the instant from which the first page looked. */
export interface Cursor {
  readonly sort: Sort;
  readonly asOf: Date;
  readonly group: number;
  readonly key: number;
  readonly id: ProcedureId;
}

const Wire = z.tuple([Sort, z.int().min(0).max(8.64e15), z.number(), z.number(), ProcedureId]);

/** A cursor as text: opaque for those who carry it, the same every time. */
export function writeCursor({ sort, asOf, group, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, asOf.getTime(), group, key, id])).toString('base64url');
}

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(text: string): Cursor | null {
  const wire = Wire.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!wire.success) return null;
  const [sort, asOf, group, key, id] = wire.data;
  return { sort, asOf: new Date(asOf), group, key, id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
