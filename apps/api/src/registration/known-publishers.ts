import { Injectable } from '@nestjs/common';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { readCatalogue } from '../catalogue/read-catalogue.js';
import type { Db } from '../database/db.js';
import { foldName, withoutStyle } from '../territories/names.js';
import { PUBLISHER_BY_ID, PUBLISHER_BY_NAME, PublisherRow } from './registration.sql.js';

/** Who is known: in the store, and in the catalogue that comes with the program. */
@Injectable()
export class KnownPublishers {
  #catalogue: Promise<readonly CatalogueEntry[]> | null = null;

  async byId(db: Db, id: string): Promise<PublisherRow | null> {
    const [row] = await db.query(PUBLISHER_BY_ID, [id], PublisherRow);
    return row ?? null;
  }

  /** However its letters are written: a stranger shall not stand beside a city under nearly its name. */
  async byName(db: Db, name: string): Promise<PublisherRow | null> {
    const [row] = await db.query(PUBLISHER_BY_NAME, [name], PublisherRow);
    return row ?? null;
  }

  /** What the catalogue says of a publisher of this name and domain; null where it knows none. */
  async catalogued(name: string, domain: string): Promise<CatalogueEntry['publisher'] | null> {
    const entries = await this.#entries();
    const found = entries.find(({ publisher }) => publisher.domain === domain && isNamed(publisher.name, name));
    return found?.publisher ?? null;
  }

  #entries(): Promise<readonly CatalogueEntry[]> {
    this.#catalogue ??= readCatalogue().then((read) => (read.kind === 'read' ? read.entries : []));
    return this.#catalogue;
  }
}

function isNamed(one: string, other: string): boolean {
  return foldName(withoutStyle(one)).plain === foldName(withoutStyle(other)).plain;
}
