import type { Language } from '@navigator/shared';
import type { Card } from '../../format/card.js';
import type { Shown } from './embed-address.js';

/** A value that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** The page that makes a frame. */
export interface EmbedView {
  readonly title: string;
  readonly action: string;
  /** What the frame will show, in words. */
  readonly chosen: string;
  readonly toFilter: string;
  /** The filter, as hidden fields that go along. */
  readonly kept: readonly (readonly [string, string])[];
  readonly views: readonly Option[];
  readonly languages: readonly (Option & { readonly value: Language })[];
  readonly height: number;
  readonly frame: { readonly src: string; readonly title: string };
  readonly code: string;
}

/** The page inside a frame. */
export interface WidgetView {
  readonly title: string;
  readonly shown: Shown;
  readonly heading: string;
  readonly chosen: string;
  readonly sentence: string;
  readonly asOf: string;
  readonly cards: readonly Card[];
  readonly all: { readonly href: string; readonly label: string };
  readonly site: string;
  readonly operator: string | null;
  readonly isDemo: boolean;
  readonly tileQuery: string;
}
