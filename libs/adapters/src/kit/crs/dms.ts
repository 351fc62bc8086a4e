/** Degrees, then minutes and seconds where there are any, and a letter of the compass (O is the German east). */
const PARTS =
  /^(\d{1,3}(?:[.,]\d{1,15})?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:"|”|″|'')\s*)?([NSEWO])$/iu;
const PLAIN = /^[+-]?\d{1,10}(?:[.,]\d{1,15})?$/;

/** A coordinate that was written for people, such as `38° 53' 42.4" N`, in degrees; null where it cannot be read. */
export function readDms(text: string): number | null {
  const [whole, degrees, minutes, seconds, letter] = PARTS.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const [inMinutes, inSeconds] = [decimal(minutes), decimal(seconds)];
  if (inMinutes >= 60 || inSeconds >= 60) return null;
  return sign(letter) * (decimal(degrees) + inMinutes / 60 + inSeconds / 3600);
}

/** A number, with a point or with the German comma; null where it is none. */
export function readDecimal(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  return typeof raw === 'string' && PLAIN.test(raw.trim()) ? decimal(raw.trim()) : null;
}

function sign(letter = 'N'): number {
  return /[SW]/i.test(letter) ? -1 : 1;
}

function decimal(text = '0'): number {
  return Number(text.replace(',', '.'));
}
