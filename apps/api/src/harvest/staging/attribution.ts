import type { PublisherHint, SourceRecord, TerritoryLink } from '@navigator/shared';
import type { Db } from '../../database/db.js';
import { newId } from '../../platform/new-id.js';
import { officialKey, STATE_DIGITS } from '../../territories/official-key.js';
import { resolveTerritory } from '../../territories/resolve-territory.js';
import type { TerritoryIndex } from '../../territories/territory-index.js';
import { anchorOf } from './anchor.js';
import { KnownPublisher, KNOWN_PUBLISHERS } from './known-publishers.sql.js';

/** A publisher as it is kept beside a staged record. */
export type NamedPublisher = Pick<KnownPublisher, 'id' | 'name' | 'territoryKey'>;

/** Whose a record is, and where. */
export interface Attributed {
  readonly territory: TerritoryLink | null;
  /** Null for the feed's own publisher. */
  readonly publisher: NamedPublisher | null;
}

/** Finds area and publisher of each record of a run in memory: no query per record. */
export class Attribution {
  readonly #byKey: Map<string, NamedPublisher>;
  readonly #byName: Map<string, NamedPublisher>;
  /** Keys and names that lead to an area. */
  readonly #resolved = new Set<string>();

  private constructor(
    private readonly own: NamedPublisher,
    known: readonly NamedPublisher[],
    private readonly index: TerritoryIndex,
  ) {
    // The oldest of several with one key, and before all of them the feed's own.
    const trusted = [...known.toReversed(), own];
    this.#byKey = new Map(trusted.flatMap((one) => (one.territoryKey === null ? [] : [[one.territoryKey, one]])));
    this.#byName = new Map(trusted.map((one) => [one.name, one]));
  }

  /** Loads who is known. */
  static async open(db: Db, feedId: string, index: TerritoryIndex): Promise<Attribution> {
    const known = await db.query(KNOWN_PUBLISHERS, [feedId], KnownPublisher);
    const own = known.find(({ isOwn }) => isOwn);
    if (!own) throw new Error(`feed ${feedId} has no publisher`);
    return new Attribution(own, known, index);
  }

  /** Area and publisher of a record; a publisher met for the first time gets its id here. */
  of(record: SourceRecord): Attributed {
    const hint = this.#foreign(record.publisher);
    const territory = this.#territoryOf(record, hint);
    return { territory, publisher: hint === null ? null : this.#publisherOf(hint, territory) };
  }

  /** What a record says about its publisher, where that leads to no area; asked for every record of every run. */
  unresolved(record: SourceRecord): PublisherHint | null {
    const told = record.publisher;
    const hint = this.#foreign(told);
    if (told === null || hint === null) return null;
    const seen = `${told.territoryKey ?? ''} ${told.name ?? ''}`;
    if (this.#resolved.has(seen)) return null;
    if (!isOfItsOwn(this.#territoryOf(record, hint))) return told;
    this.#resolved.add(seen);
    return null;
  }

  /** What the record says about its publisher, unless that is the feed's own. */
  #foreign(hint: PublisherHint | null): PublisherHint | null {
    if (hint === null || hint.name === this.own.name) return null;
    const key = hint.territoryKey === null ? null : officialKey(hint.territoryKey);
    if (key !== null && key === this.own.territoryKey) return null;
    return hint.name === null && key === null ? null : hint;
  }

  #territoryOf({ publisher, place, geometry }: SourceRecord, hint: PublisherHint | null): TerritoryLink | null {
    return resolveTerritory(
      {
        hintKey: publisher?.territoryKey ?? null,
        hintName: hint?.name ?? null,
        place,
        point: geometry && anchorOf(geometry.coordinates),
        publisherKey: this.own.territoryKey,
      },
      this.index,
    );
  }

  /** By the key found for it, then by name; else a new one, named as the record or the list names it. */
  #publisherOf(hint: PublisherHint, territory: TerritoryLink | null): NamedPublisher | null {
    const key = isOfItsOwn(territory) ? territory.key : null;
    const name = hint.name ?? this.#nameOf(key);
    if (name === null) return null;
    const publisher =
      this.#known(key, name) ?? this.#remember({ id: newId(), name: this.#ownName(name, key), territoryKey: key });
    return publisher.id === this.own.id ? null : publisher;
  }

  #nameOf(key: string | null): string | null {
    return key === null ? null : (this.index.byKey(key)?.name ?? null);
  }

  #known(key: string | null, name: string): NamedPublisher | undefined {
    if (key === null) return this.#byName.get(name);
    const namesake = this.#byName.get(name);
    // The key of a Land says where somebody is, not who: all of its cities may be told with it.
    const holder = isLand(key) ? undefined : this.#byKey.get(key);
    return holder ?? (isWithin(namesake?.territoryKey ?? key, key) ? namesake : undefined);
  }

  /** Each publisher has a name of its own: a second Neustadt is told by what it lies in. */
  #ownName(name: string, key: string | null): string {
    if (key === null || !this.#byName.has(name)) return name;
    const area = this.index.byKey(key);
    const around = area === null || isLand(key) ? area : this.index.parentOf(area);
    return `${name} (${around?.name ?? key})`;
  }

  #remember(publisher: NamedPublisher): NamedPublisher {
    if (publisher.territoryKey !== null) this.#byKey.set(publisher.territoryKey, publisher);
    this.#byName.set(publisher.name, publisher);
    return publisher;
  }
}

/** A town and the district that it is, a Land and its towns: one of the keys goes on with the other. */
function isWithin(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function isLand(key: string): boolean {
  return key.length === STATE_DIGITS;
}

/** Whether the record itself told its area, so that its publisher is known by it. */
function isOfItsOwn(territory: TerritoryLink | null): territory is TerritoryLink {
  return territory?.method === 'key' || territory?.method === 'name';
}
