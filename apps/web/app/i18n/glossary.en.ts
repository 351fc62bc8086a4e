import type { Glossary } from './glossary-shape.js';

/** What words mean, in English; the German name stands where law and cities use it. */
export const en: Glossary = {
  beteiligungsverfahren: {
    word: 'Participation procedure',
    meaning: 'A city asks people what they think of a plan or an idea.',
    more: 'Each procedure has a topic and mostly a deadline. German: Beteiligungsverfahren.',
  },
  stelle: {
    word: 'Body',
    meaning: 'The office, ministry or association that is responsible for a procedure.',
    more: 'Ask it if you have questions about the content.',
  },
  formell: {
    word: 'Formal procedure',
    meaning: 'A law demands this participation, and says how long and in which form.',
    more: 'Example: the city must show everybody the draft of a local development plan. Whoever comments has a right that the city considers it.',
  },
  informell: {
    word: 'Informal procedure',
    meaning: 'The city asks because it wants to; no law demands it.',
    more: 'Examples: a survey, a contest of ideas, a talk on the spot. The city makes the rules.',
  },
  bauleitplanung: {
    word: 'Urban land-use planning',
    meaning: 'The city plans what may be built where: homes, shops, streets or green space.',
    more: 'There is one plan for the whole city and plans for single areas. The rules stand in the Federal Building Code. German: Bauleitplanung.',
  },
  bebauungsplan: {
    word: 'Local development plan',
    meaning: 'A plan for one area. It is binding and says what may be built there, and how high.',
    more: 'German: Bebauungsplan.',
  },
  'fruehzeitige-beteiligung': {
    word: 'Early participation',
    meaning: 'The first round: the city presents its aims before the plan is ready.',
    more: 'Now most can still be changed (section 3(1) of the Federal Building Code).',
  },
  auslegung: {
    word: 'Public display',
    meaning: 'The second round: everybody may see the draft of a plan and comment on it.',
    more: 'It lasts at least a month, and the documents are online (section 3(2) of the Federal Building Code). German: Auslegung.',
  },
  stellungnahme: {
    word: 'Comment on a plan',
    meaning: 'What you write about a plan: praise, concerns or a proposal.',
    more: 'Everybody may hand one in. Mind the deadline. German: Stellungnahme.',
  },
  abwaegung: {
    word: 'Weighing',
    meaning: 'The city compares all arguments and gives reasons which it follows and which not.',
    more: 'German: Abwägung.',
  },
  buergerhaushalt: {
    word: 'Participatory budget',
    meaning: 'People propose what the city should spend money on, or vote on it.',
  },
  beitrag: {
    word: 'Contribution',
    meaning: 'An idea, answer or comment that somebody handed in.',
    more: 'Every platform counts in its own way. Comparisons are only indications.',
  },
  frist: {
    word: 'Deadline',
    meaning: 'The last day on which you can take part. The whole day counts.',
    more: 'If the city names a time of day, that time holds.',
  },
  stand: {
    word: 'Status',
    meaning: 'How far a procedure is: planned, open, being evaluated, closed or cancelled.',
    more: 'We work it out from the dates, every time anew. Without clear dates it says “status unknown”.',
  },
  'ergebnis-steht-aus': {
    word: 'Result still owed',
    meaning: 'The procedure is closed, but the city has not shown yet what became of it.',
    more: 'You find this only where the platform of the city can report results at all.',
  },
  quelle: {
    word: 'Source',
    meaning: 'The platform that we have a procedure from. We read it regularly and change nothing.',
    more: 'Each page says when we last read the source.',
  },
  'nicht-gemeldet': {
    word: 'Not reported',
    meaning: 'The source says nothing about it. That is not the same as zero.',
  },
  kennzahl: {
    word: 'Indicator',
    meaning: 'A number with a fixed rule, such as: how many procedures began in a year.',
    more: 'Each indicator tells how it is worked out and what it does not say.',
  },
  median: {
    word: 'Median',
    meaning: 'The value in the middle: one half lies below it, the other above.',
    more: 'Single very long or very large procedures do not distort it.',
  },
  gebietsschluessel: {
    word: 'Territory key',
    meaning: 'An official number for each state, district and municipality in Germany.',
  },
  lizenz: {
    word: 'Licence',
    meaning: 'The permission to use texts or data of others, and the rules for it.',
  },
  feed: {
    word: 'Feed',
    meaning: 'An address that a program reads regularly, so that you hear of news without looking.',
    more: 'You need a feed reader or a calendar for it.',
  },
};
