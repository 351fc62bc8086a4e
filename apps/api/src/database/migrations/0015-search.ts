import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding a word inside a longer one, and a word that was mistyped: by the letters of title and place. */
export class Search1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function searched_letters(title text, place text) returns text immutable parallel safe language sql
      return fold_german(title || ' ' || coalesce(place, ''))`);
    await runner.query(`
      create index procedure_letters on procedure using gin (searched_letters(title, place) gin_trgm_ops)`);
    await createSpelledLike(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function procedures_spelled_like(text)');
    await runner.query('drop index procedure_letters');
    await runner.query('drop function searched_letters(text, text)');
  }
}

/**
 * The limit belongs to the function, because nothing may be set for a session that others use too. 0.5 takes "shule" for
 * the end of "grundschule" (0.5), and "fahrschule" no more (0.45).
 */
async function createSpelledLike(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function procedures_spelled_like(word text) returns setof text stable parallel safe language sql
    set pg_trgm.word_similarity_threshold = 0.5
    as 'select id from procedure where word <% searched_letters(title, place)'`);
  await runner.query(`comment on function procedures_spelled_like(text) is
    'Ids of the procedures with a word in title or place that looks like the given, folded one.'`);
}
