import { inLanguage, KIND_LABELS } from '@navigator/shared';
import type { Language, Procedure } from '@navigator/shared';
import { cityPath, procedurePath } from '../i18n/addresses.js';
import { formatPeriod } from './dates.js';
import { noticesOf, type Notices } from './notices.js';
import { signOf } from './sign.js';
import type { Sign } from './sign.js';
import { statusWords } from './status-words.js';

/** One procedure in the list, ready to print. */
export interface Card {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly sign: Sign;
  /** Offen, noch 5 Tage */
  readonly status: string;
  /** endet am 30.11.2026 */
  readonly deadline: string | null;
  readonly notices: Notices;
  readonly isSoon: boolean;
  /** Null on the page of the city itself. */
  readonly city: { readonly name: string; readonly href: string } | null;
  /** The place inside the city, where that says more. */
  readonly place: string | null;
  readonly period: string | null;
  readonly topics: string | null;
  readonly source: string;
  readonly point: readonly [number, number] | null;
}

/** A procedure as its card prints it today. */
export function cardOf(procedure: Procedure, now: number, language: Language): Card {
  const { short, date, isSoon } = statusWords(procedure, now, language);
  const topics = procedure.topics.map(({ label }) => label).join(', ');
  return {
    id: procedure.id,
    href: procedurePath(procedure, language),
    title: procedure.title,
    sign: signOf(procedure.status, procedure.result.state),
    status: short,
    deadline: date,
    notices: noticesOf(procedure, language),
    isSoon,
    city: { name: procedure.publisher.name, href: cityPath(procedure.publisher, language) },
    place: placeOf(procedure),
    period: formatPeriod(procedure, language),
    topics: withKind(topics, procedure, language),
    source: procedure.feed.name,
    point: procedure.point === null ? null : [procedure.point[0], procedure.point[1]],
  };
}

/** The place inside the city, unless it repeats the city. */
function placeOf({ publisher, place }: Procedure): string | null {
  return place === publisher.name ? null : place;
}

function withKind(topics: string, { kind }: Procedure, language: Language): string | null {
  const words = [topics, kind === 'unknown' ? '' : inLanguage(KIND_LABELS[kind], language)].filter(
    (word) => word !== '',
  );
  return words.length === 0 ? null : words.join(' · ');
}
