import { z } from 'zod';

/** What the beginning of a way to a new key told as its id: a secret. */
export const RecoveryId = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
