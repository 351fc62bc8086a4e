import { adapterFor } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';

/** Whether a feed in this format brings procedures; the others add events to those of other feeds. */
export function bringsProcedures(format: FeedFormat): boolean {
  return adapterFor(format).traits.addsEvents !== true;
}
