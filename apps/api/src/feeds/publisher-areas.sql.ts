import { z } from 'zod';

/** Which publishers have no area yet? No parameters. */
export const PUBLISHERS_WITHOUT_AREA = 'select id, name from publisher where territory_key is null order by id';

export const UnplacedPublisher = z.object({ id: z.string(), name: z.string() });
export type UnplacedPublisher = z.infer<typeof UnplacedPublisher>;

/** Gives a publisher its area. Parameters: id, territory key. */
export const PLACE_PUBLISHER = 'update publisher set territory_key = $2 where id = $1 and territory_key is null';

/** Its procedures follow, but for those that something of their own puts elsewhere. Parameters: publisher id, territory key, confidence. */
export const PLACE_PROCEDURES = `
  update procedure
  set territories = array[$2::text], territory_key = $2, territory_method = 'publisher', territory_confidence = $3
  where publisher_id = $1
    and (territory_key is null or (territory_method = 'publisher' and territory_key <> $2))`;
