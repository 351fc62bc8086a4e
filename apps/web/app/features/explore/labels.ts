import { inLanguage } from '@navigator/shared';
import type { InLanguages } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import { de } from './labels.de.js';
import type { ExploreLabels } from './labels.de.js';
import { en } from './labels.en.js';

const LABELS: InLanguages<ExploreLabels> = { de, en };

/** What the parts of this page print, in the page's language. */
export function useExploreLabels(): ExploreLabels {
  return inLanguage(LABELS, useLanguage());
}
