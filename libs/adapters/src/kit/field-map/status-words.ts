import { foldLabel, type SourceFlag } from '@navigator/shared';

/** What German and English lists call the state of a procedure, folded; a map's own words stand above these. */
const WORDS: Readonly<Record<SourceFlag, readonly string[]>> = {
  planned: [
    'geplant',
    'in planung',
    'vorbereitung',
    'in vorbereitung',
    'angekuendigt',
    'zukuenftig',
    'kuenftig',
    'demnaechst',
    'planned',
    'upcoming',
    'scheduled',
    'future',
  ],
  open: [
    'offen',
    'laufend',
    'laeuft',
    'aktiv',
    'aktuell',
    'gestartet',
    'in beteiligung',
    'beteiligung laeuft',
    'open',
    'active',
    'running',
    'ongoing',
    'current',
    'in progress',
  ],
  evaluating: ['auswertung', 'in auswertung', 'auswertungsphase', 'evaluation', 'evaluating', 'under review', 'review'],
  closed: [
    'beendet',
    'abgeschlossen',
    'geschlossen',
    'fertig',
    'archiviert',
    'vergangen',
    'erledigt',
    'inaktiv',
    'closed',
    'finished',
    'completed',
    'done',
    'past',
    'ended',
    'inactive',
    'archived',
  ],
  cancelled: [
    'abgebrochen',
    'abgesagt',
    'eingestellt',
    'zurueckgezogen',
    'aufgehoben',
    'cancelled',
    'canceled',
    'withdrawn',
    'abandoned',
  ],
};

const flagByWord: ReadonlyMap<string, SourceFlag> = new Map(
  flags().flatMap(([flag, words]) => words.map((word) => [word, flag] as const)),
);

function flags(): readonly (readonly [SourceFlag, readonly string[]])[] {
  const { planned, open, evaluating, closed, cancelled } = WORDS;
  return [
    ['planned', planned],
    ['open', open],
    ['evaluating', evaluating],
    ['closed', closed],
    ['cancelled', cancelled],
  ];
}

/** What a list's word for a state means, or null where nobody has said so. */
export function flagOf(word: string, own: Readonly<Record<string, SourceFlag>> = {}): SourceFlag | null {
  const folded = foldLabel(word);
  const told = Object.entries(own).find(([key]) => foldLabel(key) === folded)?.[1];
  return told ?? flagByWord.get(folded) ?? null;
}
