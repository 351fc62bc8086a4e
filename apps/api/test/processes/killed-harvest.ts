import { setTimeout as pause } from 'node:timers/promises';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import type { Db } from '../../src/database/db.js';
import { command } from './navigator-process.js';
import type { OwnDatabase } from './own-database.js';
import type { SlowPlatform } from './slow-platforms.js';

/** `KILL_ROUNDS=50 npx jest --selectProjects faults -i faults/killed-at-random`: so many kills, and a line about each. */
export const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 0);

/** A registered feed on a database of its own. */
export interface Harvested {
  readonly database: OwnDatabase;
  readonly platform: SlowPlatform;
  readonly feed: FeedId;
}

/** Where a kill found the run: under way with so much staged (a crash of the embedded database empties that), or over. */
export type Phase = 'none staged' | 'some staged' | 'all staged' | 'over';

/** What a killed harvest left behind. */
export interface Remains {
  readonly records: number;
  readonly phase: Phase;
}

/** When to kill: so many ms after the platform was asked, or after that many records lie ready to be shown. */
export interface Moment {
  readonly after: 'asked' | 'staged';
  readonly ms: number;
  readonly records: number;
}

/** Harvests and kills the whole process group at a moment. */
export async function killHarvest({ database, platform, feed }: Harvested, moment: Moment): Promise<void> {
  const asked = platform.asked();
  const victim = command(['harvest', feed], environment(database, platform));
  const early = victim.ended.then(({ code, complaints }) => {
    throw new Error(`It ended with ${String(code)} before it asked: ${complaints}`);
  });
  await Promise.race([asked, early]);
  early.catch(() => undefined);
  if (moment.after === 'staged')
    await Promise.race([database.staged(moment.records), victim.ended]).catch(() => undefined);
  await pause(moment.ms);
  await victim.killGroup();
}

/** Harvests to the end, as the operator does after a crash; fails when the command does. */
export async function harvestToTheEnd({ database, platform, feed }: Harvested): Promise<void> {
  const { code, output, complaints } = await command(['harvest', feed], environment(database, platform)).ended;
  if (code !== 0) throw new Error(`The harvest ended with ${String(code)}: ${output}${complaints}`);
}

/** Looks at a database right after a kill. */
export async function readRemains(db: Db, listed: number): Promise<Remains> {
  const sql = `
    select (select count(*)::int from source_record where missing_since is null) as records,
      (select count(*)::int from staged_record) as staged,
      exists (select from run where finished_at is null) as open`;
  const [row] = await db.query(sql, [], z.object({ records: z.int(), staged: z.int(), open: z.boolean() }));
  const { records, staged, open } = row ?? { records: 0, staged: 0, open: false };
  return { records, phase: phaseOf(open, staged, listed) };
}

function phaseOf(open: boolean, staged: number, listed: number): Phase {
  if (!open) return 'over';
  if (staged === 0) return 'none staged';
  return staged < listed ? 'some staged' : 'all staged';
}

function environment(database: OwnDatabase, platform: SlowPlatform): Readonly<Record<string, string>> {
  return { ...database.surroundings, ALLOW_PRIVATE_HOSTS: new URL(platform.origin).host };
}
