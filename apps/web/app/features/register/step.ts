import type { CheckReport, DraftFields, DraftSecret, Language } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { registerPath } from './address.js';
import type { Step } from './address.js';
import type { Way } from './register-view.js';
import { registerWordsIn } from './words.js';
import type { RegisterWords } from './words.de.js';

/** Where somebody stands: a step of a draft, what was typed, and what its check found. */
export interface Stand {
  readonly visit: Visit;
  readonly language: Language;
  readonly words: RegisterWords;
  readonly secret: DraftSecret;
  readonly fields: DraftFields;
  /** Null before the first check, and once it is forgotten. */
  readonly report: CheckReport | null;
}

/** The steps that everybody takes, in their order; the map of fields lies beside the check. */
const COUNTED: readonly Step[] = ['adresse', 'pruefung', 'stelle', 'lizenz', 'kontakt', 'erwartungen', 'antworten'];

/** Which step of which draft, on whose site. */
export interface Place {
  readonly visit: Visit;
  readonly language: Language;
  readonly step: Step;
  readonly secret: DraftSecret | null;
}

/** What a step says above its form. */
export function headOf({ visit, language, step, secret }: Place): {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly count: string | null;
  readonly action: string;
  readonly back: Way | null;
} {
  const words = registerWordsIn(language);
  const { heading, lead } = words.steps[step];
  const at = COUNTED.indexOf(step === 'felder' ? 'pruefung' : step);
  const before = step === 'felder' ? 'pruefung' : COUNTED[at - 1];
  return {
    title: titleOf(visit.site, language, heading === words.title ? heading : `${heading}, ${words.title}`),
    heading,
    lead,
    count: at < 0 ? null : words.count(at + 1, COUNTED.length),
    action: registerPath({ step, secret }, language),
    back: before === undefined ? null : { href: registerPath({ step: before, secret }, language), label: words.back },
  };
}

/** The step after one that everybody takes. */
export function stepAfter(step: Step): Step {
  return COUNTED[COUNTED.indexOf(step) + 1] ?? 'antworten';
}

/** Whether what a check found can be registered. */
export function isUsable(report: CheckReport | null): report is CheckReport {
  return report?.state === 'done' && (report.mapped > 0 || report.events > 0);
}
