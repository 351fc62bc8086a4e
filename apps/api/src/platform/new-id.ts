import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** Random bytes are fetched for many ids at once: an import makes a hundred thousand of them. */
const pool = Buffer.alloc(LENGTH * 400);
let used = pool.length;

/** A fresh opaque id: ten Crockford base32 characters, 50 random bits. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + LENGTH);
  used += LENGTH;
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
