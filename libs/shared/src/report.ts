import { z } from 'zod';
import { ProcedureId } from './ids.js';
import { Language } from './language.js';
import { TerritoryKey } from './territory.js';

/** What residents tell us: an error in a procedure or page, a barrier, or that their city is missing. */
export const ReportKind = z.enum(['error', 'barrier', 'city']);
export type ReportKind = z.infer<typeof ReportKind>;

/** The longest report, in characters. */
export const MAX_REPORT = 4000;

/** Programs paste a zero byte along now and then, which PostgreSQL cannot hold. */
const Written = z.string().overwrite((text) => text.replaceAll('\0', ''));

const Text = Written.trim().max(MAX_REPORT);

/** Told in every report; an address is only for an answer, and nobody has to give one. */
const common = {
  email: z.email().max(200).optional().describe('Only for an answer; erased as soon as the report is done.'),
  /** The language of an answer. */
  language: Language.default('de'),
};

/** A page of ours; what stands behind its path may be somebody's position or key, so it is never kept. */
const Page = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\\0]*$/, 'expected the path of a page, such as /verfahren/radweg-1pr0c00001')
  .transform((page) => page.replace(/[?#].*$/, ''))
  .describe('The page it is about, as a path; a query is not kept.');

/** The body of `POST /reports`. */
export const Report = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('error'),
      text: Text.min(1),
      procedure: ProcedureId.optional(),
      page: Page.optional(),
      ...common,
    }),
    z.strictObject({ kind: z.literal('barrier'), text: Text.min(1), page: Page.optional(), ...common }),
    z.strictObject({
      kind: z.literal('city'),
      place: Written.trim().min(2).max(100).describe('Name or postcode of the place.'),
      territory: TerritoryKey.optional().describe('Its key, where `GET /places` knows it.'),
      text: Text.default(''),
      ...common,
    }),
  ])
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** What came of it: kept under a sign that one can refer to, or asked to wait so many seconds. */
export type ReportOutcome =
  { readonly kind: 'received'; readonly id: string } | { readonly kind: 'tooMany'; readonly wait: number };

/** The answer of `POST /reports`. */
export const ReportReceipt = z.object({ id: z.string() }).meta({ id: 'ReportReceipt' });
export type ReportReceipt = z.infer<typeof ReportReceipt>;
