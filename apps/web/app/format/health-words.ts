import type { HealthState, InLanguages } from '@navigator/shared';

/** What people read for the health of a feed. */
export const HEALTH_WORDS: InLanguages<Readonly<Record<HealthState, string>>> = {
  de: { healthy: 'In Ordnung', degraded: 'Eingeschränkt', failing: 'Gestört', unknown: 'Unbekannt' },
  en: { healthy: 'Working', degraded: 'Degraded', failing: 'Failing', unknown: 'Unknown' },
};
