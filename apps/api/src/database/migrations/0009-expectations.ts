import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, type TableMeaning } from './describe.js';

const REASONS = ['empty', 'truncated', 'shrunk', 'ids-changed', 'fields-emptied'];
const MORE_REASONS = ['below-expected', 'above-expected', 'dates-shifted', 'fields-constant', 'outside-area'];

/** What the owner of a feed expects of its list, more reasons to hold a run, and which old record a new one replaces. */
export class Expectations1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feed add column expectations jsonb
        check (jsonb_typeof(expectations) = 'object' and expectations ?& array['min', 'max', 'quietMonths'])`);
    await runner.query('alter table held_record add column replaces text');
    await allow(runner, [...REASONS, ...MORE_REASONS]);
    for (const meaning of [FEED, HELD_RECORD]) await describe(runner, meaning);
  }

  /** What is held for a reason, or in a way, that an older release does not know is let go: its next run holds it anew. */
  async down(runner: QueryRunner): Promise<void> {
    const isNew = `reason in (${quoted(MORE_REASONS)})
      or exists (select from held_record h where h.quarantine_id = quarantine.id and h.replaces is not null)`;
    await runner.query(`delete from quarantine where ${isNew}`);
    await allow(runner, REASONS);
    await runner.query('alter table held_record drop column replaces');
    await runner.query('alter table feed drop column expectations');
  }
}

async function allow(runner: QueryRunner, reasons: readonly string[]): Promise<void> {
  await runner.query('alter table quarantine drop constraint quarantine_reason_check');
  await runner.query(`
    alter table quarantine add constraint quarantine_reason_check check (reason in (${quoted(reasons)}))`);
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

const FEED: TableMeaning = {
  table: 'feed',
  about: 'A registered source in one wire format.',
  columns: {
    expectations:
      'What its owner expects of its list: min and max procedures (or null), quietMonths from 1 to 12 in which it may be empty; null where nobody said.',
  },
};

const HELD_RECORD: TableMeaning = {
  table: 'held_record',
  about: 'The records a quarantine holds back.',
  columns: {
    replaces: 'Id in the source that the record had before, where it seems to be an old one under a new id; else null.',
  },
};
