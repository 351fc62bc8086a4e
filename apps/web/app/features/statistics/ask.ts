import type { Filter, IndicatorResult, IndicatorRow, Language, NavigatorApi } from '@navigator/shared';
import type { Question } from './links.js';

/** Puts a question to the metric service; the same question only once per page. */
export type Ask = (question: Question) => Promise<IndicatorResult>;

/** One page's questions, in its language. */
export function askOnce(api: NavigatorApi, language: Language): Ask {
  const asked = new Map<string, Promise<IndicatorResult>>();
  return (question) => {
    const key = JSON.stringify(question);
    const answer = asked.get(key) ?? api.indicator({ ...question, filter: inLanguage(question.filter, language) });
    asked.set(key, answer);
    return answer;
  };
}

function inLanguage(filter: Filter, lang: Language): Filter {
  return { ...filter, lang };
}

/** The value over all groups; null for indicators that exist in groups alone. */
export function overallOf({ by, rows }: IndicatorResult): IndicatorRow | null {
  return by === null ? (rows[0] ?? null) : null;
}
