import { Injectable } from '@nestjs/common';
import type { Actor, FeedFile, FileTaken } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { LOCK_FEED, REQUEST_HARVEST } from '../feeds/feed.sql.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import type { PackedFile } from './brought-file.js';
import { FORGET_FILE, KEEP_FILE } from './feed-file.sql.js';
import { fileOf } from './file-of.js';

/** The address of a feed whose file was uploaded. */
export function uploadUrl(feed: string): URL {
  return new URL(`upload:${feed}`);
}

/** Files that publishers brought themselves: each is read like any other feed, over the address `upload:<feed id>`. */
@Injectable()
export class FeedFiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Keeps the file of a check under the id of its registration, which becomes that of the feed. Part of a transaction. */
  async keep(tx: Db, id: string, file: PackedFile): Promise<FeedFile> {
    const { name, type, bytes, sha256, body } = file;
    const now = this.clock.now();
    await tx.execute(KEEP_FILE, [id, name, type, bytes, sha256, now, Buffer.from(body)]);
    return { name, type, bytes, sha256, uploadedAt: now.toISOString() };
  }

  /** Forgets the file of a registration that came to nothing. Part of a transaction. */
  async forget(tx: Db, id: string): Promise<void> {
    await tx.execute(FORGET_FILE, [id]);
  }

  /** What is known of a feed's file; null where it has none. */
  async of(id: string): Promise<FeedFile | null> {
    return fileOf(this.db, id);
  }

  /**
   * Puts another file in place of a feed's, and has it read at once; what it loses is held as ever. The very same bytes
   * say that everything still stands. @returns null where the feed has no file
   */
  async replace(id: string, file: PackedFile, actor: Actor): Promise<FileTaken | null> {
    return this.db.transaction(async (tx) => {
      await tx.query(LOCK_FEED, [id], IdRow);
      const before = await fileOf(tx, id);
      if (before === null) return null;
      const taken = await this.keep(tx, id, file);
      await tx.execute(REQUEST_HARVEST, [id, this.clock.now()]);
      const subject = { kind: 'feed', id };
      const detail = { sha256: taken.sha256, bytes: taken.bytes };
      await this.audit.note(tx, { actor, action: 'feed.file', subject, outcome: 'done', detail });
      return { file: taken, isNew: before.sha256 !== taken.sha256 };
    });
  }
}
