import { inLanguage, KIND_LABELS, ProcedureKind, Status, STATUS_LABELS, Topic, TOPIC_LABELS } from '@navigator/shared';
import type { Facets, FacetValue, Filter, Language, LocalText } from '@navigator/shared';
import type { AreaNames } from './area-names.js';
import type { FacetKey, FacetRow } from './facets.sql.js';

/** The counts as the contract tells them: vocabularies in their own order, names by how many they stand for. */
export function toFacets(rows: readonly FacetRow[], filter: Filter, areas: AreaNames): Facets {
  const language = filter.lang ?? 'de';
  const offered = (facet: FacetKey): readonly FacetValue[] => withChosen(valuesOf(facet, rows), chosen(facet, filter));
  const area = (value: FacetValue): FacetValue => ({ ...value, label: areas.byKey(value.id)?.name ?? value.label });
  const worded = <T extends string>(facet: FacetKey, words: Vocabulary<T>): FacetValue[] =>
    inOrder(withChosen(valuesOf(facet, rows), chosen(facet, filter)), words, language);
  return {
    facets: {
      status: worded('status', { order: Status.options, labels: STATUS_LABELS }),
      topic: worded('topic', { order: Topic.options, labels: TOPIC_LABELS }),
      kind: worded('kind', { order: ProcedureKind.options, labels: KIND_LABELS }),
      publisher: byCount(offered('publisher')),
      territory: byCount(offered('territory').map(area)),
    },
    located: { yes: located(rows, 'true'), no: located(rows, 'false') },
  };
}

interface Vocabulary<T extends string> {
  readonly order: readonly T[];
  readonly labels: Readonly<Record<T, LocalText>>;
}

function valuesOf(facet: FacetKey, rows: readonly FacetRow[]): readonly FacetValue[] {
  return rows.filter((row) => row.facet === facet).map(({ id, name, count }) => ({ id, label: name ?? id, count }));
}

function chosen(facet: FacetKey, filter: Filter): readonly string[] {
  const values = filter[facet];
  return values === undefined || values === 'all' ? [] : values;
}

/** A choice that leaves nothing stays on the list, or nobody could take it back. */
function withChosen(values: readonly FacetValue[], ids: readonly string[]): readonly FacetValue[] {
  const missing = ids.filter((id) => values.every((value) => value.id !== id));
  return [...values, ...missing.map((id) => ({ id, label: id, count: 0 }))];
}

function inOrder<T extends string>(
  values: readonly FacetValue[],
  { order, labels }: Vocabulary<T>,
  language: Language,
): FacetValue[] {
  return order.flatMap((id) => {
    const value = values.find((candidate) => candidate.id === id);
    return value === undefined ? [] : [{ ...value, label: inLanguage(labels[id], language) }];
  });
}

function byCount(values: readonly FacetValue[]): FacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'de'));
}

function located(rows: readonly FacetRow[], id: string): number {
  return rows.find((row) => row.facet === 'located' && row.id === id)?.count ?? 0;
}
