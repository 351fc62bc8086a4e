import type { Card } from '../../format/card.js';
import type { Notices } from '../../format/notices.js';
import type { Paragraph } from '../../format/paragraphs.js';
import type { Sign } from '../../format/sign.js';
import type { Fact } from '../../ui/facts.js';
import type { AreaShape } from '../../format/area-shape.js';
import type { CorrectionNote } from './corrections-view.js';

/** A stage of a procedure. */
export interface Stage {
  readonly title: string;
  readonly when: string;
  readonly state: 'past' | 'now' | 'next' | 'undated';
  /** abgeschlossen, folgt */
  readonly remark: string | null;
  /** Which day of how many today is. */
  readonly progress: { readonly day: number; readonly days: number; readonly text: string } | null;
}

/** Another procedure, and how far away it lies. */
export interface RelatedCard {
  readonly card: Card;
  readonly away: string | null;
}

/** A meeting that belongs to a procedure. */
export interface Meeting {
  readonly title: string;
  readonly when: string;
  readonly place: string | null;
  readonly url: string | null;
  /** What is said of one that does not take place; null otherwise. */
  readonly cancelled: string | null;
  /** A file for the calendar. */
  readonly calendar: string;
}

/** A link to a document or result. */
export interface NamedLink {
  readonly label: string;
  readonly href: string;
}

/** The page of a procedure, ready to print. */
export interface ProcedureView {
  readonly title: string;
  readonly heading: string;
  readonly language: string | null;
  readonly description: string;
  readonly sign: Sign;
  readonly status: string;
  readonly deadline: string | null;
  readonly notices: Notices;
  readonly isSoon: boolean;
  readonly isOpen: boolean;
  readonly url: string | null;
  readonly host: string | null;
  readonly responsible: string;
  readonly facts: readonly Fact[];
  readonly paragraphs: readonly Paragraph[];
  readonly stages: readonly Stage[];
  readonly meetings: readonly Meeting[];
  readonly place: { readonly text: string; readonly shape: AreaShape | null };
  readonly counts: readonly Fact[];
  readonly corrections: readonly CorrectionNote[];
  readonly documents: readonly NamedLink[];
  readonly result: { readonly text: string; readonly href: string | null };
  /** Its one public address. */
  readonly address: string;
  /** All its dates as a file; null where it has none. */
  readonly calendar: string | null;
  readonly follow: { readonly label: string; readonly href: string };
  readonly reportHref: string;
  readonly related: { readonly similar: readonly RelatedCard[]; readonly nearby: readonly RelatedCard[] };
  readonly structuredData: Readonly<Record<string, unknown>>;
  /** The same in OpenGraph's words. */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** Pages of other sources that list it too. */
  readonly alsoAt: readonly NamedLink[];
  readonly history: {
    readonly changes: readonly {
      readonly key: string;
      readonly day: string;
      readonly text: string;
      readonly before: string | null;
    }[];
    /** How each count grew: a path of the sparkline, and the same in words. */
    readonly lines: readonly {
      readonly name: string;
      readonly path: string;
      readonly text: string;
      readonly from: string;
      readonly to: string;
    }[];
    /** Headings of the counts that were ever told. */
    readonly columns: readonly string[];
    readonly counts: readonly { readonly day: string; readonly values: readonly string[] }[];
    readonly changesHref: string;
  };
  readonly sources: readonly { readonly name: string; readonly href: string; readonly facts: readonly Fact[] }[];
}
