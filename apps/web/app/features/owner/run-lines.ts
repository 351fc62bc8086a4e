import { inLanguage } from '@navigator/shared';
import type { Language, Run, RunChangeGroup, RunDifference } from '@navigator/shared';
import { formatInstant } from '../../format/dates.js';
import { formatNumber } from '../../format/numbers.js';
import { procedurePath } from '../../i18n/addresses.js';
import type { RunGroup, RunLine, Step } from './console-view.js';
import { ownerWordsIn } from './words.js';

/** Where and how a run is told. */
interface Telling {
  readonly timeZone: string;
  readonly language: Language;
}

/** A harvest as the console tells it. */
export function runLine(run: Run, difference: RunDifference | null, { timeZone, language }: Telling): RunLine {
  const words = ownerWordsIn(language).overview;
  return {
    id: run.id,
    when: formatInstant(run.finishedAt ?? run.startedAt, timeZone, language),
    outcome: run.outcome,
    word: run.repeats > 1 ? words.repeats(run.repeats) : words.outcomes[run.outcome ?? 'running'],
    note: run.requested ? words.requested : null,
    error: run.error === null ? null : inLanguage(run.error.text, language),
    steps: hasList(run) ? stepsOf(run, language) : null,
    summary: summaryOf(run, difference, language),
    groups: difference === null ? [] : difference.groups.map((group) => groupOf(group, language)),
  };
}

const hasList = ({ outcome }: Run): boolean => outcome !== null && outcome !== 'failed';

/**
 * What became of the entries of a list: found, understood, different from before, and of these shown at once. What a run
 * holds back is different and not shown.
 */
export function stepsOf({ found, mapped, ...run }: Run, language: Language): readonly Step[] {
  const words = ownerWordsIn(language).overview.funnelSteps;
  const shown = run.new + run.changed;
  const step = (name: string, value: number): Step => ({
    name,
    value: formatNumber(value, language),
    share: found === 0 ? 0 : Math.min(value / found, 1),
  });
  return [
    step(words.found, found),
    step(words.mapped, mapped),
    step(words.changed, shown + run.held),
    step(words.public, shown),
  ];
}

/** A run that changed nothing needs no sentence; one that changed counts alone gets its own. */
function summaryOf(run: Run, difference: RunDifference | null, language: Language): string | null {
  if (run.new + run.changed + run.missing === 0 || difference === null) return null;
  if (difference.groups.length > 0) return inLanguage(difference.summary, language);
  return run.changed === 0 ? null : ownerWordsIn(language).overview.countsOnly(run.changed);
}

function groupOf({ kind, count, text, examples }: RunChangeGroup, language: Language): RunGroup {
  const more = count - examples.length;
  return {
    key: kind,
    heading: inLanguage(text, language),
    examples: examples.map(({ procedure, slug, title, text: sentence }) => ({
      key: procedure,
      title,
      href: procedurePath({ id: procedure, slug }, language),
      text: inLanguage(sentence, language),
    })),
    more: more > 0 ? ownerWordsIn(language).overview.more(more) : null,
  };
}
