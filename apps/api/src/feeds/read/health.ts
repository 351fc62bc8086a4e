import type { FeedHealth, FeedState, HealthState, LocalText } from '@navigator/shared';

/** What the health of a feed is judged by. */
export interface HealthFacts {
  readonly state: FeedState;
  readonly intervalMinutes: number;
  /** Start of the newest finished run; null before the first. */
  readonly lastRunAt: Date | null;
  /** Failed runs in a row. */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** Why the newest run failed, in words. */
  readonly lastError: LocalText | null;
  /** When the oldest open quarantine began. */
  readonly heldSince: Date | null;
}

/** From this many failures in a row a feed is failing, before it is merely degraded. */
const FAILING_FROM = 3;

/** A feed that was not looked at for this many intervals (and at least this long) is one we know nothing of. */
const MISSED_INTERVALS = 3;
const MISSED_AT_LEAST_MS = 24 * 3_600_000;

/** How well a feed works, in a word and a sentence; first match wins. */
export function healthOf(facts: HealthFacts, now: Date): FeedHealth {
  const { state, lastRunAt, failures, heldSince } = facts;
  if (lastRunAt === null) return health('unknown', null, TEXTS.neverRun);
  if (state !== 'live') return health('unknown', null, TEXTS.paused);
  if (isOverdue(facts, lastRunAt, now)) return health('unknown', lastRunAt, TEXTS.overdue);
  if (failures >= FAILING_FROM) return health('failing', facts.failingSince, failed(facts));
  if (failures > 0) return health('degraded', facts.failingSince, failed(facts));
  if (heldSince !== null) return health('degraded', heldSince, TEXTS.held);
  return health('healthy', null, TEXTS.healthy);
}

/** The installation as a whole: as good as its feeds are, as far as we could look. */
export function overallHealth(states: readonly HealthState[]): HealthState {
  const known = states.filter((state) => state !== 'unknown');
  if (known.length === 0) return 'unknown';
  if (known.every((state) => state === 'failing')) return 'failing';
  return known.every((state) => state === 'healthy') ? 'healthy' : 'degraded';
}

function isOverdue({ intervalMinutes, failures }: HealthFacts, lastRunAt: Date, now: Date): boolean {
  // A failing feed is asked less and less often on purpose.
  if (failures > 0) return false;
  const allowed = Math.max(MISSED_INTERVALS * intervalMinutes * 60_000, MISSED_AT_LEAST_MS);
  return now.getTime() - lastRunAt.getTime() > allowed;
}

function health(state: HealthState, since: Date | null, reason: LocalText): FeedHealth {
  return { state, since: since?.toISOString() ?? null, reason };
}

function failed({ failures, lastError }: HealthFacts): LocalText {
  const times =
    failures === 1
      ? { de: 'Der letzte Abruf ist fehlgeschlagen.', en: 'The last harvest failed.' }
      : {
          de: `Die letzten ${failures} Abrufe sind fehlgeschlagen.`,
          en: `The last ${failures} harvests failed.`,
        };
  if (lastError === null) return times;
  return { de: `${times.de} ${lastError.de}`, en: `${times.en} ${lastError.en}` };
}

const TEXTS = {
  neverRun: { de: 'Noch kein Abruf abgeschlossen.', en: 'No harvest has finished yet.' },
  paused: { de: 'Der Abruf ist angehalten.', en: 'Harvesting is paused.' },
  overdue: {
    de: 'Seit Längerem nicht abgerufen; wir konnten nicht nachsehen.',
    en: 'Not harvested for a while; we could not look.',
  },
  held: {
    de: 'Verluste oder auffällige Änderungen warten auf eine Entscheidung; bis dahin bleiben die bisherigen Daten stehen.',
    en: 'Losses or doubtful changes wait for a decision; until then the data we had stays.',
  },
  healthy: { de: 'Die letzten Abrufe waren erfolgreich.', en: 'The latest harvests were successful.' },
} as const satisfies Readonly<Record<string, LocalText>>;
