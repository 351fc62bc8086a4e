import type { Notices } from '../../format/notices.js';
import type { Paragraph } from '../../format/paragraphs.js';
import type { Sign } from '../../format/sign.js';
import type { Fact } from '../../ui/facts.js';
import type { AreaShape } from './area-shape.js';
import type { CorrectionNote } from './corrections-view.js';

/** A stage of a procedure. */
export interface Stage {
  readonly title: string;
  readonly when: string;
  readonly isNow: boolean;
}

/** A meeting that belongs to a procedure. */
export interface Meeting {
  readonly title: string;
  readonly when: string;
  readonly place: string | null;
  readonly url: string | null;
  /** What is said of one that does not take place; null otherwise. */
  readonly cancelled: string | null;
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
  /** Pages of other sources that list it too. */
  readonly alsoAt: readonly NamedLink[];
  readonly history: {
    readonly changes: readonly {
      readonly key: string;
      readonly day: string;
      readonly text: string;
      readonly before: string | null;
    }[];
    /** Headings of the counts that were ever told. */
    readonly columns: readonly string[];
    readonly counts: readonly { readonly day: string; readonly values: readonly string[] }[];
    readonly changesHref: string;
  };
  readonly sources: readonly { readonly name: string; readonly href: string; readonly facts: readonly Fact[] }[];
}
