import type { FeedFormat, RunError } from '@navigator/shared';

/** A format that has a name but no adapter yet; told alike by checks, the registry and harvests. */
export function formatNotReadYet(format: FeedFormat): RunError {
  return {
    code: 'format-not-read-yet',
    detail: format,
    text: {
      de: `Das Format „${format}“ wird noch nicht gelesen.`,
      en: `The format “${format}” is not read yet.`,
    },
  };
}
