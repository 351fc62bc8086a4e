import { Injectable } from '@nestjs/common';
import { adapterFor, writtenMap, type Credential, type FieldMap, type Traits } from '@navigator/adapters';
import {
  DEFAULT_TIME_ZONE,
  FeedId,
  type BoundingBox,
  type FeedFormat,
  type FeedState,
  type LocalText,
  type RunError,
} from '@navigator/shared';
import { credentialFault } from '../credentials/credential-problems.js';
import { Credentials } from '../credentials/credentials.js';
import { Db } from '../database/db.js';
import { detachEvents } from '../events/apply-events.js';
import { beginChange } from '../harvest/apply/begin-change.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { settleFeed } from '../links/settle.js';
import { FORGET_FILE } from '../files/feed-file.sql.js';
import { Clock } from '../platform/clock.js';
import { mapNotTaken } from '../platform/map-not-taken.js';
import { newId } from '../platform/new-id.js';
import { keyOfPublisher } from '../territories/key-of-publisher.js';
import { packagedTerritories } from '../territories/territory-index.js';
import {
  ARCHIVE_PROCEDURES,
  FEED_BY_URL,
  FeedRow,
  LIST_FEEDS,
  NAME_PUBLISHER,
  ONE_FEED,
  REGISTER_FEED,
  REQUEST_HARVEST,
  REVIVE_FEED,
  SET_AREA,
  SET_CREDENTIAL,
  SET_STATE,
  TAKE_OUT,
} from './feed.sql.js';
import { noteHealth } from './health/note-health.js';
import { placeProcedures } from './publisher-areas.js';
import { hostKey, urlKey } from './url-key.js';
import { ABANDONED } from '../harvest/abandoned.js';
import { SUPERSEDE } from '../harvest/quarantine/quarantine.sql.js';
import { FORGET_ANSWERS } from '../harvest/replay/raw-answers.sql.js';
import { ABANDON_RUNS, IdRow } from '../harvest/run.sql.js';

/** What is needed to register a feed. */
export interface NewFeed {
  readonly url: URL;
  readonly format: FeedFormat;
  /** What stands where, for formats without fixed fields; the one moment in which it is set. */
  readonly map?: FieldMap | null;
  /** What the platform wants to know before it answers. */
  readonly credential?: Credential | null;
  /** Where its procedures are expected. */
  readonly area?: BoundingBox | null;
  readonly name: string;
  readonly publisher: { readonly name: string; readonly domain: string | null; readonly territoryKey: string | null };
  readonly licence: string | null;
  readonly isDemo: boolean;
  readonly state: Extract<FeedState, 'proposed' | 'live'>;
}

/** A feed about to be registered, with the id of its publisher and what its platform can tell. */
interface Registration {
  readonly feed: NewFeed;
  readonly publisher: string;
  readonly traits: Traits;
}

/** A request of the registry that cannot be met, with what to do. */
export class RegistryProblem extends Error {
  constructor(
    readonly code: string,
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

/** The registered feeds: adding, approving, pausing, removing. */
@Injectable()
export class FeedRegistry {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
  ) {}

  /** Registers a feed. @throws RegistryProblem when it is registered already, or its format, map and credential do not fit */
  async add(feed: NewFeed): Promise<FeedRow> {
    const adapter = adapterFor(feed.format);
    if (feed.map && !adapter.traits.takesMap) throw refused(mapNotTaken(feed.format));
    const fault = credentialFault(feed.format, feed.credential ?? null);
    if (fault) throw refused(fault);
    return this.db.transaction(async (tx) => {
      const { name, domain, territoryKey } = feed.publisher;
      const suggested = keyOfPublisher(name, packagedTerritories());
      const [publisher] = await tx.query(NAME_PUBLISHER, [newId(), name, domain, territoryKey, suggested], IdRow);
      if (!publisher) throw new Error('a publisher was neither made nor found');
      if (territoryKey !== null) await placeProcedures(tx, publisher.id, territoryKey);
      const added = await this.#register(tx, { feed, publisher: publisher.id, traits: adapter.traits });
      if (!added) throw exists(await tx.query(FEED_BY_URL, [urlKey(feed.url)], FeedRow));
      await this.#keep(tx, added.id, feed.credential ?? null);
      await tx.execute(SET_AREA, [added.id, feed.area ?? null]);
      await tx.execute(BUMP_DATA_VERSION, []);
      return one(await tx.query(ONE_FEED, [added.id], FeedRow), added.id);
    });
  }

  /** A feed that was removed comes back under its old id; null where the address is registered already. */
  async #register(tx: Db, { feed, publisher, traits }: Registration): Promise<{ id: string } | null> {
    const { name, url, format, state, isDemo, licence } = feed;
    const { showsPlanned, intervalMinutes } = traits;
    const key = urlKey(url);
    const now = this.clock.now();
    const map = feed.map ? JSON.stringify(writtenMap(feed.map)) : null;
    const pace = [showsPlanned, intervalMinutes, now, map];
    const known = [publisher, name, url.href, key, format, state, isDemo, licence, ...pace];
    const [revived] = await tx.query(REVIVE_FEED, known, IdRow);
    if (revived) return revived;
    const place = [url.href, key, hostKey(url), format, state, isDemo, licence, 'de', DEFAULT_TIME_ZONE];
    const [added] = await tx.query(REGISTER_FEED, [newId(), publisher, name, ...place, ...pace], IdRow);
    return added ?? null;
  }

  /** Also a feed that comes back without a credential loses the one it had. */
  async #keep(tx: Db, id: string, credential: Credential | null): Promise<void> {
    await tx.execute(SET_CREDENTIAL, [id, credential && (await this.credentials.seal(id, credential))]);
  }

  /** All feeds that are not removed. */
  async list(): Promise<readonly FeedRow[]> {
    return this.db.query(LIST_FEEDS, [], FeedRow);
  }

  /** One feed. @throws RegistryProblem when there is none */
  async get(id: string): Promise<FeedRow> {
    const isId = FeedId.safeParse(id).success;
    return one(isId ? await this.db.query(ONE_FEED, [id], FeedRow) : [], id);
  }

  /** Says where the procedures of a feed are expected; all of it is read anew by that. */
  async expectIn(id: string, area: BoundingBox | null): Promise<FeedRow> {
    const feed = await this.get(id);
    if (feed.state === 'removed') throw unknown(id);
    await this.db.execute(SET_AREA, [feed.id, area]);
    return this.get(id);
  }

  /** Gives a feed another credential, and lets it be tried soon. @throws RegistryProblem when its format takes none */
  async giveCredential(id: string, credential: Credential): Promise<FeedRow> {
    const feed = await this.get(id);
    const fault = credentialFault(feed.format, credential);
    if (fault) throw refused(fault);
    if (feed.state === 'removed') throw unknown(id);
    await this.#keep(this.db, feed.id, credential);
    if (feed.state === 'live') await this.requestHarvest(feed.id);
    return this.get(id);
  }

  /** Lets a feed be harvested, at once. */
  async approve(id: string): Promise<FeedRow> {
    await this.#move(id, 'live');
    await this.requestHarvest(id);
    return this.get(id);
  }

  /** Stops harvesting a feed; what it brought stays. */
  async pause(id: string): Promise<FeedRow> {
    await this.#move(id, 'paused');
    return this.get(id);
  }

  /** Takes a feed out and archives its procedures; nothing of it is under way or waits for a decision any more. */
  async remove(id: string): Promise<FeedRow> {
    const feed = await this.get(id);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      // Waits for a run that is being shown, so the next statement, and only the next, sees what that run brought.
      await tx.execute(TAKE_OUT, [feed.id]);
      await beginChange(tx, now);
      await tx.execute(ARCHIVE_PROCEDURES, [feed.id, now]);
      await settleFeed(tx, { id: feed.id, now }, null);
      await detachEvents(tx, feed.id, now);
      await tx.execute(ABANDON_RUNS, [feed.id, now, JSON.stringify(ABANDONED)]);
      await tx.execute(SUPERSEDE, [feed.id, now]);
      await tx.execute(FORGET_ANSWERS, [feed.id]);
      await tx.execute(FORGET_FILE, [feed.id]);
      await tx.execute(BUMP_DATA_VERSION, []);
    });
    return this.get(id);
  }

  /** Makes a feed due now, whatever its schedule and back-off say. */
  async requestHarvest(id: string): Promise<void> {
    await this.db.execute(REQUEST_HARVEST, [id, this.clock.now()]);
  }

  async #move(id: string, state: FeedState): Promise<void> {
    const feed = await this.get(id);
    await this.db.transaction(async (tx) => {
      if ((await tx.execute(SET_STATE, [feed.id, state])) === 0) throw unknown(id);
      await noteHealth(tx, { feed: feed.id, now: this.clock.now() });
      await tx.execute(BUMP_DATA_VERSION, []);
    });
  }
}

function one(rows: readonly FeedRow[], id: string): FeedRow {
  const [feed] = rows;
  if (!feed) throw unknown(id);
  return feed;
}

/** Why a feed in this state is not harvested, with what to do. */
export function notHarvested(id: string, state: FeedState | undefined): RegistryProblem {
  return state === 'paused' ? paused(id) : unknown(id);
}

function refused({ code, text }: RunError): RegistryProblem {
  return new RegistryProblem(code, text);
}

function paused(id: string): RegistryProblem {
  return new RegistryProblem('feed-paused', {
    de: `Der Feed ${id} ist angehalten. „npm run feeds -- approve ${id}“ nimmt ihn wieder auf und liest ihn sofort.`,
    en: `Feed ${id} is paused. “npm run feeds -- approve ${id}” takes it up again and harvests it at once.`,
  });
}

function unknown(id: string): RegistryProblem {
  return new RegistryProblem('feed-unknown', {
    de: `Es gibt keinen Feed „${id}“. „npm run feeds -- list“ zeigt alle.`,
    en: `There is no feed “${id}”. “npm run feeds -- list” shows all of them.`,
  });
}

function exists(feeds: readonly FeedRow[]): RegistryProblem {
  const id = feeds[0]?.id ?? '?';
  return new RegistryProblem('feed-exists', {
    de: `Diese Adresse ist schon eingetragen, als Feed ${id}.`,
    en: `This address is registered already, as feed ${id}.`,
  });
}
