import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

/** The area of each procedure, with how it was found and how sure that is. */
export class Territories1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table procedure
        add column territory_key text,
        add column territory_method text check (territory_method in ('key', 'name', 'point', 'publisher')),
        add column territory_confidence text check (territory_confidence in ('high', 'medium', 'low')),
        add constraint procedure_territory check (num_nulls(territory_key, territory_method, territory_confidence) in (0, 3))`);
    await takeFromPublishers(runner);
    await keepWithHeldRecords(runner);
    await describe(runner, PROCEDURE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table procedure
        drop constraint procedure_territory,
        drop column territory_confidence,
        drop column territory_method,
        drop column territory_key`);
  }
}

/** Until now every procedure stood under its publisher's key: a municipality is sure, a Land is a guess. */
async function takeFromPublishers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    update procedure p
    set territory_key = b.territory_key, territory_method = 'publisher', territory_confidence = ${CONFIDENCE},
        territories = array[b.territory_key]
    from publisher b
    where b.id = p.publisher_id and b.territory_key is not null`);
}

/** What a person may still confirm was put aside before records told their area. */
async function keepWithHeldRecords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    update held_record h
    set derived = h.derived || jsonb_build_object('territory', jsonb_build_object(
      'key', b.territory_key, 'method', 'publisher', 'confidence', ${CONFIDENCE}))
    from quarantine q join feed f on f.id = q.feed_id join publisher b on b.id = f.publisher_id
    where q.id = h.quarantine_id and h.action = 'put' and b.territory_key is not null`);
}

/** How sure the key of `publisher b` is. */
const CONFIDENCE = `case when length(b.territory_key) >= 8 then 'high'
  when length(b.territory_key) >= 5 then 'medium' else 'low' end`;

const PROCEDURE: TableMeaning = {
  table: 'procedure',
  about: 'The public record of one participation procedure.',
  columns: {
    territory_key: 'Official key of the area it concerns first; null where nothing was found out.',
    territory_method: 'How that was found: key or name the source gave, point, or the key of its publisher.',
    territory_confidence: 'high is certain, medium very likely, low a fallback that a person may want to look at.',
  },
};
