import { z } from 'zod';
import { databaseProblemCodes } from '../problem.js';

const ProblemTexts = z.object({ de: z.string(), en: z.string() });

/** What the process that owns the database tells the one that started it. */
const HostMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), step: z.enum(['creating', 'opening']) }),
  z.object({ kind: z.literal('ready'), socketDir: z.string() }),
  z.object({ kind: z.literal('failed'), code: z.enum(databaseProblemCodes), text: ProblemTexts }),
  z.object({ kind: z.literal('pong'), served: z.number() }),
]);
export type HostMessage = z.infer<typeof HostMessage>;

/** A message of ours, or null: `node --watch` makes its children talk over the same channel about the files they load. */
export function hostMessage(message: unknown): HostMessage | null {
  return HostMessage.safeParse(message).data ?? null;
}

/** What the parent asks: whether the event loop of the owner turns, and how many protocol messages it has served. */
export const ParentMessage = z.object({ kind: z.literal('ping') });
export type ParentMessage = z.infer<typeof ParentMessage>;
