import { datesOf } from '../record-dates.sql.js';

/** What a record is known again by when its id is another one: the column or expression on either side. */
export interface Mark {
  readonly before: string;
  readonly after: string;
}

const toldAlike = (record: string): string =>
  `jsonb_build_array(${record} -> 'title', ${record} -> 'place', ${datesOf(record)})`;

/** The surest first: its page, then title, place and dates together. */
export const MARKS: readonly Mark[] = [
  { before: 'r.page_key', after: `h.derived ->> 'pageKey'` },
  { before: toldAlike('r.record'), after: toldAlike('h.record') },
];

/**
 * Takes records that appear under a new id for the vanished ones that bear the same mark, where it is unique among all
 * we hold and among all that changes, and each of them once: they then replace the old record instead of removing it.
 * What an operator hides stays hidden that way; what was erased bears no mark.
 * Parameters: quarantine id, feed id, source ids not in the list.
 */
export const suggestRenames = ({ before, after }: Mark): string => `
  with held as (
    select mark, min(source_id) as was, min(procedure_id) as procedure_id
    from (
      select ${before} as mark, r.source_id, r.procedure_id
      from source_record r
      where r.feed_id = $2 and r.lifecycle <> 'archived' and r.content_hash <> ''
    ) as b where mark is not null group by mark having count(*) = 1
  ), appearing as (
    select mark, min(source_id) as becomes
    from (
      select ${after} as mark, h.source_id from held_record h where h.quarantine_id = $1 and h.action = 'put'
    ) as a where mark is not null group by mark having count(*) = 1
  ), pair as (
    select held.was, held.procedure_id, appearing.becomes
    from held join appearing on appearing.mark = held.mark
    where held.was = any($3)
      and not exists (select from source_record o where o.feed_id = $2 and o.source_id = appearing.becomes)
      and not exists (select from held_record h where h.quarantine_id = $1 and h.replaces = held.was)
  ), kept as (
    delete from held_record h using pair
    where h.quarantine_id = $1 and h.source_id = pair.was and h.action = 'remove'
  )
  update held_record h set replaces = pair.was, procedure_id = pair.procedure_id
  from pair
  where h.quarantine_id = $1 and h.source_id = pair.becomes and h.replaces is null`;

/**
 * Gives the records of a feed their new ids; their public ids, and all that hangs on those, stay. An id that came by
 * another way meanwhile is left alone. Parameters: quarantine id, feed id.
 */
export const RENAME = `
  update source_record r set source_id = h.source_id
  from held_record h
  where h.quarantine_id = $1 and h.replaces is not null and r.feed_id = $2 and r.source_id = h.replaces
    and not exists (select from source_record o where o.feed_id = $2 and o.source_id = h.source_id)`;
