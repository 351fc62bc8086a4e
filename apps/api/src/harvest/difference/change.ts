import type { DifferenceKind, LocalText } from '@navigator/shared';

/** One way in which a procedure would look different; its sentence is written only where it is shown. */
export interface Change {
  readonly kind: DifferenceKind;
  readonly text: () => LocalText;
}
