import { Injectable } from '@nestjs/common';
import type { PublisherDetail, PublisherId, PublisherList } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { PublicFeeds } from '../feeds/read/public-feeds.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { PublisherRow, publishersSql } from './publisher-row.sql.js';
import { toPublisher, toPublisherDetail } from './to-publisher.js';

/** The order of names is ours: the collations of two databases differ. */
const GERMAN = new Intl.Collator('de');

/** Cities and bodies with what they publish. */
@Injectable()
export class Publishers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly feeds: PublicFeeds,
    private readonly index: TerritoryIndex,
  ) {}

  /** Everybody with a feed or a procedure on show, by name. */
  async list(): Promise<PublisherList> {
    const rows = await this.rows();
    const items = rows.map((row) => toPublisher(row, this.index));
    return { items: items.toSorted((a, b) => GERMAN.compare(a.name, b.name)), next: null };
  }

  /** One publisher with its feeds; null where none is on show. */
  async one(id: PublisherId): Promise<PublisherDetail | null> {
    const [row] = await this.rows(id);
    if (row === undefined) return null;
    return toPublisherDetail(row, await this.feeds.these(row.feed_ids), this.index);
  }

  private rows(only?: PublisherId): Promise<readonly PublisherRow[]> {
    const { sql, parameters } = publishersSql(this.sight(), only);
    return this.db.query(sql, parameters, PublisherRow);
  }

  private sight(): Sight {
    return { now: this.clock.now(), demo: this.demo.shownSql };
  }
}
