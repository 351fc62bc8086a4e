import { inLanguage } from '@navigator/shared';
import type { Language, WaitingRegistration } from '@navigator/shared';
import type { Visit } from '../../api/visit.js';
import { counted } from '../../format/numbers.js';
import { deskWords } from './desk-words.js';
import { enter } from './enter.js';
import { headOf, sinceOf } from './head-of.js';
import type { Line } from './line-table.js';
import { staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';

/** Registrations that are proved and wait for a person. */
export interface RegistrationsView {
  readonly head: StaffHead;
  readonly lines: readonly Line[];
}

/** Reads the queue, the oldest first. */
export async function readRegistrations(visit: Visit, request: Request): Promise<RegistrationsView> {
  const desk = await enter(visit, request, { section: 'registrations', role: 'viewer' });
  const { language } = desk;
  const words = deskWords(language).registrations;
  const waiting = await visit.register.waiting();
  return {
    head: headOf(desk, {
      heading: words.heading,
      lead: words.lead,
      said: { accepted: words.accepted, refused: words.refused },
    }),
    lines: waiting.map((one) => lineOf(one, visit.now(), language)),
  };
}

function lineOf(one: WaitingRegistration, now: number, language: Language): Line {
  const words = deskWords(language).registrations;
  return {
    key: one.id,
    href: staffPath(language, 'registrations', one.id),
    cells: [
      one.publisher.name,
      `${one.url} (${counted(one.procedures, language, words.procedures)})`,
      one.review.map(({ text }) => inLanguage(text, language)).join(' '),
      sinceOf(one.provedAt ?? one.createdAt, now, language),
    ],
  };
}
