import {
  filterToQuery,
  inLanguage,
  Interval,
  KIND_LABELS,
  Status,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '@navigator/shared';
import type { Facets, FacetValue, Filter, Grouping, Language } from '@navigator/shared';
import { choiceOf, withChosen } from '../../format/choice.js';
import type { Choice, ChoiceContext } from '../../format/choice.js';
import type { StatisticsAddress } from './statistics-address.js';
import type { FormView, Option } from './statistics-view.js';
import { STATISTICS_WORDS } from './words.js';

/** What the form is made of. */
export interface FormInput {
  readonly address: StatisticsAddress;
  readonly facets: Facets;
  /** Address of the page without a query. */
  readonly action: string;
  readonly groupings: readonly Grouping[];
  readonly by: Grouping | null;
  /** Whether anything is shown over time. */
  readonly hasTime: boolean;
}

/** The form as the address fills it. */
export function formOf({ address, facets, action, groupings, by, hasTime }: FormInput, language: Language): FormView {
  const { filter, interval } = address;
  const words = inLanguage(STATISTICS_WORDS, language);
  return {
    action,
    from: filter.from ?? '',
    to: filter.to ?? '',
    intervals: (hasTime ? Interval.options : []).map((one) => option(one, words.intervals[one], one === interval)),
    groupings: groupings.map((one) => option(one, words.groupings[one], one === by)),
    lists: listsOf(facets, filter, language).filter(({ choices }) => choices.length > 0),
    kept: keptOf(filter),
    resetHref: filterToQuery(filter).size === 0 ? null : action,
  };
}

function option(value: string, label: string, isChosen: boolean): Option {
  return { value, label, isChosen };
}

function listsOf({ facets }: Facets, filter: Filter, language: Language): FormView['lists'] {
  const { keys } = inLanguage(STATISTICS_WORDS, language);
  const list = (name: 'topic' | 'publisher' | 'kind', texts: ChoiceContext['texts']): FormView['lists'][number] => ({
    name,
    legend: keys[name],
    choices: withChosen(facets[name], filter[name] ?? []).map((value) =>
      choiceOf(value, { picked: filter[name] ?? [], texts, language }),
    ),
  });
  const status = filter.status === 'all' ? [] : (filter.status ?? []);
  const statuses = inOrder(withChosen(facets.status, status)).map((value) =>
    signed(choiceOf(value, { picked: status, texts: STATUS_LABELS, language })),
  );
  return [
    { name: 'status', legend: keys.status, choices: statuses },
    list('topic', TOPIC_LABELS),
    list('publisher', {}),
    list('kind', KIND_LABELS),
  ];
}

/** A status carries its sign. */
function signed(choice: Choice): Choice {
  return { ...choice, sign: Status.safeParse(choice.value).data ?? null };
}

function inOrder(values: readonly FacetValue[]): readonly FacetValue[] {
  const place = ({ id }: FacetValue): number => Status.options.findIndex((status) => status === id);
  return values.toSorted((a, b) => place(a) - place(b));
}

function keptOf(filter: Filter): FormView['kept'] {
  const { status: _, topic: __, publisher: ___, kind: ____, from: _____, to: ______, ...kept } = filter;
  return [...filterToQuery(kept)];
}
