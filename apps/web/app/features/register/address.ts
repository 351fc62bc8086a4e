import { DraftSecret } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';

/** The steps of a registration, as addresses name them; the first one is the address of the feed. */
export const STEPS = [
  'adresse',
  'pruefung',
  'felder',
  'stelle',
  'lizenz',
  'kontakt',
  'erwartungen',
  'antworten',
  'fertig',
] as const;
export type Step = (typeof STEPS)[number];

/** What the address of the page says. */
export interface RegisterAddress {
  readonly step: Step;
  /** Null where nothing was typed yet, or the address is damaged. */
  readonly secret: DraftSecret | null;
}

/** Reads the page's address; what cannot be meant is the first step. */
export function readAddress(query: URLSearchParams): RegisterAddress {
  const secret = DraftSecret.safeParse(query.get('entwurf'));
  const step = STEPS.find((one) => one === query.get('schritt')) ?? 'adresse';
  return { step, secret: secret.success ? secret.data : null };
}

/** The address of a step. */
export function registerPath({ step, secret }: RegisterAddress, language: Language): string {
  const query = new URLSearchParams({
    ...(secret === null ? {} : { entwurf: secret }),
    ...(step === 'adresse' ? {} : { schritt: step }),
  }).toString();
  return `${pathIn(language, '/feeds/anmelden')}${query === '' ? '' : `?${query}`}`;
}
