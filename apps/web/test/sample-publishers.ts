import { PublisherDetail } from '@navigator/shared';
import type { Publisher } from '@navigator/shared';
import { feed, PUBLISHER } from './sample-records.js';

const RECORD = {
  id: PUBLISHER,
  name: 'Musterstadt',
  domain: 'musterstadt.example',
  territory: {
    key: '02000000',
    name: 'Musterstadt',
    state: 'Hamburg',
    population: { value: 1_892_122, date: '2022-12-31' },
  },
  procedures: { open: 3, planned: 1, evaluating: 2, closed: 40, cancelled: 1, unknown: 0 },
  isDemo: false,
};

/** A publisher that the contract accepts, with what a test wants to be different. */
export function publisher(changes: Partial<Record<keyof PublisherDetail, unknown>> = {}): PublisherDetail {
  return PublisherDetail.parse({ ...RECORD, feeds: [feed()], ...changes });
}

/** The publisher as it stands in the list. */
export function listed({ feeds, ...rest }: PublisherDetail): Publisher {
  return { ...rest, feeds: feeds.length };
}
