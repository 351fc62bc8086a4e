import type { Language, NavigatorApi, Place } from '@navigator/shared';
import { pathIn } from '../../i18n/language.js';
import type { KnownCity, PlaceChoice, Returned } from './feedback-view.js';
import { feedbackWords } from './words.js';

/** What was typed, and chosen of the places offered for it: a key, or nothing for “as typed”. */
interface Wish {
  readonly text: string;
  readonly chosen: string | null;
  /** Somebody was told that the city is here already, and sends all the same. */
  readonly isSure: boolean;
}

/** A place that can be sent, or what has to be said first. */
export type PlaceMeant =
  | { readonly kind: 'sure'; readonly place: string; readonly territory?: string }
  | ({ readonly kind: 'unsure' } & Pick<Returned, 'faults' | 'choices' | 'known'>);

/** Finds out which place is meant. */
export async function placeMeant(api: NavigatorApi, wish: Wish, language: Language): Promise<PlaceMeant> {
  const words = feedbackWords(language);
  const fault = (message: string, choices: readonly PlaceChoice[] = []): PlaceMeant => ({
    kind: 'unsure',
    faults: [{ field: 'place', message }],
    choices,
    known: null,
  });
  if (wish.text.length < 2) return fault(words.faults.place);
  if (wish.chosen === '') return { kind: 'sure', place: wish.text };
  const places = areasOf((await api.places(wish.text)).items);
  const chosen = places.find(({ key }) => key === wish.chosen) ?? onlyOne(places, wish.text);
  if (chosen !== null) return known(api, { wish, chosen }, language);
  const asTyped = { key: '', label: words.asTyped(wish.text) };
  if (places.length === 0) return fault(words.faults.unknownPlace, [asTyped]);
  return fault(words.faults.choose, [...places, asTyped]);
}

/** A city whose procedures are here is not missing; the wish may still be sent. */
async function known(
  api: NavigatorApi,
  { wish, chosen: { key, label } }: { readonly wish: Wish; readonly chosen: PlaceChoice },
  language: Language,
): Promise<PlaceMeant> {
  const sure: PlaceMeant = { kind: 'sure', place: label.slice(0, 100), territory: key };
  if (wish.isSure) return sure;
  const found = await api.procedures({
    filter: { status: 'all', territory: [key] },
    sort: 'deadline',
    limit: 1,
    cursor: null,
  });
  if (found.count.value === 0) return sure;
  const words = feedbackWords(language);
  const city: KnownCity = {
    text: words.known(label, found.count.value),
    href: pathIn(language, `/?status=all&territory=${key}`),
    link: words.knownLink,
  };
  return { kind: 'unsure', faults: [], choices: [{ key, label }], known: city };
}

/** Municipalities, once each: a part of one is its municipality. */
function areasOf(places: readonly Place[]): readonly PlaceChoice[] {
  const areas = new Map<string, string>();
  for (const { territory, kind, label } of places) {
    if (territory !== null)
      areas.set(
        territory.key,
        kind === 'territory' ? label : (areas.get(territory.key) ?? labelOf(label, territory.name)),
      );
  }
  return [...areas].map(([key, label]) => ({ key, label }));
}

/** "Altona-Nord, Hamburg" tells its municipality already; "25813" does not. */
function labelOf(label: string, municipality: string): string {
  return label.includes(municipality) ? label : `${label} ${municipality}`;
}

/** One candidate is meant; among several, the only one that bears exactly this name. */
function onlyOne(places: readonly PlaceChoice[], text: string): PlaceChoice | null {
  if (places.length === 1) return places[0] ?? null;
  const same = places.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
  return same.length === 1 ? (same[0] ?? null) : null;
}
