import { Injectable } from '@nestjs/common';
import type { PlaceList, Position } from '@navigator/shared';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Geocoder } from './geocoder.js';
import { PlaceSearch } from './place-search.js';
import { TerritoryIndex } from './territory-index.js';

/** Places and postcodes to search by; imaginary ones while the demonstration shows. */
@Injectable()
export class Places {
  readonly #search: PlaceSearch;

  constructor(
    index: TerritoryIndex,
    private readonly demo: DemoSwitch,
    private readonly geocoder: Geocoder,
  ) {
    this.#search = new PlaceSearch(index);
  }

  /** At most ten places, best first; none for less than two letters. Only what our lists do not know is asked elsewhere. */
  async find(text: string): Promise<PlaceList> {
    const known = this.#search.find(text, await this.demo.isDemo());
    return { items: [...(known.length > 0 ? known : await this.geocoder.find(text))], next: null };
  }

  /** The places around a point by which people would name it, nearest first, none farther than 15 km. */
  async near(point: Position): Promise<PlaceList> {
    return { items: [...this.#search.near(point, await this.demo.isDemo())], next: null };
  }
}
