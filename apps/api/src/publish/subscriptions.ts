import { Injectable } from '@nestjs/common';
import { DEFAULT_TIME_ZONE, inLanguage, localDay, startOfDay } from '@navigator/shared';
import type { Filter } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { toProcedure } from '../procedures/to-procedure.js';
import { canonicalAddress, explorePage, type Ending } from './addresses.js';
import { atomFeed } from './atom.js';
import { calendarText } from './calendar.js';
import { calendarSql, DatedRow } from './calendar.sql.js';
import { FilterNames } from './filter-names.js';
import { jsonFeed } from './json-feed.js';
import { LatestRow, latestSql } from './latest.sql.js';
import type { Subscription } from './subscription.js';
import { IMAGINARY } from './words.js';

/** How far back a calendar reaches: who was away still sees what was missed. */
const CALENDAR_BACK_MS = 30 * 86_400_000;

/** What a filter leaves, to subscribe to. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly names: FilterNames,
  ) {}

  /** The latest changes as Atom. */
  async atom(filter: Filter, origin: string): Promise<string> {
    return atomFeed(await this.latest(filter, origin, 'atom'));
  }

  /** The latest changes as JSON Feed. */
  async json(filter: Filter, origin: string): Promise<string> {
    return jsonFeed(await this.latest(filter, origin, 'json'));
  }

  /** Deadlines and events as a calendar. */
  async ics(filter: Filter, origin: string): Promise<string> {
    const sight = this.sight();
    const since = new Date(sight.now.getTime() - CALENDAR_BACK_MS);
    const { sql, parameters } = calendarSql(filter, since, sight);
    const rows = await this.db.query(sql, parameters, DatedRow);
    const wording = { language: filter.lang ?? 'de', now: sight.now };
    return calendarText({
      ...(await this.masthead(filter, origin, 'ics')),
      since,
      procedures: rows.map((row) => ({
        procedure: { ...toProcedure(row, wording), changedAt: row.changed_at.toISOString() },
        events: row.events,
      })),
    });
  }

  private async latest(filter: Filter, origin: string, ending: Ending): Promise<Subscription> {
    const sight = this.sight();
    const { sql, parameters } = latestSql(filter, sight);
    const rows = await this.db.query(sql, parameters, LatestRow);
    const wording = { language: filter.lang ?? 'de', now: sight.now };
    return {
      ...(await this.masthead(filter, origin, ending)),
      // An edition of the data lasts a day at most, and an empty feed of it is always the same.
      asOf: new Date(startOfDay(localDay(sight.now.getTime(), DEFAULT_TIME_ZONE), DEFAULT_TIME_ZONE)).toISOString(),
      entries: rows.map((row) => ({
        procedure: { ...toProcedure(row, wording), changedAt: row.changed_at.toISOString() },
        createdAt: row.created_at.toISOString(),
      })),
    };
  }

  private async masthead(
    filter: Filter,
    origin: string,
    ending: Ending,
  ): Promise<Pick<Subscription, 'language' | 'origin' | 'title' | 'self' | 'page'>> {
    const language = filter.lang ?? 'de';
    const words = await this.names.words(filter);
    const name = (await this.demo.isDemo())
      ? `${inLanguage(TITLE, language)} (${inLanguage(IMAGINARY, language)})`
      : inLanguage(TITLE, language);
    return {
      language,
      origin,
      title: words === null ? name : `${name}: ${words}`,
      self: canonicalAddress(origin, ending, filter),
      page: explorePage(origin, filter),
    };
  }

  private sight(): Sight {
    return { now: this.clock.now(), demo: this.demo.shownSql };
  }
}

const TITLE = { de: 'Beteiligungsverfahren', en: 'Participation procedures' } as const;
