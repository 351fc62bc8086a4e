import type { ReportKind } from '@navigator/shared';
import type { Fact } from '../../ui/facts.js';

/** What a form asks for. */
export type FieldName = 'text' | 'place' | 'email' | 'page';

/** What is wrong with a field, in words that say what to do. */
export interface Fault {
  readonly field: FieldName;
  readonly message: string;
}

/** What somebody typed; it stays whatever becomes of it. */
export type Typed = Readonly<Record<FieldName, string>>;

/** A place that may be meant; no key is what was typed, as it is. */
export interface PlaceChoice {
  readonly key: string;
  readonly label: string;
}

/** What came back instead of thanks: faults, a choice of places, or a city that is here already. */
export interface Returned {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly choices: readonly PlaceChoice[];
  readonly known: KnownCity | null;
}

/** A city whose procedures are here already. */
export interface KnownCity {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

/** What a report is about. */
export interface Subject {
  readonly procedure: { readonly id: string; readonly title: string; readonly href: string } | null;
  /** A path of ours, or nothing. */
  readonly page: string;
}

/** A page to go on to. */
export interface NextStep {
  readonly href: string;
  readonly label: string;
}

interface Head {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
}

/** The page at /melden: which kind, a form, or thanks. */
export type FeedbackView =
  | (Head & { readonly state: 'choice'; readonly kinds: readonly (NextStep & { readonly hint: string })[] })
  | (Head & {
      readonly state: 'form';
      /** The city that the address names, or nothing. */
      readonly place: string;
      readonly kind: ReportKind;
      /** Its own address, with what could be meant of it. */
      readonly action: string;
      readonly subject: Subject;
      readonly emailHint: string;
      /** Who to turn to with a barrier instead; nobody where the operator has not said. */
      readonly contact: readonly Fact[];
    })
  | (Head & {
      readonly state: 'sent';
      readonly sign: string | null;
      readonly next: readonly string[];
      readonly steps: readonly NextStep[];
    });
