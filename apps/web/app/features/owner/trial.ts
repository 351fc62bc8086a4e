import { inLanguage } from '@navigator/shared';
import type { CheckReport, Language, SampleProcedure } from '@navigator/shared';
import { formatPeriod } from '../../format/dates.js';
import { formatNumber, formatPercent } from '../../format/numbers.js';
import type { TrialView } from './map-view.js';
import { ownerWordsIn } from './words.js';

/** Sample procedures that are told. */
const SAMPLE = 5;

/** A dry run as its page tells it. */
export function trialOf(id: string, report: CheckReport, language: Language): TrialView {
  const words = ownerWordsIn(language).map;
  const numbers = [
    { name: words.found, value: report.found },
    { name: words.mapped, value: report.mapped },
    { name: words.rejected, value: report.rejected },
  ];
  return {
    id,
    isRunning: report.state === 'queued' || report.state === 'running',
    error: report.error === null ? null : inLanguage(report.error.text, language),
    numbers: numbers.map(({ name, value }) => ({ name, value: formatNumber(value, language) })),
    fill: Object.entries(report.fill).map(([name, share]) => ({ name, share, value: formatPercent(share, language) })),
    sample: report.sample.slice(0, SAMPLE).map((procedure, index) => sampleOf(procedure, index, language)),
    findings: report.findings.map(({ code, text, count }) => ({
      key: code,
      text: inLanguage(text, language),
      note: ownerWordsIn(language).overview.times(count),
    })),
    isUseful: report.state === 'done' && report.mapped > 0,
  };
}

function sampleOf(procedure: SampleProcedure, index: number, language: Language): TrialView['sample'][number] {
  const { title, place, start, end } = procedure;
  const when = start === null && end === null ? null : formatPeriod({ start, end }, language);
  return { key: `${String(index)} ${title}`, title, line: [place, when].filter((part) => part !== null).join(' · ') };
}
