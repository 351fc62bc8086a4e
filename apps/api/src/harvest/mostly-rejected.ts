import type { RunError } from '@navigator/shared';
import type { Counts } from './reading/tally.js';

/** Of which at most a fifth can be read is no list: the share that would be tolerated as a loss. */
const REJECTED_SHARE = 0.8;
const TOLERATED_RECORDS = 2;

/**
 * Why a reading in which nearly every entry was rejected has failed; null where it has not. It is no quarantine: there is
 * nothing to be confirmed, for what could not be read is not there to be shown, and nobody has lost anything.
 */
export function mostlyRejected({ mapped, events, rejected }: Counts): RunError | null {
  const entries = mapped + events + rejected;
  const isAll = rejected > 1 && rejected === entries;
  if (!isAll && rejected <= Math.max(TOLERATED_RECORDS, entries * REJECTED_SHARE)) return null;
  return {
    code: 'mostly-rejected',
    detail: `${String(rejected)} of ${String(entries)} entries could not be read`,
    text: {
      de: 'Fast kein Eintrag der Liste ließ sich lesen; vermutlich hat die Quelle ihr Format geändert. Nichts davon ist übernommen, die bisherigen Verfahren bleiben stehen. Die Befunde nennen je ein Beispiel.',
      en: 'Hardly an entry of the list could be read; the source has probably changed its format. Nothing of it was taken, the procedures we had stay. The findings give an example each.',
    },
  };
}
