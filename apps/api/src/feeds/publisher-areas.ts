import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Db } from '../database/db.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { keyOfPublisher } from '../territories/key-of-publisher.js';
import { resolveTerritory } from '../territories/resolve-territory.js';
import { packagedTerritories } from '../territories/territory-index.js';
import {
  PLACE_PROCEDURES,
  PLACE_PUBLISHER,
  PUBLISHERS_WITHOUT_AREA,
  UnplacedPublisher,
} from './publisher-areas.sql.js';

/**
 * Publishers registered before their area was known, by an older release or a shorter list, get it when the process
 * starts, and their procedures with them: unchanged records are not staged again.
 */
@Injectable()
export class PublisherAreas implements OnApplicationBootstrap {
  constructor(private readonly db: Db) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const publisher of await this.db.query(PUBLISHERS_WITHOUT_AREA, [], UnplacedPublisher)) {
      const key = keyOfPublisher(publisher.name, packagedTerritories());
      if (key !== null) await this.#place(publisher.id, key);
    }
  }

  #place(id: string, key: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await tx.execute(PLACE_PUBLISHER, [id, key]);
      await placeProcedures(tx, id, key);
      await tx.execute(BUMP_DATA_VERSION, []);
    });
  }
}

/** Procedures go where their publisher is, as far as nothing of their own says where they are. */
export async function placeProcedures(tx: Db, publisher: string, key: string): Promise<void> {
  const evidence = { hintKey: null, hintName: null, place: null, point: null, publisherKey: key };
  const link = resolveTerritory(evidence, packagedTerritories());
  await tx.execute(PLACE_PROCEDURES, [publisher, key, link?.confidence ?? 'low']);
}
