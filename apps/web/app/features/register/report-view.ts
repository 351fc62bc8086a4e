import { FeedId, ProcedureId, PublisherId, Responsible, inLanguage } from '@navigator/shared';
import type { CheckReport, Finding, Language, Procedure, SampleProcedure } from '@navigator/shared';
import { areaShape } from '../../format/area-shape.js';
import { cardOf } from '../../format/card.js';
import type { Card } from '../../format/card.js';
import { formatNumber, formatPercent } from '../../format/numbers.js';
import { PLATFORM_NAMES } from '../../format/platform-names.js';
import type { FillView, FindingGroup, FindingView, ReportView } from './register-view.js';
import type { Stand } from './step.js';
import { registerWordsIn } from './words.js';

/** Nothing of ours has been given to these procedures yet. */
const NOBODY = '0000000000';

/** What a check that is done found, ready to print. */
export function reportView(report: CheckReport, { visit, language, fields }: Stand): ReportView {
  const source = hostOf(report.feedUrl ?? report.url);
  const publisher = fields.name === '' ? registerWordsIn(language).check.yourCity : fields.name;
  const named = { source, publisher };
  return {
    summary: summaryOf(report, language),
    facts: factsOf(report, language),
    groups: groupsOf(report.findings, language),
    fill: fillOf(report, language),
    map: mapOf(report, language),
    cards: report.sample.map((one) => sampleCard(one, named, { now: visit.now(), language })),
  };
}

function summaryOf({ format, mapped, events }: CheckReport, language: Language): string {
  const words = registerWordsIn(language).check;
  const platform = format === null ? '' : PLATFORM_NAMES[format];
  return mapped === 0 && events > 0 ? words.eventsOnly(platform, events) : words.summary(platform, mapped);
}

function factsOf(report: CheckReport, language: Language): ReportView['facts'] {
  const { facts: terms } = registerWordsIn(language).check;
  const { found, mapped, rejected, skipped, duplicates, events, format } = report;
  const numbers: readonly (readonly [string, number, boolean])[] = [
    [terms.found, found, true],
    [terms.mapped, mapped, true],
    [terms.rejected, rejected, rejected > 0],
    [terms.left, skipped + duplicates, skipped + duplicates > 0],
    [terms.events, events, events > 0],
  ];
  return [
    { term: terms.format, value: format === null ? '–' : PLATFORM_NAMES[format] },
    ...numbers.filter(([, , isTold]) => isTold).map(([term, n]) => ({ term, value: formatNumber(n, language) })),
  ];
}

/** Remarks by who has to act, the publisher first, the gravest first. */
function groupsOf(findings: readonly Finding[], language: Language): readonly FindingGroup[] {
  const words = registerWordsIn(language).check;
  return Responsible.options
    .map((who) => ({
      who,
      heading: words.who[who],
      findings: (['error', 'warning', 'info'] as const).flatMap((severity) =>
        findings.filter((one) => one.who === who && one.severity === severity).map((one) => findingView(one, language)),
      ),
    }))
    .filter((group) => group.findings.length > 0);
}

function findingView({ code, severity, text, count, example }: Finding, language: Language): FindingView {
  const words = registerWordsIn(language).check;
  return {
    code,
    severity,
    word: words.severity[severity],
    text: inLanguage(text, language),
    count: words.times(count),
    example: exampleOf(example),
  };
}

/** Which entry, and what stands there. */
function exampleOf(example: Finding['example']): string | null {
  const parts = [example?.sourceId, example?.value].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(': ');
}

function fillOf({ fill, mapped }: CheckReport, language: Language): readonly FillView[] {
  const words = registerWordsIn(language);
  return Object.entries(words.fills).flatMap(([key, name]) => {
    const share = fill[key];
    if (share === undefined || mapped === 0) return [];
    const count = words.check.of(Math.round(share * mapped), mapped);
    return [{ name, share, count, percent: formatPercent(share, language) }];
  });
}

function mapOf({ sample }: CheckReport, language: Language): ReportView['map'] {
  const coordinates = sample.flatMap(({ point }) => (point === null ? [] : [point]));
  const shape = coordinates.length === 0 ? null : areaShape({ type: 'MultiPoint', coordinates });
  return shape && { shape, label: registerWordsIn(language).check.mapLabel(coordinates.length) };
}

/** A procedure of a check as the list would print it. */
function sampleCard(
  { geometry: _, ...sample }: SampleProcedure,
  { source, publisher }: { readonly source: string; readonly publisher: string },
  { now, language }: { readonly now: number; readonly language: Language },
): Card {
  const procedure: Procedure = {
    ...sample,
    id: ProcedureId.parse(NOBODY),
    slug: '',
    feed: { id: FeedId.parse(NOBODY), name: source },
    publisher: { id: PublisherId.parse(NOBODY), name: publisher, territory: null },
  };
  return cardOf(procedure, now, language);
}

/** The host of an address, by which people recognise it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}
