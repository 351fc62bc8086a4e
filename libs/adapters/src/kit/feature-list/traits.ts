import type { Traits } from '../contract.js';

/** What lists without fixed fields can report: texts, dates and places; counts and results have no agreed meaning there. */
export const FEATURE_TRAITS: Traits = {
  showsPlanned: true,
  reports: { results: false, contributions: false, comments: false, participants: false },
  countDefinitions: { contributions: null, comments: null, participants: null },
  hasPersonalData: false,
  listing: 'complete',
  takesMap: true,
  patchedFields: [],
  intervalMinutes: 60,
};

/** The encodings that are asked for; some servers know one name, some the other. */
export const GEOJSON = 'application/geo+json, application/json;q=0.9';
