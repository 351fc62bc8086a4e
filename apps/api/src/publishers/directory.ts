import { Injectable } from '@nestjs/common';
import type { PlaceList, PublisherDetail, PublisherId, PublisherList } from '@navigator/shared';
import { Places } from '../territories/places.js';
import { Publishers } from './publishers.js';

/** What pages look up by name: who publishes, and where something lies. */
@Injectable()
export class Directory {
  constructor(
    private readonly publishing: Publishers,
    private readonly located: Places,
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
}
