import { z } from 'zod';
import type { LocalText } from './language.js';
import { PhaseKind } from './phase.js';
import { KIND_LABELS } from './procedure.js';
import { ParticipationLevel, ProcedureKind } from './source-record.js';
import { Topic, TOPIC_LABELS } from './topic.js';

/** What people read for a phase that has no title of its own. */
export const PHASE_KIND_LABELS: Readonly<Record<PhaseKind, LocalText>> = {
  earlyPublicPart: { de: 'Frühzeitige Beteiligung der Öffentlichkeit', en: 'Early public participation' },
  publicDisclosure: { de: 'Veröffentlichung und Stellungnahmen', en: 'Public display and statements' },
  earlyInvolveAuth: { de: 'Frühzeitige Beteiligung der Behörden', en: 'Early involvement of authorities' },
  publicAgencies: { de: 'Beteiligung der Behörden', en: 'Involvement of authorities' },
  internal: { de: 'Interne Bearbeitung', en: 'Internal processing' },
  completed: { de: 'Abgeschlossen', en: 'Completed' },
  unknown: { de: 'Abschnitt ohne nähere Angabe', en: 'Stage without further details' },
  informal: { de: 'Beteiligung', en: 'Participation' },
  voting: { de: 'Abstimmung', en: 'Vote' },
  budgeting: { de: 'Bürgerhaushalt', en: 'Participatory budget' },
  survey: { de: 'Umfrage', en: 'Survey' },
  event: { de: 'Veranstaltung', en: 'Event' },
  implementation: { de: 'Umsetzung', en: 'Implementation' },
};

/** What people read for a level of participation. */
export const LEVEL_LABELS: Readonly<Record<ParticipationLevel, LocalText>> = {
  information: { de: 'Information', en: 'Information' },
  consultation: { de: 'Mitsprache (Konsultation)', en: 'Consultation' },
  cooperation: { de: 'Mitarbeit (Kooperation)', en: 'Cooperation' },
  decision: { de: 'Mitentscheidung', en: 'Decision-making' },
};

/** The parts of the common vocabulary that words of sources are mapped to. */
export const VocabularyField = z.enum(['topic', 'kind', 'phase', 'level']);
export type VocabularyField = z.infer<typeof VocabularyField>;

/** The terms of each part; "unknown" is no term that a word could mean. */
export const VOCABULARY_TERMS = {
  topic: Topic,
  kind: ProcedureKind.exclude(['unknown']),
  phase: PhaseKind.exclude(['unknown']),
  level: ParticipationLevel,
} as const satisfies Readonly<Record<VocabularyField, z.ZodType<string>>>;

/** A term of the common vocabulary and what people read for it. */
export interface VocabularyTerm {
  readonly field: VocabularyField;
  readonly term: string;
  readonly label: LocalText;
}

/** All terms, in the order of their fields. */
export const VOCABULARY: readonly VocabularyTerm[] = [
  ...VOCABULARY_TERMS.topic.options.map((term) => ({ field: 'topic' as const, term, label: TOPIC_LABELS[term] })),
  ...VOCABULARY_TERMS.kind.options.map((term) => ({ field: 'kind' as const, term, label: KIND_LABELS[term] })),
  ...VOCABULARY_TERMS.phase.options.map((term) => ({ field: 'phase' as const, term, label: PHASE_KIND_LABELS[term] })),
  ...VOCABULARY_TERMS.level.options.map((term) => ({ field: 'level' as const, term, label: LEVEL_LABELS[term] })),
];
