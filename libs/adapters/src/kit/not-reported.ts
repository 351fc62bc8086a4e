import type { SourceRecord } from '@navigator/shared';

/** What a list without numbers, results and pictures leaves open: not reported, which is never 0. */
export const NOT_REPORTED = {
  image: null,
  contributions: null,
  comments: null,
  participants: null,
  result: { state: 'notReported', url: null, publishedAt: null },
} satisfies Partial<SourceRecord>;
