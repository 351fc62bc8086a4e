import { Language, ReportKind } from '@navigator/shared';
import { z } from 'zod';

/**
 * Keeps what somebody told; a procedure that nobody knows is left out.
 * Parameters: id, kind, now, language, text, procedure id, page, place, place key, e-mail.
 */
export const KEEP_REPORT = `
  insert into report (id, kind, created_at, language, text, procedure_id, page, place, place_key, email)
  values ($1, $2, $3, $4, $5, (select id from procedure where id = $6), $7, $8, $9, $10)`;

const COLUMNS = `
  r.id, r.kind, r.created_at as "createdAt", r.language, r.text, r.page, r.place, r.email, r.done_at as "doneAt",
  p.id as "procedureId", p.title as "procedureTitle", f.name as "feedName",
  (select count(*) from report other where other.place_key = r.place_key)::int as wishes
  from report r left join procedure p on p.id = r.procedure_id left join feed f on f.id = p.feed_id`;

/** What did residents tell, newest first? Parameters: whether those that are done are wanted. */
export const LIST_REPORTS = `select ${COLUMNS} where $1 or r.done_at is null order by r.created_at desc, r.id`;

/** One report. Parameters: id. */
export const ONE_REPORT = `select ${COLUMNS} where r.id = $1`;

export const ReportRow = z.object({
  id: z.string(),
  kind: ReportKind,
  createdAt: z.date(),
  language: Language,
  text: z.string(),
  page: z.string().nullable(),
  place: z.string().nullable(),
  /** Reports that wish for the same city, this one and those that are done among them; 0 for other kinds. */
  wishes: z.int(),
  email: z.string().nullable(),
  doneAt: z.date().nullable(),
  procedureId: z.string().nullable(),
  procedureTitle: z.string().nullable(),
  feedName: z.string().nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** Closes a report; nobody waits for an answer any more, so the address goes. Parameters: id, now. */
export const CLOSE_REPORT = 'update report set done_at = coalesce(done_at, $2), email = null where id = $1';

/** Takes a report away, as spam wants it. Parameters: id. */
export const REMOVE_REPORT = 'delete from report where id = $1';
