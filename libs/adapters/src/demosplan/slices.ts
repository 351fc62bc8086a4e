/** More procedures than this are never listed: the largest limit of the platform's search, applied in silence (Q38). */
export const CAP = 3000;

/** Digits of a whole regional key (ARS); the filter of the platform takes any beginning of one. */
const WHOLE_KEY = 12;
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));
/** The keys of the Länder. */
const STATES = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));

/** How a list that was cut at the cap is asked for again in slices, by beginnings of the regional key. */
export interface Slices {
  /** Keys whose answer has not been read. */
  readonly waiting: readonly string[];
  /** Every id that some answer has brought. */
  readonly told: readonly string[];
  /** Ids of answers at the cap that no finer slice has brought yet. */
  readonly astray: readonly string[];
}

export const NO_SLICES: Slices = { waiting: [], told: [], astray: [] };

/** A list that has been read: under which key, and what it held. */
export interface ReadList {
  readonly key: string;
  readonly ids: readonly string[];
}

/** The keys right below; none below a whole one, and none where the key is no key. */
export function finerKeys(key: string): readonly string[] {
  if (key === '') return STATES;
  return /^\d+$/.test(key) && key.length < WHOLE_KEY ? DIGITS.map((digit) => key + digit) : [];
}

/** What is known after an answer that stayed below the cap. */
export function afterWhole({ waiting, told, astray }: Slices, { key, ids }: ReadList): Slices {
  const found = new Set(ids);
  return {
    waiting: waiting.filter((other) => other !== key),
    told: [...new Set([...told, ...ids])],
    astray: astray.filter((id) => !found.has(id)),
  };
}

/** What is known after an answer at the cap, whose key is now asked for in finer slices. */
export function afterCut(slices: Slices, { key, ids }: ReadList): Slices {
  const { waiting, told, astray } = afterWhole(slices, { key, ids });
  return { waiting: [...waiting, ...finerKeys(key)], told, astray: [...astray, ...ids] };
}

/**
 * Whether the slices together are the whole. A procedure of the first answer that is in no slice has no key: behind the
 * cap there may be more like it, and absence means nothing.
 */
export function isWhole({ waiting, astray }: Slices): boolean {
  return waiting.length > 0 || astray.length === 0;
}
