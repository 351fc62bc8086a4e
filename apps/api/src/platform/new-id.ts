import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh opaque id: ten Crockford base32 characters, 50 random bits. */
export function newId(): string {
  return Array.from(randomBytes(10), (byte) => ALPHABET[byte % 32]).join('');
}
