import { Injectable } from '@nestjs/common';
import type {
  Language,
  Place,
  PlaceList,
  Position,
  PublisherDetail,
  PublisherId,
  PublisherList,
  Suggestions as SuggestionsAnswer,
} from '@navigator/shared';
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
  ) {}

  publishers(): Promise<PublisherList> {
    return this.publishing.list();
  }

  publisher(id: PublisherId): Promise<PublisherDetail | null> {
    return this.publishing.one(id);
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
}
