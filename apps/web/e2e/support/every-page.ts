import type { Stage } from './stage.js';

/** Every page and every state of one that has an address, by name; some have to be looked up first. */
export const EVERY_PAGE = {
  explore: () => Promise.resolve('/'),
  'empty result': () => Promise.resolve('/?q=zzzzzz'),
  detail: (stage: Stage) => stage.somewhere('procedure'),
  feeds: () => Promise.resolve('/feeds'),
  register: () => Promise.resolve('/feeds/anmelden'),
  'feed detail': (stage: Stage) => stage.somewhere('feed'),
  changes: () => Promise.resolve('/aenderungen'),
  'no changes': () => Promise.resolve('/aenderungen?since=2999-01-01'),
  cities: () => Promise.resolve('/staedte'),
  city: (stage: Stage) => stage.somewhere('city'),
  statistics: () => Promise.resolve('/statistik'),
  indicator: () => Promise.resolve('/statistik/A1'),
  follow: () => Promise.resolve('/folgen?status=open'),
  widget: () => Promise.resolve('/widget?status=open'),
  report: () => Promise.resolve('/melden'),
  'report an error': () => Promise.resolve('/melden?art=fehler'),
  glossary: () => Promise.resolve('/glossar'),
  about: () => Promise.resolve('/ueber'),
  accessibility: () => Promise.resolve('/barrierefreiheit'),
  privacy: () => Promise.resolve('/datenschutz'),
  imprint: () => Promise.resolve('/impressum'),
  'easy language': () => Promise.resolve('/leichte-sprache'),
  'not found': () => Promise.resolve('/gibt-es-nicht'),
} as const;
