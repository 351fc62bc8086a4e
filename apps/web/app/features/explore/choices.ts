import { KIND_LABELS, Status, STATUS_LABELS, TOPIC_LABELS } from '@navigator/shared';
import type { Facets, FacetValue, Filter, Language } from '@navigator/shared';
import { formatNumber } from '../../format/numbers.js';
import type { Choice, Choices } from './explore-view.js';

/** The choices of each filter: what would be found, and what is chosen already even if it finds nothing. */
export function choicesOf({ facets }: Facets, filter: Filter, language: Language): Choices {
  const chosen = (key: 'topic' | 'publisher' | 'kind'): readonly string[] => filter[key] ?? [];
  const list = (values: readonly FacetValue[], picked: readonly string[]): readonly Choice[] =>
    withChosen(values, picked).map((value) => choice(value, picked, language));
  return {
    status: statusChoices(facets.status, filter, language),
    topic: list(relabelled(facets.topic, TOPIC_LABELS, language), chosen('topic')),
    publisher: list(facets.publisher, chosen('publisher')),
    kind: list(relabelled(facets.kind, KIND_LABELS, language), chosen('kind')),
  };
}

type TextsById = Readonly<Record<string, { readonly de: string; readonly en: string }>>;

/** Our own vocabulary is printed in the page's language, whatever the api was asked. */
function relabelled(values: readonly FacetValue[], texts: TextsById, language: Language): readonly FacetValue[] {
  return values.map((value) => ({ ...value, label: texts[value.id]?.[language] ?? value.label }));
}

function withChosen(values: readonly FacetValue[], picked: readonly string[]): readonly FacetValue[] {
  const missing = picked.filter((id) => !values.some((value) => value.id === id));
  return [...values, ...missing.map((id) => ({ id, label: id, count: 0 }))];
}

function choice({ id, label, count }: FacetValue, picked: readonly string[], language: Language): Choice {
  return { value: id, label, count: formatNumber(count, language), isChosen: picked.includes(id), sign: null };
}

/** Statuses keep their order from open to unknown; those without a procedure appear only when chosen. */
function statusChoices(values: readonly FacetValue[], filter: Filter, language: Language): readonly Choice[] {
  const count = (status: Status): number => values.find(({ id }) => id === status)?.count ?? 0;
  const isChosen = (status: Status): boolean =>
    filter.status === 'all' || filter.status?.some((other) => other === status) === true;
  const isShown = (status: Status): boolean => count(status) > 0 || (filter.status !== 'all' && isChosen(status));
  return Status.options.filter(isShown).map((status) => ({
    value: status,
    label: STATUS_LABELS[status][language],
    count: formatNumber(count(status), language),
    isChosen: isChosen(status),
    sign: status,
  }));
}
