import { z } from 'zod';

/** What waits for a person, and since when? No parameters. */
export const QUEUES = `
  select 'quarantines' as kind, count(*)::int as count, min(opened_at) as "oldestAt" from quarantine where state = 'open'
  union all
  select 'reports', count(*)::int, min(created_at) from report where done_at is null
  union all
  select 'words', count(*)::int, null from (
    select l.field, l.label_key from source_label l
    join feed f on f.id = l.feed_id and f.state <> 'removed'
    left join vocabulary v on v.field = l.field and v.label_key = l.label_key
    where l.field <> 'area' and v.term is null group by l.field, l.label_key) word`;

export const QueueRow = z.object({
  kind: z.enum(['quarantines', 'reports', 'words']),
  count: z.int(),
  oldestAt: z.date().nullable(),
});
