import { STAFF_PATH } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** The parts of the administration, as their addresses name them. */
const FOLDERS = {
  start: '',
  registrations: '/anmeldungen',
  held: '/zurueckgehalten',
  reports: '/meldungen',
  words: '/woerter',
  links: '/doppelte',
  audit: '/protokoll',
  accounts: '/konten',
} as const;

/** A part of the administration. */
export type Section = keyof typeof FOLDERS;

/** What a page of the staff says after something was decided: a word in its address. */
export const SAID = 'erledigt';

/** The address of a part, or of one thing in it. */
export function staffPath(language: Language, section: Section, thing = ''): string {
  return pathIn(language, `${STAFF_PATH}${FOLDERS[section]}${thing === '' ? '' : `/${thing}`}`);
}

/** The page of a part that says what was just done. */
export function saidPath(language: Language, section: Section, said: string): string {
  return `${staffPath(language, section)}?${SAID}=${said}`;
}

/** The login page; it leads back to a page of the staff. */
export function loginPath(language: Language, to: string | null = null): string {
  const path = pathIn(language, `${STAFF_PATH}/anmelden`);
  return to === null ? path : `${path}?${new URLSearchParams({ weiter: to }).toString()}`;
}

export function leavePath(language: Language): string {
  return pathIn(language, `${STAFF_PATH}/abmelden`);
}
