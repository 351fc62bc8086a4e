import { Filter, Language, Sort } from '@navigator/shared';
import { z } from 'zod';
import { readCursor } from './cursor.js';

const PAGE = 20;
const LARGEST_PAGE = 200;

const CursorText = z.string().transform((text, context) => {
  const cursor = readCursor(text);
  if (cursor !== null) return cursor;
  context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
  return z.NEVER;
});

/** The list: the filter, an order and a page. */
export const ListQuery = Filter.safeExtend({
  sort: Sort.default('deadline'),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
  cursor: CursorText.optional(),
})
  .refine(({ sort, cursor }) => cursor === undefined || cursor.sort === sort, {
    path: ['cursor'],
    message: 'belongs to a list in another order; begin without a cursor',
  })
  .refine(({ sort, near }) => sort !== 'distance' || near !== undefined, {
    path: ['sort'],
    message: 'distance needs a place: near=lon,lat&radius=metres',
  });
export type ListQuery = z.output<typeof ListQuery>;

/** A single record has only its language to choose. */
export const DetailQuery = z.strictObject({ lang: Language.default('de') });
export type DetailQuery = z.output<typeof DetailQuery>;
