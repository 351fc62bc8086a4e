import { KIND_LABELS } from '@navigator/shared';
import type { Language, Procedure } from '@navigator/shared';
import { formatPeriod } from '../../format/dates.js';
import { signOf } from '../../format/sign.js';
import { statusWords } from '../../format/status-words.js';
import { pathIn } from '../../i18n/language.js';
import type { Card } from './explore-view.js';

/** A procedure as its card prints it today. */
export function cardOf(procedure: Procedure, now: number, language: Language): Card {
  const { short, date, isSoon } = statusWords(procedure, now, language);
  const topics = procedure.topics.map(({ label }) => label).join(', ');
  return {
    id: procedure.id,
    href: pathIn(language, `/verfahren/${procedure.slug}-${procedure.id}`),
    title: procedure.title,
    sign: signOf(procedure.status, procedure.result.state),
    status: short,
    deadline: date,
    isSoon,
    where: whereOf(procedure),
    period: formatPeriod(procedure, language),
    topics: withKind(topics, procedure, language),
    source: procedure.feed.name,
    point: procedure.point === null ? null : [procedure.point[0], procedure.point[1]],
  };
}

/** The city first, then the place inside it, unless that repeats the city. */
function whereOf({ publisher, place }: Procedure): string {
  return place === null || place === publisher.name ? publisher.name : `${publisher.name}, ${place}`;
}

function withKind(topics: string, { kind }: Procedure, language: Language): string | null {
  const words = [topics, kind === 'unknown' ? '' : KIND_LABELS[kind][language]].filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' · ');
}
