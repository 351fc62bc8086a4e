/** Where a page of changes ended; `turn` tells a change (1) from the coming of a procedure (0) at the same instant. */
export interface ChangePosition {
  /** In ms since 1970. */
  readonly at: number;
  readonly turn: number;
  readonly number: number;
}

/** The position as text: opaque for those who carry it. */
export function writeChangeCursor({ at, turn, number }: ChangePosition): string {
  return [at, turn, number].map((part) => part.toString(36)).join('.');
}

/** Reads what `writeChangeCursor` wrote; null for anything else. */
export function readChangeCursor(text: string): ChangePosition | null {
  const [at = NaN, turn = NaN, number = NaN] = text.split('.').map((part) => parseInt(part, 36));
  const position = { at, turn, number };
  const isSound = [at, turn, number].every(Number.isSafeInteger) && Math.abs(at) <= 8.64e15;
  return isSound && writeChangeCursor(position) === text ? position : null;
}
