// Generated from the schemas of the contract by `node tools/client-types.mjs`; do not edit.

export type AskedAddress = {
  readonly url: string;
  readonly status: number | null;
  readonly answeredFrom: unknown;
  readonly came: LocalText;
};

export type AskedHarvest = { readonly feed: string; readonly askedAt: string };

export type AuditEntry = {
  readonly number: number;
  readonly at: string;
  readonly actor: {
    readonly kind: 'operator' | 'staff' | 'owner' | 'nobody';
    readonly id: unknown;
    readonly name: unknown;
  };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly outcome: 'done' | 'refused';
  readonly code: unknown;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly network: unknown;
  readonly times: number;
};

export type AuditList = { readonly items: readonly AuditEntry[]; readonly next: unknown };

export type Candidate = {
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly url: string;
  readonly confidence: number;
  readonly evidence: string;
};

export type Change = {
  readonly at: string;
  readonly kind:
    'added' | 'changed' | 'deadlineMoved' | 'missing' | 'archived' | 'back' | 'withdrawn' | 'linked' | 'unlinked';
  readonly fields: readonly FieldChange[];
  readonly text: LocalText;
  readonly procedure: {
    readonly id: string;
    readonly slug: string;
    readonly title: unknown;
    readonly publisher: PublisherRef;
    readonly feed: { readonly id: string; readonly name: string };
    readonly timeZone: string;
  };
};

export type ChangeList = { readonly items: readonly Change[]; readonly next: unknown };

export type CheckProgress = {
  readonly step: 'waiting' | 'looking' | 'reading' | 'mapping';
  readonly place: number | null;
  readonly requests: number;
  readonly bytes: number;
  readonly found: number;
  readonly text: LocalText;
};

export type CheckQuestion = {
  readonly url: string;
  readonly format?:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly map?: Readonly<Record<string, unknown>>;
};

export type CheckReport = {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly url: string;
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator'
    | null;
  readonly feedUrl: unknown;
  readonly candidates: readonly Candidate[];
  readonly asked: readonly AskedAddress[];
  readonly found: number;
  readonly mapped: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly duplicates: number;
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly fill: Readonly<Record<string, number>>;
  readonly sample: readonly {
    readonly title: string;
    readonly summary: unknown;
    readonly url: string | null;
    readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
    readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
    readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
    readonly start: string | null;
    readonly end: string | null;
    readonly endTime: string | null;
    readonly span: { readonly start: string | null; readonly end: string | null };
    readonly timeZone: string;
    readonly kind: 'formal' | 'informal' | 'unknown';
    readonly organiser: unknown;
    readonly topics: readonly {
      readonly id:
        | 'urban-planning'
        | 'housing'
        | 'mobility'
        | 'green-climate'
        | 'environment'
        | 'culture'
        | 'education'
        | 'children-youth'
        | 'sport'
        | 'social-inclusion'
        | 'health'
        | 'economy'
        | 'digital'
        | 'safety'
        | 'budget'
        | 'democracy'
        | 'other';
      readonly label: string;
    }[];
    readonly place: unknown;
    readonly territories: readonly string[];
    readonly point: readonly [number, number] | null;
    readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
    readonly image: string | null;
    readonly contributions: number | null;
    readonly comments: number | null;
    readonly participants: number | null;
    readonly nextEvent: ProcedureEvent | null;
    readonly result: ProcedureResult;
    readonly licence: unknown;
    readonly deadlineMoved: DeadlineMoved | null;
    readonly unconfirmedSince: string | null;
    readonly geometry: Geometry | null;
  }[];
  readonly bbox: readonly [number, number, number, number] | null;
  readonly suggestedMap: SuggestedMap | null;
  readonly progress: CheckProgress | null;
  readonly error: RunError | null;
};

export type CheckTicket = { readonly id: string };

export type Correction = {
  readonly id: string;
  readonly procedure: string;
  readonly field:
    | 'title'
    | 'summary'
    | 'description'
    | 'url'
    | 'image'
    | 'kind'
    | 'level'
    | 'organiser'
    | 'publisher'
    | 'territory'
    | 'topics'
    | 'dates'
    | 'phases'
    | 'place'
    | 'point'
    | 'contributions'
    | 'comments'
    | 'participants'
    | 'result'
    | 'flag'
    | null;
  readonly value: unknown;
  readonly reason: string;
  readonly by: 'owner' | 'operator';
  readonly since: string;
  readonly revokedAt: string | null;
};

export type CorrectionWish = {
  readonly field:
    | 'title'
    | 'summary'
    | 'description'
    | 'url'
    | 'image'
    | 'kind'
    | 'level'
    | 'organiser'
    | 'topics'
    | 'dates'
    | 'phases'
    | 'place'
    | 'point'
    | 'contributions'
    | 'comments'
    | 'participants'
    | 'result'
    | 'flag';
  readonly value: unknown;
  readonly reason: string;
};

export type Coverage = { readonly feeds: number; readonly reporting: number; readonly populationShare: number | null };

export type CoverageOverview = {
  readonly states: readonly CoveredState[];
  readonly total: {
    readonly municipalities: number;
    readonly coveredMunicipalities: number;
    readonly population: number;
    readonly coveredPopulation: number;
    readonly share: number;
  };
  readonly populationDate: string;
  readonly missing: { readonly items: readonly MissingMunicipality[]; readonly next: unknown };
};

export type CoveredState = {
  readonly key: string;
  readonly name: string;
  readonly municipalities: number;
  readonly coveredMunicipalities: number;
  readonly population: number;
  readonly coveredPopulation: number;
  readonly share: number;
};

export type DailyCounts = {
  readonly day: string;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
};

export type DeadlineMoved = { readonly was: string; readonly movedAt: string };

export type Difference = {
  readonly summary: LocalText;
  readonly unchanged: number;
  readonly groups: readonly DifferenceGroup[];
};

export type DifferenceExample = {
  readonly procedure: string | null;
  readonly sourceId: string;
  readonly title: string;
  readonly text: LocalText;
};

export type DifferenceGroup = {
  readonly kind:
    | 'disappears'
    | 'appears'
    | 'closes'
    | 'opens'
    | 'deadline'
    | 'status'
    | 'dates'
    | 'title'
    | 'place'
    | 'link'
    | 'emptied'
    | 'texts'
    | 'counts'
    | 'details'
    | 'renamed';
  readonly count: number;
  readonly text: LocalText;
  readonly examples: readonly DifferenceExample[];
};

export type FacetValue = { readonly id: string; readonly label: string; readonly count: number };

export type Facets = {
  readonly facets: {
    readonly status: readonly FacetValue[];
    readonly topic: readonly FacetValue[];
    readonly kind: readonly FacetValue[];
    readonly publisher: readonly FacetValue[];
    readonly territory: readonly FacetValue[];
  };
  readonly located: { readonly yes: number; readonly no: number };
};

export type FeedChange = {
  readonly name?: string;
  readonly state?: 'live' | 'paused';
  readonly intervalMinutes?: number;
  readonly expectations?: FeedExpectations | null;
  readonly map?: Readonly<Record<string, unknown>> | null;
};

export type FeedCounts = {
  readonly listed: number | null;
  readonly leftOut: number;
  readonly shown: number;
  readonly notYetPublic: number;
  readonly held: number;
};

export type FeedDetail = {
  readonly id: string;
  readonly name: string;
  readonly publisher: PublisherRef;
  readonly url: string;
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly state: 'proposed' | 'live' | 'paused' | 'removed';
  readonly isDemo: boolean;
  readonly licence: unknown;
  readonly procedures: number;
  readonly counts: FeedCounts;
  readonly health: FeedHealth;
  readonly lastConfirmedAt: string | null;
  readonly nextRunAt: string | null;
  readonly openQuarantines: number;
  readonly intervalMinutes: number;
  readonly timeZone: string;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly reports: {
    readonly planned: boolean;
    readonly results: boolean;
    readonly contributions: boolean;
    readonly comments: boolean;
    readonly participants: boolean;
  };
  readonly expectations: FeedExpectations | null;
  readonly file: FeedFile | null;
  readonly lastRun: Run | null;
  readonly intervals: readonly HealthInterval[];
  readonly uptime: readonly Uptime[];
};

export type FeedExpectations = {
  readonly min: number | null;
  readonly max: number | null;
  readonly quietMonths: readonly number[];
};

export type FeedFile = {
  readonly name: unknown;
  readonly type: 'text/csv' | 'application/geo+json';
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: string;
};

export type FeedHealth = {
  readonly state: 'healthy' | 'degraded' | 'failing' | 'unknown';
  readonly code: 'working' | 'failed' | 'held' | 'unusually-quiet' | 'never-run' | 'paused' | 'overdue' | 'own-outage';
  readonly since: string | null;
  readonly reason: LocalText;
};

export type FeedList = { readonly items: readonly FeedSummary[]; readonly next: unknown };

export type FeedMove = { readonly state: 'moved' | 'unproved'; readonly url: string; readonly proof: Proof | null };

export type FeedNotices = {
  readonly webhook: Webhook | null;
  readonly mail: { readonly isOffered: boolean; readonly address: unknown; readonly text: LocalText | null };
  readonly items: readonly Notice[];
  readonly next: null;
};

export type FeedQuarantine = {
  readonly id: string;
  readonly feed: { readonly id: string; readonly name: string };
  readonly run: string;
  readonly reason: string;
  readonly why: LocalText;
  readonly holds: 'removals' | 'run';
  readonly since: string;
  readonly showsTexts: boolean;
  readonly difference: Difference;
};

export type FeedSettings = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly state: 'proposed' | 'live' | 'paused' | 'removed';
  readonly timeZone: string;
  readonly intervalMinutes: number;
  readonly usualIntervalMinutes: number;
  readonly map: Readonly<Record<string, unknown>> | null;
  readonly takesMap: boolean;
  readonly expectations: FeedExpectations | null;
  readonly isAsked: boolean;
  readonly isReading: boolean;
  readonly removal: Removal | null;
};

export type FeedSummary = {
  readonly id: string;
  readonly name: string;
  readonly publisher: PublisherRef;
  readonly url: string;
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly state: 'proposed' | 'live' | 'paused' | 'removed';
  readonly isDemo: boolean;
  readonly licence: unknown;
  readonly procedures: number;
  readonly counts: FeedCounts;
  readonly health: FeedHealth;
  readonly lastConfirmedAt: string | null;
  readonly nextRunAt: string | null;
  readonly openQuarantines: number;
};

export type FieldChange = {
  readonly field:
    | 'deadline'
    | 'title'
    | 'summary'
    | 'description'
    | 'url'
    | 'kind'
    | 'level'
    | 'publisher'
    | 'organiser'
    | 'topics'
    | 'place'
    | 'geometry'
    | 'phases'
    | 'events'
    | 'documents'
    | 'result'
    | 'image'
    | 'flag';
  readonly from: unknown;
  readonly to: unknown;
};

export type FileTaken = { readonly file: FeedFile; readonly isNew: boolean };

export type Finding = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly who: 'publisher' | 'operator' | 'us';
  readonly count: number;
  readonly example: { readonly sourceId: unknown; readonly value: unknown } | null;
  readonly text: LocalText;
};

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly (readonly [number, number])[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly [number, number])[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly [number, number])[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
    };

export type Health = {
  readonly state: 'healthy' | 'degraded' | 'failing' | 'unknown';
  readonly asOf: string;
  readonly feeds: {
    readonly healthy: number;
    readonly degraded: number;
    readonly failing: number;
    readonly unknown: number;
  };
  readonly procedures: number;
  readonly isDemo: boolean;
  readonly ownOutageSince: string | null;
  readonly reasons: readonly {
    readonly code:
      'working' | 'failed' | 'held' | 'unusually-quiet' | 'never-run' | 'paused' | 'overdue' | 'own-outage';
    readonly feeds: number;
    readonly text: LocalText;
  }[];
};

export type HealthInterval = {
  readonly state: 'healthy' | 'degraded' | 'failing' | 'unknown';
  readonly code: 'working' | 'failed' | 'held' | 'unusually-quiet' | 'never-run' | 'paused' | 'overdue' | 'own-outage';
  readonly reason: LocalText;
  readonly since: string;
  readonly until: string | null;
};

export type History = { readonly counts: readonly DailyCounts[]; readonly changes: readonly HistoryEntry[] };

export type HistoryEntry = {
  readonly at: string;
  readonly kind:
    'added' | 'changed' | 'deadlineMoved' | 'missing' | 'archived' | 'back' | 'withdrawn' | 'linked' | 'unlinked';
  readonly fields: readonly FieldChange[];
  readonly text: LocalText;
};

export type Hit = { readonly field: 'title' | 'place' | 'summary'; readonly parts: readonly TextPart[] };

export type IndicatorDefinition = {
  readonly id: 'A1' | 'A2' | 'A4' | 'C1' | 'C2' | 'C2b' | 'D1' | 'F1' | 'G1' | 'J1' | 'J2' | 'J4';
  readonly version: number;
  readonly name: LocalText;
  readonly shortDefinition: LocalText;
  readonly formula: LocalText;
  readonly unit: 'procedures' | 'contributions' | 'comments' | 'share' | 'days' | 'ratio';
  readonly precision: number;
  readonly periodRule: 'activity' | 'cohort' | 'none';
  readonly groupings: readonly ('time' | 'territory' | 'topic' | 'publisher' | 'status' | 'kind' | 'field')[];
  readonly nullPolicy: LocalText;
  readonly exclusions: LocalText;
  readonly caveat: LocalText;
  readonly sources: readonly string[];
  readonly since: string;
};

export type IndicatorList = { readonly items: readonly IndicatorDefinition[]; readonly next: unknown };

export type IndicatorResult = {
  readonly definition: IndicatorDefinition;
  readonly by: 'time' | 'territory' | 'topic' | 'publisher' | 'status' | 'kind' | 'field' | null;
  readonly interval: 'month' | 'quarter' | 'year' | null;
  readonly rows: readonly IndicatorRow[];
  readonly coverage: Coverage;
  readonly asOf: string;
};

export type IndicatorRow = {
  readonly key: string;
  readonly label: string;
  readonly value: unknown;
  readonly reason?: 'notReported' | 'notApplicable';
  readonly n: number;
  readonly of: number;
  readonly spread: Spread | null;
};

export type ListedProcedure = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: unknown;
  readonly url: string | null;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
  readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly span: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly kind: 'formal' | 'informal' | 'unknown';
  readonly organiser: unknown;
  readonly publisher: PublisherRef;
  readonly feed: { readonly id: string; readonly name: string };
  readonly topics: readonly {
    readonly id:
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other';
    readonly label: string;
  }[];
  readonly place: unknown;
  readonly territories: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
  readonly image: string | null;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
  readonly nextEvent: ProcedureEvent | null;
  readonly result: ProcedureResult;
  readonly licence: unknown;
  readonly deadlineMoved: DeadlineMoved | null;
  readonly unconfirmedSince: string | null;
  readonly hits: readonly Hit[] | null;
};

export type LocalText = { readonly de: string; readonly en: string };

export type LoginLink = { readonly url: string; readonly expiresAt: string };

export type MailSubscription = {
  readonly state: 'waiting' | 'active';
  readonly filter: string;
  readonly words: unknown;
  readonly rhythm: 'daily' | 'weekly';
  readonly language: 'de' | 'en';
  readonly nextAt: string | null;
  readonly endsAt: string;
};

export type MissingMunicipality = {
  readonly key: string;
  readonly name: string;
  readonly state: { readonly key: string; readonly name: string };
  readonly population: number;
};

export type MoveWish = { readonly checkId: string; readonly map?: Readonly<Record<string, unknown>> };

export type NamedTerritoryLink = {
  readonly key: string;
  readonly method: 'key' | 'name' | 'point' | 'publisher';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly name: unknown;
};

export type NearbyProcedure = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: unknown;
  readonly url: string | null;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
  readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly span: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly kind: 'formal' | 'informal' | 'unknown';
  readonly organiser: unknown;
  readonly publisher: PublisherRef;
  readonly feed: { readonly id: string; readonly name: string };
  readonly topics: readonly {
    readonly id:
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other';
    readonly label: string;
  }[];
  readonly place: unknown;
  readonly territories: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
  readonly image: string | null;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
  readonly nextEvent: ProcedureEvent | null;
  readonly result: ProcedureResult;
  readonly licence: unknown;
  readonly deadlineMoved: DeadlineMoved | null;
  readonly unconfirmedSince: string | null;
  readonly distance: number;
};

export type NewOwnerKey = { readonly id: string; readonly key: string };

export type Notice = {
  readonly id: string;
  readonly type: 'feed.failing' | 'feed.digest' | 'feed.recovered' | 'quarantine.opened' | 'webhook.test';
  readonly by: 'mail' | 'webhook';
  readonly at: string;
  readonly state: 'waiting' | 'delivered' | 'dropped';
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly attempts: readonly NoticeAttempt[];
};

export type NoticeAttempt = {
  readonly at: string;
  readonly status: number | null;
  readonly isDelivered: boolean;
  readonly text: LocalText;
};

export type OwnerKey = {
  readonly id: string;
  readonly feed: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
};

export type Phase = {
  readonly kind:
    | 'earlyPublicPart'
    | 'publicDisclosure'
    | 'earlyInvolveAuth'
    | 'publicAgencies'
    | 'internal'
    | 'completed'
    | 'unknown'
    | 'informal'
    | 'voting'
    | 'budgeting'
    | 'survey'
    | 'event'
    | 'implementation';
  readonly title: unknown;
  readonly start: string | null;
  readonly startTime: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly timeZone: string;
};

export type Place = {
  readonly label: string;
  readonly kind: 'place' | 'postcode' | 'territory' | 'address';
  readonly point: readonly [number, number] | null;
  readonly territory: { readonly key: string; readonly name: string } | null;
};

export type PlaceList = { readonly items: readonly Place[]; readonly next: unknown };

export type Population = { readonly value: number; readonly date: string };

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};

export type Procedure = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: unknown;
  readonly url: string | null;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
  readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly span: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly kind: 'formal' | 'informal' | 'unknown';
  readonly organiser: unknown;
  readonly publisher: PublisherRef;
  readonly feed: { readonly id: string; readonly name: string };
  readonly topics: readonly {
    readonly id:
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other';
    readonly label: string;
  }[];
  readonly place: unknown;
  readonly territories: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
  readonly image: string | null;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
  readonly nextEvent: ProcedureEvent | null;
  readonly result: ProcedureResult;
  readonly licence: unknown;
  readonly deadlineMoved: DeadlineMoved | null;
  readonly unconfirmedSince: string | null;
};

export type ProcedureDetail = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: unknown;
  readonly url: string | null;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
  readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly span: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly kind: 'formal' | 'informal' | 'unknown';
  readonly organiser: unknown;
  readonly publisher: PublisherRef;
  readonly feed: { readonly id: string; readonly name: string };
  readonly topics: readonly {
    readonly id:
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other';
    readonly label: string;
  }[];
  readonly place: unknown;
  readonly territories: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
  readonly image: string | null;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
  readonly nextEvent: ProcedureEvent | null;
  readonly result: ProcedureResult;
  readonly licence: unknown;
  readonly deadlineMoved: DeadlineMoved | null;
  readonly unconfirmedSince: string | null;
  readonly description: unknown;
  readonly level: 'information' | 'consultation' | 'cooperation' | 'decision' | null;
  readonly phases: readonly Phase[];
  readonly events: readonly ProcedureEvent[];
  readonly documents: readonly ProcedureDocument[];
  readonly geometry: Geometry | null;
  readonly sources: readonly ProcedureSource[];
  readonly lastConfirmedAt: string | null;
  readonly language: unknown;
  readonly territoryLink: NamedTerritoryLink | null;
  readonly history: History;
  readonly corrections: readonly ShownCorrection[];
};

export type ProcedureDocument = {
  readonly title: string;
  readonly url: string;
  readonly mediaType: unknown;
  readonly date: string | null;
};

export type ProcedureEvent = {
  readonly title: string;
  readonly start: string;
  readonly end: string | null;
  readonly place: unknown;
  readonly url: string | null;
  readonly point?: readonly [number, number];
  readonly isCancelled?: boolean;
};

export type ProcedureList = {
  readonly items: readonly ListedProcedure[];
  readonly next: unknown;
  readonly count: { readonly value: number; readonly exact: boolean };
};

export type ProcedureResult = {
  readonly state: 'published' | 'notPublished' | 'notReported';
  readonly url: string | null;
  readonly publishedAt: string | null;
};

export type ProcedureSource = {
  readonly feed: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly format:
      | 'dipas-pds'
      | 'mein-berlin'
      | 'demosplan'
      | 'decidim'
      | 'geojson'
      | 'ogc-features'
      | 'wfs'
      | 'arcgis'
      | 'dcat-ap-plu'
      | 'xbeteiligung'
      | 'kerrokantasi'
      | 'citizen-space'
      | 'go-vocal'
      | 'consul'
      | 'oparl'
      | 'rss'
      | 'ical'
      | 'json-ld'
      | 'csv'
      | 'navigator';
  };
  readonly sourceId: string;
  readonly title: unknown;
  readonly url: string | null;
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly leads: boolean;
  readonly licence: unknown;
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly lastConfirmedAt: string | null;
  readonly sourceStatus: unknown;
  readonly topicLabels: readonly string[];
};

export type Proof = {
  readonly domain: string;
  readonly token: string;
  readonly wellKnownUrl: string;
  readonly dnsName: unknown;
  readonly expiresAt: string;
  readonly lastLookAt: string | null;
  readonly lastLook: LocalText | null;
  readonly nextLookAt: string | null;
  readonly provedAt: string | null;
};

export type ProofTask = {
  readonly domain: string;
  readonly token: string;
  readonly wellKnownUrl: string;
  readonly dnsName: unknown;
  readonly expiresAt: string;
};

export type Provenance = {
  readonly via: readonly string[];
  readonly feedUrl: unknown;
  readonly feedName: unknown;
  readonly licence: unknown;
  readonly sourceId: unknown;
};

export type Publisher = {
  readonly id: string;
  readonly name: string;
  readonly domain: unknown;
  readonly territory: {
    readonly key: string;
    readonly name: string;
    readonly state: unknown;
    readonly population: Population | null;
  } | null;
  readonly procedures: StatusCounts;
  readonly feeds: number;
  readonly isDemo: boolean;
};

export type PublisherDetail = {
  readonly id: string;
  readonly name: string;
  readonly domain: unknown;
  readonly territory: {
    readonly key: string;
    readonly name: string;
    readonly state: unknown;
    readonly population: Population | null;
  } | null;
  readonly procedures: StatusCounts;
  readonly isDemo: boolean;
  readonly feeds: readonly FeedSummary[];
};

export type PublisherList = { readonly items: readonly Publisher[]; readonly next: unknown };

export type PublisherRef = { readonly id: string; readonly name: string; readonly territory: unknown };

export type QuarantineList = { readonly items: readonly QuarantineSummary[]; readonly next: unknown };

export type QuarantineSummary = {
  readonly id: string;
  readonly feed: { readonly id: string; readonly name: string };
  readonly run: string;
  readonly reason: string;
  readonly why: LocalText;
  readonly holds: 'removals' | 'run';
  readonly state: 'open' | 'confirmed' | 'rejected' | 'superseded';
  readonly since: string;
  readonly decidedAt: string | null;
  readonly removals: number;
  readonly puts: number;
};

export type RecoveredKey = { readonly key: string };

export type Recovery = {
  readonly id: string;
  readonly domain: string;
  readonly token: string;
  readonly wellKnownUrl: string;
  readonly dnsName: unknown;
  readonly expiresAt: string;
};

export type Registration = {
  readonly id: string;
  readonly state: 'unproved' | 'waiting' | 'live' | 'refused' | 'expired';
  readonly createdAt: string;
  readonly url: string;
  readonly format:
    | 'dipas-pds'
    | 'mein-berlin'
    | 'demosplan'
    | 'decidim'
    | 'geojson'
    | 'ogc-features'
    | 'wfs'
    | 'arcgis'
    | 'dcat-ap-plu'
    | 'xbeteiligung'
    | 'kerrokantasi'
    | 'citizen-space'
    | 'go-vocal'
    | 'consul'
    | 'oparl'
    | 'rss'
    | 'ical'
    | 'json-ld'
    | 'csv'
    | 'navigator';
  readonly publisher: { readonly id: string | null; readonly name: string; readonly territory: string | null };
  readonly licence: string;
  readonly contact: { readonly email: unknown };
  readonly minutes: number | null;
  readonly expectations: FeedExpectations | null;
  readonly map: Readonly<Record<string, unknown>> | null;
  readonly language: 'de' | 'en';
  readonly proof: Proof;
  readonly report: CheckReport;
  readonly similar: readonly SimilarFeed[];
  readonly review: readonly ReviewReason[];
  readonly refusal: { readonly reason: string; readonly at: string } | null;
  readonly expiresAt: string | null;
};

export type RegistrationReceipt = {
  readonly feed: {
    readonly id: string;
    readonly state: 'unproved' | 'waiting' | 'live' | 'refused' | 'expired';
    readonly url: string;
    readonly format:
      | 'dipas-pds'
      | 'mein-berlin'
      | 'demosplan'
      | 'decidim'
      | 'geojson'
      | 'ogc-features'
      | 'wfs'
      | 'arcgis'
      | 'dcat-ap-plu'
      | 'xbeteiligung'
      | 'kerrokantasi'
      | 'citizen-space'
      | 'go-vocal'
      | 'consul'
      | 'oparl'
      | 'rss'
      | 'ical'
      | 'json-ld'
      | 'csv'
      | 'navigator';
    readonly publisher: string;
  };
  readonly ownerToken: string;
  readonly proof: ProofTask;
};

export type RegistrationWish = {
  readonly checkId: string;
  readonly publisher:
    | { readonly id: string; readonly domain?: string }
    | { readonly name: string; readonly domain: string; readonly territory?: string };
  readonly licence: string;
  readonly contact: { readonly email: string };
  readonly schedule?: { readonly minutes: number };
  readonly expectations?: FeedExpectations;
  readonly map?: Readonly<Record<string, unknown>>;
  readonly keyName?: string;
  readonly language: 'de' | 'en';
};

export type Related = { readonly similar: readonly Procedure[]; readonly nearby: readonly NearbyProcedure[] };

export type Removal = { readonly askedAt: string; readonly dueAt: string };

export type Report =
  | {
      readonly kind: 'error';
      readonly text: string;
      readonly procedure?: string;
      readonly page?: unknown;
      readonly email?: string;
      readonly language: 'de' | 'en';
    }
  | {
      readonly kind: 'barrier';
      readonly text: string;
      readonly page?: unknown;
      readonly email?: string;
      readonly language: 'de' | 'en';
    }
  | {
      readonly kind: 'city';
      readonly place: string;
      readonly territory?: string;
      readonly text: string;
      readonly email?: string;
      readonly language: 'de' | 'en';
    };

export type ReportReceipt = { readonly id: string };

export type ReviewReason = {
  readonly code: 'new-publisher' | 'new-domain' | 'foreign-host' | 'same-procedures';
  readonly text: LocalText;
};

export type Run = {
  readonly id: string;
  readonly feed: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: 'applied' | 'unchanged' | 'quarantined' | 'failed' | null;
  readonly repeats: number;
  readonly requested: boolean;
  readonly found: number;
  readonly mapped: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly held: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly duplicates: number;
  readonly events: number;
  readonly bytes: number;
  readonly ms: number;
  readonly http: { readonly status: number | null; readonly requests: number };
  readonly findings: readonly Finding[];
  readonly quarantine: string | null;
  readonly error: RunError | null;
};

export type RunChangeExample = {
  readonly procedure: string;
  readonly slug: string;
  readonly title: string;
  readonly text: LocalText;
};

export type RunChangeGroup = {
  readonly kind:
    'added' | 'changed' | 'deadlineMoved' | 'missing' | 'archived' | 'back' | 'withdrawn' | 'linked' | 'unlinked';
  readonly count: number;
  readonly text: LocalText;
  readonly examples: readonly RunChangeExample[];
};

export type RunDifference = {
  readonly run: string;
  readonly summary: LocalText;
  readonly groups: readonly RunChangeGroup[];
};

export type RunError = { readonly code: string; readonly detail: string; readonly text: LocalText };

export type RunList = { readonly items: readonly Run[]; readonly next: unknown };

export type ShownCorrection = {
  readonly field:
    | 'title'
    | 'summary'
    | 'description'
    | 'url'
    | 'image'
    | 'kind'
    | 'level'
    | 'organiser'
    | 'publisher'
    | 'territory'
    | 'topics'
    | 'dates'
    | 'phases'
    | 'place'
    | 'point'
    | 'contributions'
    | 'comments'
    | 'participants'
    | 'result'
    | 'flag';
  readonly value:
    | string
    | number
    | readonly [number, number]
    | readonly string[]
    | readonly Phase[]
    | ProcedureResult
    | { readonly type: string; readonly near: readonly [number, number] }
    | { readonly start: string | null; readonly end: string | null }
    | null;
  readonly sourceValue:
    | string
    | number
    | readonly [number, number]
    | readonly string[]
    | readonly Phase[]
    | ProcedureResult
    | { readonly type: string; readonly near: readonly [number, number] }
    | { readonly start: string | null; readonly end: string | null }
    | null;
  readonly reason: string;
  readonly since: string;
};

export type SimilarFeed = {
  readonly feed: { readonly id: string; readonly name: string };
  readonly publisher: PublisherRef;
  readonly share: number;
};

export type Spread = { readonly lower: number; readonly median: number; readonly upper: number; readonly sum: number };

export type StaffAccount = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'viewer' | 'editor' | 'operator';
  readonly hasPassword: boolean;
  readonly hasOidc: boolean;
  readonly createdAt: string;
  readonly disabledAt: string | null;
};

export type StatusCounts = {
  readonly open: number;
  readonly planned: number;
  readonly evaluating: number;
  readonly closed: number;
  readonly cancelled: number;
  readonly unknown: number;
};

export type SubscriptionAsked = { readonly state: 'asked' };

export type SubscriptionWish = {
  readonly email: string;
  readonly filter: {
    readonly q?: string;
    readonly status?: 'all' | readonly ('open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown')[];
    readonly topic?: readonly (
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other'
    )[];
    readonly kind?: readonly ('formal' | 'informal' | 'unknown')[];
    readonly publisher?: readonly string[];
    readonly feed?: readonly string[];
    readonly territory?: readonly string[];
    readonly bbox?: readonly [number, number, number, number];
    readonly near?: readonly [number, number];
    readonly radius?: number;
    readonly from?: string;
    readonly to?: string;
    readonly updatedSince?: string;
    readonly located?: unknown;
    readonly lang?: 'de' | 'en';
  };
  readonly rhythm: 'daily' | 'weekly';
  readonly language: 'de' | 'en';
};

export type SuggestedMap = {
  readonly map: Readonly<Record<string, unknown>>;
  readonly fields: readonly {
    readonly target: string;
    readonly path: string;
    readonly confidence: number;
    readonly example: unknown;
  }[];
  readonly unmapped: readonly { readonly path: string; readonly example: unknown }[];
};

export type SuggestedProcedure = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly place: unknown;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
};

export type Suggestions = {
  readonly places: readonly Place[];
  readonly postcodes: readonly Place[];
  readonly procedures: readonly SuggestedProcedure[];
};

export type Territory = {
  readonly key: string;
  readonly name: string;
  readonly level: 'country' | 'state' | 'district' | 'municipality';
  readonly parent: { readonly key: string; readonly name: string } | null;
  readonly population: Population | null;
  readonly procedures: number;
};

export type TerritoryLink = {
  readonly key: string;
  readonly method: 'key' | 'name' | 'point' | 'publisher';
  readonly confidence: 'high' | 'medium' | 'low';
};

export type TerritoryList = { readonly items: readonly Territory[]; readonly next: unknown };

export type TextPart = { readonly text: string; readonly isHit: boolean };

export type Uptime = {
  readonly days: number;
  readonly healthy: unknown;
  readonly degraded: unknown;
  readonly failing: unknown;
  readonly unknown: unknown;
};

export type Webhook = {
  readonly url: string;
  readonly since: string;
  readonly state: 'working' | 'failing' | 'ended';
  readonly text: LocalText | null;
};

export type WebhookBody = {
  readonly id: string;
  readonly type: 'feed.failing' | 'feed.recovered' | 'quarantine.opened' | 'webhook.test';
  readonly feed: { readonly id: string; readonly name: string; readonly url: string };
  readonly at: string;
  readonly data: { readonly since: string | null; readonly text: LocalText };
};

export type WebhookSet = { readonly webhook: Webhook; readonly secret: string };

export type WebhookWish = { readonly url: string };

export type WholeProcedure = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: unknown;
  readonly url: string | null;
  readonly status: 'open' | 'planned' | 'evaluating' | 'closed' | 'cancelled' | 'unknown';
  readonly statusBasis: 'dates' | 'source' | 'presence' | 'stale' | 'gone' | 'none';
  readonly lifecycle: 'live' | 'missing' | 'archived' | 'withdrawn' | 'merged';
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime: string | null;
  readonly span: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly kind: 'formal' | 'informal' | 'unknown';
  readonly organiser: unknown;
  readonly publisher: PublisherRef;
  readonly feed: { readonly id: string; readonly name: string };
  readonly topics: readonly {
    readonly id:
      | 'urban-planning'
      | 'housing'
      | 'mobility'
      | 'green-climate'
      | 'environment'
      | 'culture'
      | 'education'
      | 'children-youth'
      | 'sport'
      | 'social-inclusion'
      | 'health'
      | 'economy'
      | 'digital'
      | 'safety'
      | 'budget'
      | 'democracy'
      | 'other';
    readonly label: string;
  }[];
  readonly place: unknown;
  readonly territories: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly geometryRole: 'area' | 'location' | 'mapCentre' | 'meetingPlace' | null;
  readonly image: string | null;
  readonly contributions: number | null;
  readonly comments: number | null;
  readonly participants: number | null;
  readonly nextEvent: ProcedureEvent | null;
  readonly result: ProcedureResult;
  readonly licence: unknown;
  readonly deadlineMoved: DeadlineMoved | null;
  readonly unconfirmedSince: string | null;
  readonly changedAt: string;
  readonly description: unknown;
  readonly phases: readonly Phase[];
  readonly events: readonly ProcedureEvent[];
  readonly documents: readonly ProcedureDocument[];
  readonly language: unknown;
  readonly level: 'information' | 'consultation' | 'cooperation' | 'decision' | null;
  readonly sourceStatus: unknown;
  readonly topicLabels: readonly string[];
  readonly corrections: readonly ShownCorrection[];
  readonly provenance: Provenance;
};
