/** The words that pages explain; the id is the anchor on the glossary page, so it never changes. */
export const GLOSSARY_WORDS = [
  'beteiligungsverfahren',
  'stelle',
  'formell',
  'informell',
  'bauleitplanung',
  'bebauungsplan',
  'fruehzeitige-beteiligung',
  'auslegung',
  'stellungnahme',
  'abwaegung',
  'buergerhaushalt',
  'beitrag',
  'frist',
  'stand',
  'ergebnis-steht-aus',
  'quelle',
  'nicht-gemeldet',
  'kennzahl',
  'median',
  'gebietsschluessel',
  'lizenz',
  'feed',
] as const;

/** One of them. */
export type GlossaryWord = (typeof GLOSSARY_WORDS)[number];

/** A word and what it means, in plain sentences; the first one is enough by itself. */
export interface GlossaryEntry {
  readonly word: string;
  readonly meaning: string;
  readonly more?: string;
}

/** The glossary in one language. */
export type Glossary = Readonly<Record<GlossaryWord, GlossaryEntry>>;
