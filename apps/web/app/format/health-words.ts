import type { HealthState, Language } from '@navigator/shared';

/** What people read for the health of a feed. */
export const HEALTH_WORDS: Readonly<Record<Language, Readonly<Record<HealthState, string>>>> = {
  de: { healthy: 'In Ordnung', degraded: 'Eingeschränkt', failing: 'Gestört', unknown: 'Unbekannt' },
  en: { healthy: 'Working', degraded: 'Degraded', failing: 'Failing', unknown: 'Unknown' },
};
