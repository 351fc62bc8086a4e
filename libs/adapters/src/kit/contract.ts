import type {
  BoundingBox,
  FeedFormat,
  FindingCode,
  LocalText,
  Remark,
  SourceEvent,
  SourceRecord,
} from '@navigator/shared';
import type { MapDraft } from './field-map/draft-map.js';
import type { FieldMap } from './field-map/field-map.js';
import type { WebPage } from './web-page/web-page.js';

/** What an adapter needs to know of a feed. */
export interface AdapterFeed {
  readonly url: string;
  /** BCP 47 language of the texts, `de` unless the feed says otherwise. */
  readonly language: string;
  /** For formats without fixed fields: what stands where. Without one, such a format suggests its own. */
  readonly map?: FieldMap | null;
  /** What the platform wants to know before it answers. It goes into requests to the feed's origin and nowhere else. */
  readonly credential?: Credential | null;
  /** Where our own installation is reached, so that nothing comes back to us by way of another; null where unknown. */
  readonly ownOrigin?: string | null;
}

/** A name and a secret that a platform gave to its partner; some give the secret alone. */
export interface Credential {
  readonly id: string | null;
  readonly secret: string;
}

/** A request the adapter wants made; the api performs it through the guarded client. */
export interface FeedRequest {
  /** The adapter's own word for it, given back with the answer. */
  readonly purpose: string;
  readonly url: string;
  readonly accept: string;
  /** A failed optional request never makes a run incomplete; `read` is then not called for it. */
  readonly isOptional: boolean;
  /** Sent with POST; without it the request is a GET. Posted questions are never asked conditionally. */
  readonly post?: Posted;
  /** Value of the Authorization header. */
  readonly authorization?: string;
  /** Error statuses whose answer the adapter reads itself (GraphQL may refuse with 400 and say why). */
  readonly reads?: readonly number[];
  /** The query parameter by which fewer entries can be asked for at once, where the rest comes with further pages. */
  readonly pageSize?: string;
}

/** The body of a posted request. */
export interface Posted {
  readonly contentType: string;
  readonly body: string;
}

/** An answer with status 200, or with one of those that the request `reads`. Header names are lower case. */
export interface FeedResponse {
  readonly request: FeedRequest;
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The circumstances of a reading; adapters have no clock of their own. */
export interface ReadContext {
  readonly fetchedAt: Date;
  readonly timeZone: string;
  /** Where the feed's procedures are expected (west, south, east, north), or null. */
  readonly region: BoundingBox | null;
  /** Whether a map that had to be found is told: a check shows it to people, a harvest has no use for it. */
  readonly tellsMap?: boolean;
}

/** The fields that a second list may add to a record of the first. */
export type PatchableFields = Pick<
  SourceRecord,
  | 'geometry'
  | 'geometryRole'
  | 'comments'
  | 'contributions'
  | 'participants'
  | 'image'
  | 'documents'
  | 'events'
  | 'result'
  | 'organiser'
  | 'topics'
  | 'topicLabels'
>;

/** Why a whole answer could not be read. */
export interface ReadFailure {
  readonly code: ReadFailureCode;
  /** Technical detail in English, shortened; never a credential. */
  readonly detail: string;
}

export type ReadFailureCode = keyof typeof READ_FAILURES;

/** The ways in which an answer is no feed, in words that say what to do. */
export const READ_FAILURES = {
  'html-instead-of-data': {
    de: 'Statt Daten kam eine Webseite. Oft ist das eine Wartungs-, Anmelde- oder Schutzseite; bitte die Adresse der Schnittstelle prüfen.',
    en: 'A web page came instead of data. It is often a maintenance, login or protection page; please check the address of the interface.',
  },
  'empty-answer': {
    de: 'Die Antwort ist leer. Bisherige Daten bleiben stehen; bitte die Adresse der Schnittstelle prüfen.',
    en: 'The answer is empty. The data we have stays; please check the address of the interface.',
  },
  'not-json': { de: 'Die Antwort ist kein gültiges JSON.', en: 'The answer is not valid JSON.' },
  'not-xml': {
    de: 'Die Antwort ist kein gültiges XML, oder sie erklärt eigene Entitäten, was wir zum Schutz vor Angriffen nicht annehmen.',
    en: 'The answer is not valid XML, or it declares entities of its own, which we do not accept as a protection against attacks.',
  },
  'not-this-format': {
    de: 'Die Antwort ist lesbar, aber keine Verfahrensliste in diesem Format.',
    en: 'The answer can be read, but it is no list of procedures in this format.',
  },
  truncated: {
    de: 'Die Antwort bricht mittendrin ab. Bisherige Daten bleiben stehen; beim nächsten Lauf wird es erneut versucht.',
    en: 'The answer ends in the middle. The data we have stays; the next run tries again.',
  },
  'error-answer': {
    de: 'Die Plattform meldet selbst einen Fehler.',
    en: 'The platform itself reports an error.',
  },
  'needs-field-map': {
    de: 'Die Liste ist lesbar, aber ihre Feldnamen sagen uns nicht, welches Feld der Titel ist. Bitte eine Feldzuordnung mitgeben, die wenigstens „title“ nennt. „npm run check -- <Adresse>“ schlägt eine vor: speichern, anpassen und mit --map <Datei> mitgeben.',
    en: 'The list can be read, but the names of its fields do not tell us which one is the title. Please give a field map that names at least “title”. “npm run check -- <url>” suggests one: save it, mend it, and give it with --map <file>.',
  },
  'not-geojson': {
    de: 'Der Dienst antwortet nicht mit GeoJSON, sondern in einer anderen Form, meist GML. Bitte eine Adresse mit JSON-Ausgabe angeben (zum Beispiel outputFormat=application/json).',
    en: 'The service does not answer with GeoJSON but in another form, mostly GML. Please give an address with JSON output (for example outputFormat=application/json).',
  },
  'credential-missing': {
    de: 'Die Plattform antwortet nur mit Zugangsdaten. Bitte beim Betreiber der Plattform Kennung und Geheimnis für die öffentliche Schnittstelle anfragen und sie beim Feed hinterlegen.',
    en: 'The platform answers only to those who have a credential. Please ask whoever runs the platform for an id and a secret for its public interface, and store them with the feed.',
  },
  'credential-refused': {
    de: 'Die Plattform nimmt die hinterlegten Zugangsdaten nicht an. Bitte prüfen, ob sie noch gelten, und neue hinterlegen. Bisherige Daten bleiben stehen.',
    en: 'The platform does not accept the stored credential. Please check whether it is still valid, and store a new one. The data we have stays.',
  },
  'no-layer-chosen': {
    de: 'Der Dienst bietet mehrere Ebenen an, und keine ist dem Namen nach die der Verfahren. Bitte die Adresse einer Ebene angeben.',
    en: 'The service offers several layers, and none is that of the procedures by its name. Please give the address of one layer.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What reading yields, one at a time. A patch must come before the record it belongs to. */
export type Output<State> =
  | { readonly kind: 'record'; readonly record: SourceRecord; readonly remarks: readonly Remark[] }
  | {
      readonly kind: 'patch';
      readonly sourceId: string;
      readonly fields: Partial<PatchableFields>;
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: 'rejected';
      readonly sourceId: string | null;
      readonly position: number;
      readonly code: FindingCode;
      readonly value: string | null;
    }
  | {
      readonly kind: 'skipped';
      readonly sourceId: string | null;
      readonly position: number;
      readonly code: FindingCode;
    }
  /** Something that happens, or was decided, about a procedure of another feed; never a procedure of its own. */
  | { readonly kind: 'event'; readonly event: SourceEvent; readonly remarks: readonly Remark[] }
  | { readonly kind: 'request'; readonly request: FeedRequest }
  /** Only where it was asked for: what could be given as `AdapterFeed.map`. */
  | { readonly kind: 'map'; readonly draft: MapDraft }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  /** The answer was read to its end; `isComplete` tells whether absence from it means anything. */
  | { readonly kind: 'end'; readonly state: State; readonly isComplete: boolean };

/** What a platform can say at all; the rest is "not reported", never 0. */
export interface Traits {
  /** Whether the platform itself shows procedures in public before they begin. */
  readonly showsPlanned: boolean;
  readonly reports: {
    readonly results: boolean;
    readonly contributions: boolean;
    readonly comments: boolean;
    readonly participants: boolean;
  };
  /** Ids of what each count counts on this platform. */
  readonly countDefinitions: Readonly<Record<'contributions' | 'comments' | 'participants', string | null>>;
  /** Answers that carry personal data are never kept raw. */
  readonly hasPersonalData: boolean;
  readonly listing: 'complete' | 'activeOnly';
  /** True where the platform can say by its own word that an entry was withdrawn; elsewhere entries only vanish. */
  readonly saysWithdrawn?: boolean;
  /** True where it only tells about procedures of other feeds, and brings none of its own. */
  readonly addsEvents?: boolean;
  /** Formats without fixed fields are read by a field map; the others have no use for one. */
  readonly takesMap?: boolean;
  /** True where nothing can be read without a credential, false where one helps; left out where there is no use for one. */
  readonly needsCredential?: boolean;
  /** Fields that patches fill; when an optional request fails, their last known values stay. */
  readonly patchedFields: readonly (keyof PatchableFields)[];
  /** Minutes between harvests unless the feed asks for more. */
  readonly intervalMinutes: number;
}

/** The beginning of an unknown answer, for recognising its format. */
export interface AnswerHead {
  readonly url: string;
  readonly contentType: string;
  /** At most the first 64 KiB. */
  readonly bytes: Uint8Array;
}

/** How sure an adapter is that an answer is in its format (0 to 1), and by what. */
export interface Recognition {
  readonly confidence: number;
  readonly evidence: string;
}

/** What can be seen at a host's door, or behind an address that is no feed: the way to one may be told there. */
export interface Door {
  /** Where it was answered from, after redirects. */
  readonly url: string;
  readonly contentType: string;
  /** The beginning of the answer as text, at most 256 KiB; empty where nothing readable came. */
  readonly text: string;
  /** The answer as a web page; null where it is none. */
  readonly page: WebPage | null;
}

/** A place where a feed may be, and why: the api asks there, and the answer is judged by `recognise`. */
export interface Lead {
  /** On the origin of the door; the api asks no other. */
  readonly request: FeedRequest;
  /** The address by which the feed would be registered. */
  readonly feedUrl: string;
  /** 0 to 1. Up to 0.2 it is a guess at a usual path; from 0.6 on the door itself points there. */
  readonly likelihood: number;
  readonly evidence: string;
}

/**
 * One wire format. Pure: no network, clock, disk or framework; the api makes the requests and hands over the bytes.
 * `State` is plain JSON and carries what a conversation must remember between answers.
 *
 * @example
 * const { state, requests } = adapter.start({ url, language: 'de' });
 * for await (const output of adapter.read(state, response, context)) …
 */
export interface Adapter<State = unknown> {
  readonly format: FeedFormat;
  readonly title: LocalText;
  /** Versions of the platform it knows, newest last. */
  readonly versions: readonly string[];
  /** Raised when the mapping changes, so that unchanged feeds are read again. */
  readonly revision: number;
  readonly traits: Traits;
  recognise(head: AnswerHead): Recognition | null;
  /** Where on this host a feed in this format may be; none for formats that have no usual place. */
  leads?(door: Door): readonly Lead[];
  start(feed: AdapterFeed): { readonly state: State; readonly requests: readonly FeedRequest[] };
  read(state: State, response: FeedResponse, context: ReadContext): AsyncIterable<Output<State>>;
}
