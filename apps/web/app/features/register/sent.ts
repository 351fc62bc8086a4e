import type { Draft, DraftFields, DraftSecret, Language } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import type { RegisterAddress } from './address.js';
import type { Fault, FieldName, Registered } from './register-view.js';
import type { RegisterWords } from './words.de.js';

/** What was sent, and from where. */
export interface Sent {
  readonly visit: Visit;
  readonly language: Language;
  readonly words: RegisterWords;
  readonly secret: DraftSecret | null;
  readonly draft: Draft | null;
  readonly form: FormData;
}

/** What comes of a step. */
export type StepAnswer =
  | { readonly kind: 'next'; readonly to: RegisterAddress }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[]; readonly status: number }
  | { readonly kind: 'registered'; readonly registered: Registered; readonly cookie: string | null };

/** A field that people neither see nor reach. */
export const TRAP = 'website';

/** Faults of the fields of a form. */
export function faulty(...faults: readonly (readonly [FieldName | null, string])[]): StepAnswer {
  return { kind: 'faulty', status: 400, faults: faults.map(([field, message]) => ({ field, message, link: null })) };
}

/** Somebody asks too often; nothing is lost. */
export function tooMany(field: FieldName | null, seconds: number, words: RegisterWords): StepAnswer {
  const message = words.answers.tooMany(Math.max(1, Math.ceil(seconds / 60)));
  return { kind: 'faulty', status: 429, faults: [{ field, message, link: null }] };
}

/** What the draft holds; nothing where there is none. */
export function fieldsOf({ draft }: Sent): DraftFields | null {
  return draft?.kind === 'open' ? draft.fields : null;
}

/** A text of a form, without blanks around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
