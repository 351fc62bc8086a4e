import type { RunError } from '@navigator/shared';

/** What the row of a run says whose process ended before it did. */
export const ABANDONED: RunError = {
  code: 'abandoned',
  detail: 'the process ended before its run did',
  text: {
    de: 'Der Lauf wurde unterbrochen; seine Daten wurden nicht übernommen. Der nächste Lauf holt ihn nach.',
    en: 'The run was interrupted; none of its data was taken. The next run makes up for it.',
  },
};
