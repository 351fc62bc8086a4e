import type { Health, HealthReason, HealthState, LocalText } from '@navigator/shared';
import type { FactsRow } from '../health/facts.sql.js';
import { overallHealth } from '../health/health.js';
import { presentOf } from '../health/timeline.js';

/** What the installation as a whole is judged by. */
export interface Whole {
  readonly feeds: readonly FactsRow[];
  readonly procedures: number;
  readonly isDemo: boolean;
  /** Since when our own connection is down. */
  readonly ownOutageSince: Date | null;
}

type Present = ReturnType<typeof presentOf>;

/** How the installation as a whole is doing, with its reasons in words. */
export function toHealth({ feeds, procedures, isDemo, ownOutageSince }: Whole, now: Date): Health {
  const judged = feeds.map((feed) => presentOf(feed, now));
  const counts = countsOf(judged);
  return {
    state: ownOutageSince === null ? overallHealth(counts) : 'unknown',
    asOf: now.toISOString(),
    feeds: counts,
    procedures,
    isDemo,
    ownOutageSince: ownOutageSince?.toISOString() ?? null,
    reasons: reasonsOf(judged, ownOutageSince !== null),
  };
}

function countsOf(judged: readonly Present[]): Health['feeds'] {
  const count = (wanted: HealthState): number => judged.filter(({ state }) => state === wanted).length;
  return {
    healthy: count('healthy'),
    degraded: count('degraded'),
    failing: count('failing'),
    unknown: count('unknown'),
  };
}

/** An outage of ours stands first: nothing else can be judged while it lasts. */
function reasonsOf(judged: readonly Present[], isOwnOutage: boolean): Health['reasons'] {
  const codes = new Map<HealthReason, number>(isOwnOutage ? [['own-outage', 0]] : []);
  for (const { reason: code } of judged) if (code !== 'working') codes.set(code, (codes.get(code) ?? 0) + 1);
  const rank = (code: HealthReason): number =>
    code === 'own-outage' && isOwnOutage ? Infinity : (codes.get(code) ?? 0);
  return [...codes]
    .toSorted(([one], [other]) => rank(other) - rank(one) || one.localeCompare(other))
    .map(([code, feeds]) => ({ code, feeds, text: sentence(code, feeds, isOwnOutage) }));
}

function sentence(code: HealthReason, feeds: number, isOwnOutage: boolean): LocalText {
  if (code === 'own-outage' && isOwnOutage) return OUTAGE;
  const { de, en } = SENTENCES[code];
  return feeds === 1
    ? { de: `1 Quelle ${de[0]}`, en: `1 source ${en[0]}` }
    : { de: `${String(feeds)} Quellen ${de[1]}`, en: `${String(feeds)} sources ${en[1]}` };
}

const OUTAGE: LocalText = {
  de: 'Unsere eigene Verbindung ist gestört: Server, die nichts miteinander zu tun haben, antworten alle nicht. Keiner Quelle wird das angelastet, alle bisherigen Daten bleiben stehen.',
  en: 'Our own connection is down: servers that have nothing to do with each other all fail to answer. No source is blamed, and all the data we have stays.',
};

type OneAndMany = readonly [one: string, many: string];

/** What follows "1 source", and what follows "3 sources". */
const SENTENCES: Readonly<Record<HealthReason, { readonly de: OneAndMany; readonly en: OneAndMany }>> = {
  working: { de: ['ist in Ordnung.', 'sind in Ordnung.'], en: ['works.', 'work.'] },
  failed: {
    de: ['konnte zuletzt nicht gelesen werden.', 'konnten zuletzt nicht gelesen werden.'],
    en: ['could not be read lately.', 'could not be read lately.'],
  },
  held: {
    de: ['wartet auf eine Entscheidung über Verluste.', 'warten auf eine Entscheidung über Verluste.'],
    en: ['waits for a decision about losses.', 'wait for a decision about losses.'],
  },
  'unusually-quiet': {
    de: ['ist viel länger unverändert als üblich.', 'sind viel länger unverändert als üblich.'],
    en: ['has been unchanged for much longer than usual.', 'have been unchanged for much longer than usual.'],
  },
  'never-run': {
    de: ['wurde noch nie gelesen.', 'wurden noch nie gelesen.'],
    en: ['was never read yet.', 'were never read yet.'],
  },
  paused: { de: ['ist angehalten.', 'sind angehalten.'], en: ['is paused.', 'are paused.'] },
  overdue: {
    de: [
      'hätte längst gelesen werden müssen und wurde es nicht.',
      'hätten längst gelesen werden müssen und wurden es nicht.',
    ],
    en: ['should have been read long ago and was not.', 'should have been read long ago and were not.'],
  },
  'own-outage': {
    de: [
      'wird nach einer Störung unserer Verbindung neu gelesen.',
      'werden nach einer Störung unserer Verbindung neu gelesen.',
    ],
    en: [
      'is being read again after an outage of our connection.',
      'are being read again after an outage of our connection.',
    ],
  },
};
