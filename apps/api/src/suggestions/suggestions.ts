import { Injectable } from '@nestjs/common';
import type { Language, SuggestedProcedure, Suggestions as SuggestionsAnswer } from '@navigator/shared';
import { Procedures } from '../procedures/procedures.js';
import { Places } from '../territories/places.js';
import { SHORTEST_SEARCH } from '../territories/place-search.js';

/** As many as a person takes in at a glance. */
const PLACES = 5;
const POSTCODES = 3;
const PROCEDURES = 5;

/** What somebody may mean who has typed so far. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly places: Places,
    private readonly procedures: Procedures,
  ) {}

  /** Nothing for less than two letters. */
  async of(text: string, language: Language): Promise<SuggestionsAnswer> {
    if (text.trim().length < SHORTEST_SEARCH) return { places: [], postcodes: [], procedures: [] };
    const [found, procedures] = await Promise.all([this.places.find(text), this.titled(text, language)]);
    return {
      places: found.items.filter(({ kind }) => kind !== 'postcode').slice(0, PLACES),
      postcodes: found.items.filter(({ kind }) => kind === 'postcode').slice(0, POSTCODES),
      procedures,
    };
  }

  private async titled(text: string, lang: Language): Promise<SuggestedProcedure[]> {
    const page = { filter: { q: text, lang }, sort: 'relevance', limit: PROCEDURES, after: null } as const;
    const { items } = await this.procedures.list(page);
    return items.map(({ id, slug, title, place, status }) => ({ id, slug, title, place, status }));
  }
}
