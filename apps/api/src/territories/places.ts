import { Injectable } from '@nestjs/common';
import type { PlaceList, Position } from '@navigator/shared';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { PlaceSearch } from './place-search.js';
import { TerritoryIndex } from './territory-index.js';

/** Places and postcodes to search by; imaginary ones while the demonstration shows. */
@Injectable()
export class Places {
  readonly #search: PlaceSearch;

  constructor(
    index: TerritoryIndex,
    private readonly demo: DemoSwitch,
  ) {
    this.#search = new PlaceSearch(index);
  }

  /** At most ten places, best first; none for less than two letters. */
  async find(text: string): Promise<PlaceList> {
    return { items: [...this.#search.find(text, await this.demo.isDemo())], next: null };
  }

  /** The places around a point by which people would name it, nearest first, none farther than 15 km. */
  async near(point: Position): Promise<PlaceList> {
    return { items: [...this.#search.near(point, await this.demo.isDemo())], next: null };
  }
}
