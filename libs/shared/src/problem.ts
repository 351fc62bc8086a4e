import { z } from 'zod';

/** One faulty field of a request. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() });

/** Every error answer: RFC 9457, with our stable `code`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(FieldProblem).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
