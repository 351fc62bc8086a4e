import { z } from 'zod';
import type { FieldFault } from './api-problem.js';

/** What was wrong with each key, and what is allowed. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): readonly FieldFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, schema));
}

function faultsOfIssue(issue: z.core.$ZodIssue, schema: z.ZodType): readonly FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const allowed = known.length === 0 ? 'this address takes none' : `allowed: ${known.join(', ')}`;
    return issue.keys.map((key) => ({ path: key, message: `unknown key; ${allowed}` }));
  }
  return [{ path: keyOf(issue), message: messageOf(issue) }];
}

/** The key alone: a place within a list ("status.0") tells a caller nothing more. */
function keyOf({ path }: z.core.$ZodIssue): string {
  return path.length === 0 ? '' : String(path[0]);
}

/** A union says only "invalid input"; what its members expected is the useful part. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const expected = issue.errors.flat().map(messageOf);
  return expected.length === 0 ? issue.message : [...new Set(expected)].join(' or ');
}
