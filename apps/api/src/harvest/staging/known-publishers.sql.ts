import { z } from 'zod';

/** Who is known as a publisher, the oldest first, and which of them is the feed's own? Parameters: feed id. */
export const KNOWN_PUBLISHERS = `
  select b.id, b.name, b.territory_key as "territoryKey", b.id = f.publisher_id as "isOwn"
  from publisher b cross join feed f
  where f.id = $1
  order by b.created_at, b.id`;

export const KnownPublisher = z.object({
  id: z.string(),
  name: z.string(),
  territoryKey: z.string().nullable(),
  isOwn: z.boolean(),
});
export type KnownPublisher = z.infer<typeof KnownPublisher>;
