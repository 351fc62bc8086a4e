import { inLanguage, TOPIC_LABELS } from '@navigator/shared';
import type { Language, Position, Procedure, ProcedureEvent, Topic } from '@navigator/shared';
import type { ProcedureRow } from './procedure-row.sql.js';

/** In which language labels are written, and from when one looks. */
export interface Wording {
  readonly language: Language;
  readonly now: Date;
}

/** A row as the contract tells it. */
export function toProcedure(row: ProcedureRow, { language, now }: Wording): Procedure {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    url: row.url,
    status: row.status,
    statusBasis: row.basis,
    lifecycle: row.lifecycle,
    start: row.start_day,
    end: row.end_day,
    endTime: row.end_time,
    span: { start: row.span_start, end: row.span_end },
    timeZone: row.time_zone,
    kind: row.kind,
    organiser: row.organiser,
    publisher: { id: row.publisher_id, name: row.publisher_name, territory: row.publisher_territory },
    feed: { id: row.feed_id, name: row.feed_name },
    topics: row.topics.map((topic) => labelled(topic, language)),
    place: row.place,
    territories: row.territories,
    point: pointOf(row),
    geometryRole: row.geometry_role,
    image: row.image,
    contributions: row.contributions,
    comments: row.comments,
    participants: row.participants,
    nextEvent: nextEvent(row.events, now),
    result: row.result,
    licence: row.licence,
    deadlineMoved: movedOf(row),
    unconfirmedSince: row.unconfirmed_since,
  };
}

/** The first event that has not begun and is not called off. */
export function nextEvent(events: readonly ProcedureEvent[], now: Date): ProcedureEvent | null {
  const upcoming = events.filter(({ start, isCancelled }) => isCancelled !== true && Date.parse(start) > now.getTime());
  return upcoming.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))[0] ?? null;
}

function movedOf({ deadline_was: was, deadline_moved_at: at }: ProcedureRow): Procedure['deadlineMoved'] {
  return was === null || at === null ? null : { was, movedAt: at.toISOString() };
}

function labelled(id: Topic, language: Language): Procedure['topics'][number] {
  return { id, label: inLanguage(TOPIC_LABELS[id], language) };
}

function pointOf({ longitude, latitude }: ProcedureRow): Position | null {
  return longitude === null || latitude === null ? null : [rounded(longitude), rounded(latitude)];
}

/** To a centimetre: more digits are noise of the arithmetic. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
