import {
  Count,
  FeedId,
  GeometryRole,
  Lifecycle,
  LocalDate,
  LocalTime,
  ProcedureEvent,
  ProcedureId,
  ProcedureKind,
  ProcedureResult,
  PublisherId,
  Status,
  StatusBasis,
  Topic,
} from '@navigator/shared';
import { z } from 'zod';
import { movedSql, unconfirmedSql } from './freshness.sql.js';
import { basisSql, leadingRangeSql, statusSql } from './status.sql.js';

/** What a list shows of a procedure, as the database gives it. Days are local to the procedure's zone. */
export const ProcedureRow = z.object({
  id: ProcedureId,
  slug: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  url: z.string().nullable(),
  status: Status,
  basis: StatusBasis,
  lifecycle: Lifecycle,
  start_day: LocalDate.nullable(),
  end_day: LocalDate.nullable(),
  end_time: LocalTime.nullable(),
  span_start: LocalDate.nullable(),
  span_end: LocalDate.nullable(),
  time_zone: z.string(),
  kind: ProcedureKind,
  organiser: z.string().nullable(),
  publisher_id: PublisherId,
  publisher_name: z.string(),
  publisher_territory: z.string().nullable(),
  feed_id: FeedId,
  feed_name: z.string(),
  licence: z.string().nullable(),
  topics: z.array(Topic),
  place: z.string().nullable(),
  territories: z.array(z.string()),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  geometry_role: GeometryRole.nullable(),
  image: z.string().nullable(),
  contributions: Count,
  comments: Count,
  participants: Count,
  events: z.array(ProcedureEvent),
  result: ProcedureResult,
  deadline_was: LocalDate.nullable(),
  deadline_moved_at: z.coerce.date().nullable(),
  unconfirmed_since: LocalDate.nullable(),
});
export type ProcedureRow = z.infer<typeof ProcedureRow>;

/** The columns of `ProcedureRow`, over `procedureSource`. The last day is the one before midnight; midnight is no end time. */
export function procedureColumns(now: string): string {
  return `p.id, p.slug, p.title, p.summary, p.url,
    ${statusSql(now)} as status, ${basisSql(now)} as basis, p.lifecycle,
    (main_phase.starts at time zone p.time_zone)::date as start_day,
    last_day.day as end_day,
    case when main_phase.ends <> ((last_day.day + 1)::timestamp at time zone p.time_zone)
      then to_char(main_phase.ends at time zone p.time_zone, 'HH24:MI') end as end_time,
    p.span_start, p.span_end, p.time_zone, p.kind, p.organiser,
    p.publisher_id, b.name as publisher_name, b.territory_key as publisher_territory,
    p.feed_id, f.name as feed_name, f.licence,
    p.topics, p.place, p.territories, ST_X(p.point) as longitude, ST_Y(p.point) as latitude, p.geometry_role, p.image,
    p.contributions, p.comments, p.participants, p.events, p.result,
    case when ${movedSql(now)} then p.deadline_was end as deadline_was, p.deadline_moved_at,
    ${unconfirmedSql(now)} as unconfirmed_since`;
}

/** Where those columns come from. */
export function procedureSource(now: string): string {
  return `procedure p
    join feed f on f.id = p.feed_id
    join publisher b on b.id = p.publisher_id
    left join lateral ${leadingRangeSql(now)} main_phase on true
    left join lateral (
      select ((main_phase.ends - interval '1 microsecond') at time zone p.time_zone)::date as day) last_day on true`;
}
