import type { Language, Place } from '@navigator/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Sign } from '../../format/sign.js';
import { pathIn } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-labels.js';
import { useExploreLabels } from './labels.js';
import { atPlace } from './page-query.js';
import { readSuggestions } from './read-suggestions.js';

/** Something that what was typed may mean. */
export interface Suggestion {
  readonly key: string;
  readonly group: 'places' | 'postcodes' | 'procedures';
  readonly label: string;
  /** The place of a procedure. */
  readonly hint: string | null;
  readonly sign: Sign | null;
  /** Where it leads from the page that is shown; null where a postcode is known but its area is not. */
  readonly addressOn: (page: { readonly pathname: string; readonly search: string }) => string | null;
}

/** Fewer letters fit everything. */
const LEAST = 2;

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;

/** Suggestions for what is being typed; only the latest question counts. */
export function useSuggestions(announce: (text: string) => void): {
  readonly suggestions: readonly Suggestion[];
  readonly ask: (text: string) => void;
} {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const pending = useRef<AbortController | null>(null);
  const language = useLanguage();
  const labels = useExploreLabels().search;
  useEffect(() => () => pending.current?.abort(), []);
  const ask = useCallback(
    (text: string) => {
      pending.current?.abort();
      const question = new AbortController();
      pending.current = question;
      if (text.trim().length < LEAST) return setSuggestions([]);
      void pause(PAUSE)
        .then(() => fetchSuggestions(text, language, question.signal))
        .then((found) => {
          if (question.signal.aborted) return;
          setSuggestions(found);
          announce(found.length === 0 ? labels.none : labels.some(found.length));
        })
        // Overtaken by the next letter, or offline: the field still searches.
        .catch(() => undefined);
    },
    [language, labels, announce],
  );
  return { suggestions, ask };
}

async function fetchSuggestions(text: string, language: Language, signal: AbortSignal): Promise<readonly Suggestion[]> {
  signal.throwIfAborted();
  const query = new URLSearchParams({ q: text.trim(), lang: language });
  const answer = await fetch(`/api/v1/suggestions?${query.toString()}`, { signal });
  if (!answer.ok) return [];
  const { places, postcodes, procedures } = readSuggestions(await answer.json());
  return [
    ...places.map((place) => placeSuggestion('places', place)),
    ...postcodes.map((place) => placeSuggestion('postcodes', place)),
    ...procedures.map(({ id, slug, title, place, status }) => ({
      key: id,
      group: 'procedures' as const,
      label: title,
      hint: place,
      sign: status,
      addressOn: () => pathIn(language, `/verfahren/${slug}-${id}`),
    })),
  ];
}

function placeSuggestion(group: 'places' | 'postcodes', place: Place): Suggestion {
  return {
    key: `${group} ${place.label}`,
    group,
    label: place.label,
    hint: null,
    sign: null,
    addressOn: ({ pathname, search }) => {
      const to = atPlace(new URLSearchParams(search), place);
      return to === null ? null : pathname + to;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
