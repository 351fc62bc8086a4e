import { Injectable } from '@nestjs/common';
import type {
  CoverageOverview,
  CoverageQuery,
  Filter,
  Language,
  Place,
  PlaceList,
  Position,
  PublisherDetail,
  PublisherId,
  PublisherList,
  Suggestions as SuggestionsAnswer,
} from '@navigator/shared';
import { CityCoverage } from '../coverage/coverage.js';
import { readMissingCursor } from '../coverage/missing-page.js';
import { FilterNames } from '../publish/filter-names.js';
import { Suggestions } from '../suggestions/suggestions.js';
import { Places } from '../territories/places.js';
import { Publishers } from './publishers.js';

/** What pages look up by name: who publishes, and where something lies. */
@Injectable()
export class Directory {
  constructor(
    private readonly publishing: Publishers,
    private readonly located: Places,
    private readonly typed: Suggestions,
    private readonly names: FilterNames,
    private readonly reach: CityCoverage,
  ) {}

  publishers(): Promise<PublisherList> {
    return this.publishing.list();
  }

  publisher(id: PublisherId): Promise<PublisherDetail | null> {
    return this.publishing.one(id);
  }

  coverage({ state, limit, cursor }: CoverageQuery): Promise<CoverageOverview> {
    return this.reach.overview({ state, limit, after: cursor === null ? null : readMissingCursor(cursor) });
  }

  places(text: string): Promise<PlaceList> {
    return this.located.find(text);
  }

  async placeAt(point: Position): Promise<Place | null> {
    return (await this.located.near(point)).items[0] ?? null;
  }

  suggestions(text: string, language: Language): Promise<SuggestionsAnswer> {
    return this.typed.of(text, language);
  }

  /** What the filter asks for, in its own language; null where it asks for everything. */
  filterWords(filter: Filter): Promise<string | null> {
    return this.names.words(filter);
  }
}
