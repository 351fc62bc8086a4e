import { z } from 'zod';
import { ProcedureId } from './ids.js';
import { LocalText } from './language.js';

/** What residents would see differently about a procedure; the gravest first. */
export const DifferenceKind = z.enum([
  'disappears',
  'appears',
  'closes',
  'opens',
  'deadline',
  'status',
  'dates',
  'title',
  'place',
  'link',
  'emptied',
  'texts',
  'counts',
  'details',
  'renamed',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** One procedure that would be shown differently, and how. */
export const DifferenceExample = z
  .object({
    /** Null for a procedure that is not shown yet. */
    procedure: ProcedureId.nullable(),
    sourceId: z.string(),
    title: z.string(),
    /** For example “Frist bis 3.5. statt 17.4.” */
    text: LocalText,
  })
  .meta({ id: 'DifferenceExample' });
export type DifferenceExample = z.infer<typeof DifferenceExample>;

/** All procedures that would change in one way; a procedure may change in several. */
export const DifferenceGroup = z
  .object({ kind: DifferenceKind, count: z.int(), text: LocalText, examples: z.array(DifferenceExample) })
  .meta({ id: 'DifferenceGroup' });
export type DifferenceGroup = z.infer<typeof DifferenceGroup>;

/** What residents would see differently, in plain words and bounded size, whatever the number of procedures. */
export const Difference = z
  .object({
    /** One sentence over all groups. */
    summary: LocalText,
    /** Procedures that would look just as they do. */
    unchanged: z.int(),
    groups: z.array(DifferenceGroup),
  })
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof Difference>;
