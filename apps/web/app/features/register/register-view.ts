import type { DraftFields, FeedFormat, LicenceCondition, Responsible, Severity } from '@navigator/shared';
import type { AreaShape } from '../../format/area-shape.js';
import type { Card } from '../../format/card.js';

/** The fields of a draft that a person types, by the names of their controls. */
export type FieldName =
  'address' | 'map' | 'place' | 'publisher' | 'name' | 'domain' | 'licence' | 'email' | 'keyName' | 'min' | 'max';

/** What is wrong with a field, in words that say what to do. */
export interface Fault {
  /** Null for what no field of this page can mend. */
  readonly field: FieldName | null;
  readonly message: string;
  /** Where it can be mended, if not here. */
  readonly link: Way | null;
}

/** A page to go on to. */
export interface Way {
  readonly href: string;
  readonly label: string;
}

/** What came back instead of the next step; what was typed is in the draft, or here where there is none yet. */
export interface Returned {
  readonly kind: 'faulty';
  readonly faults: readonly Fault[];
  readonly address: string;
}

/** The key of a registration; this answer is the only one that has it. */
export interface Registered {
  readonly kind: 'registered';
  readonly key: string;
  readonly done: DoneView;
}

/** What every step says of itself. */
interface Head {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  /** Schritt 2 von 7; null where nothing is left to do. */
  readonly count: string | null;
  /** Its own address, to which its form is sent. */
  readonly action: string;
  readonly back: Way | null;
}

/** A remark of the check. */
export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly word: string;
  readonly text: string;
  /** 3-mal, zum Beispiel bei … */
  readonly count: string;
  readonly example: string | null;
}

/** The remarks that somebody has to act upon. */
export interface FindingGroup {
  readonly who: Responsible;
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

/** How often a field is filled. */
export interface FillView {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** 22 von 23 */
  readonly count: string;
  readonly percent: string;
}

/** What the check found, as residents will see it. */
export interface ReportView {
  /** DIPAS, 23 Verfahren */
  readonly summary: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly groups: readonly FindingGroup[];
  readonly fill: readonly FillView[];
  readonly map: { readonly shape: AreaShape; readonly label: string } | null;
  readonly cards: readonly Card[];
}

/** An address that was asked, and what came. */
export interface AskedView {
  readonly url: string;
  readonly came: string;
}

/** How a check stands. */
export type CheckView =
  | { readonly state: 'waiting'; readonly text: string; readonly facts: readonly string[] }
  | { readonly state: 'forgotten' }
  | {
      readonly state: 'failed';
      readonly reason: string;
      readonly asked: readonly AskedView[];
      readonly fieldsHref: string | null;
    }
  | {
      readonly state: 'done';
      readonly report: ReportView;
      readonly next: Way | null;
      readonly fieldsHref: string | null;
    };

/** A field of ours, and where it stands in the list. */
export interface MapRow {
  readonly target: string;
  readonly label: string;
  readonly hint: string;
  readonly path: string;
  /** Not sure: a person has to look. */
  readonly isGuess: boolean;
}

/** Who may be meant by what was searched. */
export interface PublisherChoice {
  /** The id of a publisher, `area:<key>`, or `new`. */
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

export interface LicenceChoice {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly isOpen: boolean;
  readonly conditions: readonly { readonly id: LicenceCondition; readonly text: string }[];
}

/** One line of the answers. */
export interface AnswerRow {
  readonly term: string;
  readonly value: string;
  readonly isMissing: boolean;
  readonly change: string;
}

/** A registration whose proof is on its way. */
export interface DoneView {
  readonly feed: string;
  readonly state: 'unproved' | 'waiting' | 'live' | 'refused' | 'expired';
  readonly stateText: string;
  readonly proof: {
    readonly token: string;
    readonly wellKnownUrl: string;
    readonly dnsName: string | null;
    readonly domain: string;
    readonly until: string;
  };
  /** What the last look found, and when. */
  readonly look: string | null;
  readonly review: readonly string[];
  readonly refusal: string | null;
  readonly feedHref: string;
  readonly consoleHref: string;
  /** This page, to look again. */
  readonly pageHref: string;
}

/** The page at /feeds/anmelden: one step of it. */
export type RegisterView =
  | (Head & { readonly state: 'closed'; readonly next: Way })
  | (Head & { readonly state: 'gone'; readonly next: Way })
  | (Head & { readonly state: 'address'; readonly address: string; readonly formats: readonly FormatChoice[] })
  | (Head & { readonly state: 'check'; readonly url: string; readonly check: CheckView })
  | (Head & {
      readonly state: 'fields';
      readonly first: readonly MapRow[];
      readonly more: readonly MapRow[];
      readonly options: readonly { readonly path: string; readonly example: string | null }[];
    })
  | (Head & {
      readonly state: 'publisher';
      readonly fields: Pick<DraftFields, 'place' | 'publisher' | 'name' | 'domain'>;
      /** Null before anything was searched. */
      readonly choices: readonly PublisherChoice[] | null;
    })
  | (Head & { readonly state: 'licence'; readonly licence: string; readonly choices: readonly LicenceChoice[] })
  | (Head & { readonly state: 'contact'; readonly fields: Pick<DraftFields, 'email' | 'keyName'> })
  | (Head & {
      readonly state: 'expectations';
      readonly fields: Pick<DraftFields, 'min' | 'max'>;
      readonly months: readonly { readonly value: number; readonly label: string; readonly isQuiet: boolean }[];
      readonly found: string | null;
    })
  | (Head & { readonly state: 'answers'; readonly rows: readonly AnswerRow[]; readonly isComplete: boolean })
  | (Head & { readonly state: 'done'; readonly done: DoneView });

/** A format somebody may name themselves. */
export interface FormatChoice {
  readonly format: FeedFormat;
  readonly label: string;
  readonly isChosen: boolean;
}
