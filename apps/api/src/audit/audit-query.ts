import { z } from 'zod';

/** The query of `GET /audit`. */
export const AuditParameters = z.strictObject({
  outcome: z.enum(['done', 'refused']).optional(),
  action: z.string().max(100).optional().describe('The beginning of an action, such as `feed.`.'),
  subject: z.string().max(100).optional().describe('Id of what it was done to.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional(),
});
export type AuditParameters = z.infer<typeof AuditParameters>;
