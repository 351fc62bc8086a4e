import { z } from 'zod';
import { History } from './change.js';
import { DeadlineMoved } from './deadline-move.js';
import { ShownCorrection } from './correction.js';
import { FeedFormat, PublisherRef } from './feed.js';
import { Geometry, GeometryRole, Position } from './geojson.js';
import { Hit } from './hit.js';
import { FeedId, ProcedureId } from './ids.js';
import type { LocalText } from './language.js';
import { LocalDate, LocalTime } from './local-time.js';
import { Phase } from './phase.js';
import {
  Count,
  ParticipationLevel,
  ProcedureDocument,
  ProcedureEvent,
  ProcedureKind,
  ProcedureResult,
} from './source-record.js';
import { Lifecycle, Status, StatusBasis } from './status.js';
import { TerritoryLink } from './territory.js';
import { Topic } from './topic.js';

/** A procedure as it stands in lists. Days are local to `timeZone`; `end` is the last day that counts. */
export const Procedure = z
  .object({
    id: ProcedureId,
    slug: z.string(),
    title: z.string(),
    summary: z.string().nullable(),
    url: z.url().nullable(),
    status: Status,
    statusBasis: StatusBasis,
    lifecycle: Lifecycle,
    start: LocalDate.nullable(),
    end: LocalDate.nullable(),
    endTime: LocalTime.nullable(),
    span: z.object({ start: LocalDate.nullable(), end: LocalDate.nullable() }),
    timeZone: z.string(),
    kind: ProcedureKind,
    organiser: z.string().nullable(),
    publisher: PublisherRef,
    feed: z.object({ id: FeedId, name: z.string() }),
    topics: z.array(z.object({ id: Topic, label: z.string() })),
    place: z.string().nullable(),
    territories: z.array(z.string()),
    point: Position.nullable(),
    geometryRole: GeometryRole.nullable(),
    image: z.url().nullable(),
    contributions: Count,
    comments: Count,
    participants: Count,
    nextEvent: ProcedureEvent.nullable(),
    result: ProcedureResult,
    licence: z.string().nullable(),
    /** Its last day was moved; `end` is the new one. Null where it was not, or where that matters no more. */
    deadlineMoved: DeadlineMoved.nullable(),
    /** The day on which its source confirmed it last, where that is long ago; null while it is confirmed as usual. */
    unconfirmedSince: LocalDate.nullable(),
  })
  .meta({ id: 'Procedure' });
export type Procedure = z.infer<typeof Procedure>;

/** Where a procedure comes from and how fresh that is. */
export const ProcedureSource = z
  .object({
    feed: z.object({ id: FeedId, name: z.string(), url: z.string(), format: FeedFormat }),
    sourceId: z.string(),
    /** Its title and page there; null for a feed that only tells events of it, or that has no page. */
    title: z.string().nullable(),
    url: z.url().nullable(),
    /** What became of it in this feed. */
    lifecycle: Lifecycle,
    /** Whether what is shown is what this feed says. */
    leads: z.boolean(),
    licence: z.string().nullable(),
    firstSeenAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    lastConfirmedAt: z.iso.datetime().nullable(),
    sourceStatus: z.string().nullable(),
    topicLabels: z.array(z.string()),
  })
  .meta({ id: 'ProcedureSource' });
export type ProcedureSource = z.infer<typeof ProcedureSource>;

/** The whole record of one procedure. */
export const ProcedureDetail = Procedure.extend({
  /** Sanitised HTML or plain text. */
  description: z.string().nullable(),
  /** How far people may have a say; null where the source does not tell. */
  level: ParticipationLevel.nullable(),
  phases: z.array(Phase),
  events: z.array(ProcedureEvent),
  documents: z.array(ProcedureDocument),
  geometry: Geometry.nullable(),
  sources: z.array(ProcedureSource),
  lastConfirmedAt: z.iso.datetime().nullable(),
  language: z.string().nullable(),
  /** The area it stands under, with how that was found; null where nothing tells. */
  /** `name` is null where no list knows the key. */
  territoryLink: TerritoryLink.extend({ name: z.string().nullable() }).meta({ id: 'NamedTerritoryLink' }).nullable(),
  history: History,
  /** What an operator says against the source, and why. */
  corrections: z.array(ShownCorrection),
}).meta({ id: 'ProcedureDetail' });
export type ProcedureDetail = z.infer<typeof ProcedureDetail>;

/** Where a procedure came from, as exports tell it to other installations of this software. */
export const Provenance = z
  .object({
    /** Installations by way of which it came, the one that read the city's own feed first, the one that tells it last. */
    via: z.array(z.url()),
    /** The feed that the first of them read. */
    feedUrl: z.string().nullable(),
    feedName: z.string().nullable(),
    licence: z.string().nullable(),
    /** Its id in that feed: by it, whoever reads that feed too knows that it is the same procedure. */
    sourceId: z.string().nullable(),
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

/** What `GET /procedures.geojson` tells beyond a list: with it another installation can take the procedure over. */
export const WholeProcedure = Procedure.extend({
  changedAt: z.iso.datetime(),
  description: z.string().nullable(),
  phases: z.array(Phase),
  events: z.array(ProcedureEvent),
  documents: z.array(ProcedureDocument),
  language: z.string().nullable(),
  /** How far people may have a say; null where the source does not tell. */
  level: ParticipationLevel.nullable(),
  /** The status in the words of the source. */
  sourceStatus: z.string().nullable(),
  topicLabels: z.array(z.string()),
  corrections: z.array(ShownCorrection),
  provenance: Provenance,
}).meta({ id: 'WholeProcedure' });
export type WholeProcedure = z.infer<typeof WholeProcedure>;

/** An item of a list; `hits` tells where the words of the filter's `q` stand, and is null where it has none. */
export const ListedProcedure = Procedure.extend({ hits: z.array(Hit).nullable() }).meta({ id: 'ListedProcedure' });
export type ListedProcedure = z.infer<typeof ListedProcedure>;

/** A page of procedures; `count.exact` is false above 100,000. */
export const ProcedureList = z
  .object({
    items: z.array(ListedProcedure),
    next: z.string().nullable(),
    count: z.object({ value: z.int(), exact: z.boolean() }),
  })
  .meta({ id: 'ProcedureList' });
export type ProcedureList = z.infer<typeof ProcedureList>;

/** How many procedures a choice would leave; `label` in the language asked for. */
export const FacetValue = z.object({ id: z.string(), label: z.string(), count: z.int() }).meta({ id: 'FacetValue' });
export type FacetValue = z.infer<typeof FacetValue>;

/** `GET /facets`: each facet ignores its own filter. */
export const Facets = z
  .object({
    facets: z.object({
      status: z.array(FacetValue),
      topic: z.array(FacetValue),
      kind: z.array(FacetValue),
      publisher: z.array(FacetValue),
      territory: z.array(FacetValue),
    }),
    /** How the result splits by place: on the map, or without one. */
    located: z.object({ yes: z.int(), no: z.int() }),
  })
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;

/** Readable decoration of a procedure's address; the id behind it alone identifies. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'verfahren' : slug;
}

/** What people read for a status. */
export const STATUS_LABELS: Readonly<Record<Status, LocalText>> = {
  open: { de: 'Offen', en: 'Open' },
  planned: { de: 'Geplant', en: 'Planned' },
  evaluating: { de: 'In Auswertung', en: 'Being evaluated' },
  closed: { de: 'Beendet', en: 'Closed' },
  cancelled: { de: 'Abgebrochen', en: 'Cancelled' },
  unknown: { de: 'Stand unbekannt', en: 'Status unknown' },
};

/** What people read for a kind. */
export const KIND_LABELS: Readonly<Record<ProcedureKind, LocalText>> = {
  formal: { de: 'Förmliches Verfahren', en: 'Formal procedure' },
  informal: { de: 'Informelle Beteiligung', en: 'Informal participation' },
  unknown: { de: 'Art nicht angegeben', en: 'Kind not stated' },
};
