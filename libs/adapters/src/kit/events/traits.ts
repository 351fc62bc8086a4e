import type { Traits } from '../contract.js';

/**
 * What a source of events can say: nothing about procedures, and nothing by leaving something out. A calendar drops what
 * is over, a feed keeps its last twenty items: what it told once stays true.
 */
export const TRAITS_OF_EVENTS = {
  addsEvents: true,
  showsPlanned: true,
  reports: { results: false, contributions: false, comments: false, participants: false },
  countDefinitions: { contributions: null, comments: null, participants: null },
  listing: 'activeOnly',
  patchedFields: [],
} as const satisfies Partial<Traits>;
