import { FeedId, PublisherId } from '@navigator/shared';
import { z } from 'zod';

/**
 * Which feeds hold procedures of this sample? The same page to take part, or the same title and dates; imaginary cities
 * do not count. Parameters: the sample (JSON: title, url, start and end of the span), url key of the feed itself.
 */
export const SIMILAR_FEEDS = `
  select f.id, f.name, b.id as publisher_id, b.name as publisher_name, b.territory_key as publisher_territory,
    count(distinct s.number)::int as hits
  from rows from (jsonb_to_recordset($1::jsonb) as (title text, url text, "start" date, "end" date))
    with ordinality as s (title, url, "start", "end", number)
  join procedure p on p.url = s.url
    or (lower(p.title) = lower(s.title) and p.span_start is not distinct from s."start"
        and p.span_end is not distinct from s."end" and p.span_start is not null)
  join feed f on f.id = p.feed_id and f.state in ('live', 'paused', 'proposed') and not f.is_demo and f.url_key <> $2
  join publisher b on b.id = f.publisher_id
  group by f.id, b.id order by hits desc, f.id`;

export const SimilarRow = z.object({
  id: FeedId,
  name: z.string(),
  publisher_id: PublisherId,
  publisher_name: z.string(),
  publisher_territory: z.string().nullable(),
  hits: z.int(),
});
