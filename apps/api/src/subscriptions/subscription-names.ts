import { Injectable } from '@nestjs/common';
import { readFilter, type Filter } from '@navigator/shared';
import { FilterNames } from '../publish/filter-names.js';
import type { SubscriptionRow } from './subscription.sql.js';

/** What a subscription follows, as a filter and in words. */
@Injectable()
export class SubscriptionNames {
  constructor(private readonly names: FilterNames) {}

  /** In the language of the subscription; null for everything. */
  words(row: Pick<SubscriptionRow, 'filter' | 'language'>): Promise<string | null> {
    return this.names.words(followed(row));
  }
}

/** The filter of a subscription; a key that a later version wrote is not known here, and narrows nothing. */
export function followed({ filter, language }: Pick<SubscriptionRow, 'filter' | 'language'>): Filter {
  return { ...readFilter(new URLSearchParams(filter)).filter, lang: language };
}
