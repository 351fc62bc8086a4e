import { inLanguage, KIND_LABELS, Status, STATUS_LABELS, TOPIC_LABELS } from '@navigator/shared';
import type { Facets, FacetValue, Filter, Language } from '@navigator/shared';
import { choiceOf, withChosen } from '../../format/choice.js';
import type { Choice, ChoiceContext } from '../../format/choice.js';
import { formatNumber } from '../../format/numbers.js';
import type { ChoiceKey, Choices } from './explore-view.js';

/** Longer lists are no choice any more; whoever looks for a small city types its name into the search field. */
const MOST = 40;

/** The choices of each filter: what would be found, and what is chosen already even if it finds nothing. */
export function choicesOf({ facets }: Facets, filter: Filter, language: Language): Choices {
  const list = (key: ChoiceKey, texts: ChoiceContext['texts']): readonly Choice[] => {
    const picked = filter[key] ?? [];
    return withChosen(facets[key], picked)
      .filter(({ id, count }, place) => picked.some((one) => one === id) || (count > 0 && place < MOST))
      .map((value) => choiceOf(value, { picked, texts, language }));
  };
  return {
    status: statusChoices(facets.status, filter, language),
    topic: list('topic', TOPIC_LABELS),
    territory: list('territory', {}),
    publisher: list('publisher', {}),
    kind: list('kind', KIND_LABELS),
  };
}

/** Statuses keep their order from open to unknown; those without a procedure appear only when chosen. */
function statusChoices(values: readonly FacetValue[], filter: Filter, language: Language): readonly Choice[] {
  const count = (status: Status): number => values.find(({ id }) => id === status)?.count ?? 0;
  const isChosen = (status: Status): boolean =>
    filter.status === 'all' || filter.status?.some((other) => other === status) === true;
  const isShown = (status: Status): boolean => count(status) > 0 || (filter.status !== 'all' && isChosen(status));
  return Status.options.filter(isShown).map((status) => ({
    value: status,
    label: inLanguage(STATUS_LABELS[status], language),
    count: formatNumber(count(status), language),
    isChosen: isChosen(status),
    sign: status,
  }));
}
