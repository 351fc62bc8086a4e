import type { Language, ProcedureId, Related } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { ProcedureRow } from './procedure-row.sql.js';
import { nearbySql, NearbyRow, originSql, OriginRow, RELATED, similarSql } from './related.sql.js';
import type { Sight } from './scope.js';
import { toProcedure } from './to-procedure.js';

/** From when one looks, and in which language. */
interface Look {
  readonly sight: Sight;
  readonly language: Language;
}

/** Procedures like one and near it; null where nobody may see that one. */
export async function readRelated(db: Db, id: ProcedureId, { sight, language }: Look): Promise<Related | null> {
  const asked = originSql(id, sight);
  const [origin] = await db.query(asked.sql, asked.parameters, OriginRow);
  if (origin === undefined) return null;
  const similar = similarSql(origin, sight);
  const [alike, near] = await Promise.all([
    db.query(similar.sql, similar.parameters, ProcedureRow),
    readNearby(db, origin, sight),
  ]);
  const wording = { language, now: sight.now };
  const nearIds = new Set(near.map((row) => row.id));
  return {
    similar: alike
      .filter((row) => !nearIds.has(row.id))
      .slice(0, RELATED)
      .map((row) => toProcedure(row, wording)),
    nearby: near.map((row) => ({ ...toProcedure(row, wording), distance: Math.round(row.distance) })),
  };
}

async function readNearby(db: Db, origin: OriginRow, sight: Sight): Promise<readonly NearbyRow[]> {
  const { longitude, latitude } = origin;
  if (longitude === null || latitude === null) return [];
  const { sql, parameters } = nearbySql(origin, [longitude, latitude], sight);
  return db.query(sql, parameters, NearbyRow);
}
