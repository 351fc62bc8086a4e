import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (2024): 19 MiB, two passes, one lane. */
const WORK: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shorter ones are refused when they are set (NIST SP 800-63B, 2024: at least 15 where nothing stands beside it, or 8). */
export const SHORTEST_PASSWORD = 12;

/** Longer ones are no password but work for us. */
export const LONGEST_PASSWORD = 200;

/** What the store keeps of a password: argon2id with its parameters and a salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), WORK);
}

/** Of no password: where there is no account, checking takes as long as with one. */
let nobodys: Promise<string> | null = null;

/** Whether a password is the one that was kept; the same work where none was. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('no account has this hash');
  const fits = await verify(kept ?? (await nobodys), password.slice(0, LONGEST_PASSWORD).normalize('NFC'));
  return fits && kept !== null;
}
