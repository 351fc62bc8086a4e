import { FeedId, inLanguage, ProcedureId, PublisherId } from '@navigator/shared';
import type { CheckReport, Language, Registration, SampleProcedure } from '@navigator/shared';
import { areaShape } from '../../format/area-shape.js';
import type { AreaShape } from '../../format/area-shape.js';
import { cardOf } from '../../format/card.js';
import type { Card } from '../../format/card.js';
import { formatNumber, formatPercent } from '../../format/numbers.js';
import { deskWords } from './desk-words.js';

/** What the check found on the day of the registration, ready to print. */
export interface SampleView {
  readonly cards: readonly Card[];
  readonly cardsText: string;
  readonly map: { readonly shape: AreaShape; readonly label: string } | null;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly text: string;
    readonly count: string;
  }[];
  readonly fill: readonly { readonly field: string; readonly share: string; readonly value: number }[];
}

/** Nothing of ours has been given to these procedures yet. */
const NOBODY = '0000000000';

/** How the procedures of a registration will look. */
export function sampleOf({ report, publisher, url }: Registration, now: number, language: Language): SampleView {
  const words = deskWords(language).review;
  return {
    cards: report.sample.map((one) => cardOf(asProcedure(one, publisher.name, url), now, language)),
    cardsText: words.cardsText(report.sample.length, report.mapped),
    map: mapOf(report, language),
    findings: report.findings.map(({ code, severity, text, count }) => ({
      code,
      severity,
      text: inLanguage(text, language),
      count: formatNumber(count, language),
    })),
    fill: Object.entries(report.fill)
      .map(([field, value]) => ({ field, value, share: formatPercent(value, language) }))
      .toSorted((one, other) => other.value - one.value),
  };
}

function mapOf({ sample }: CheckReport, language: Language): SampleView['map'] {
  const coordinates = sample.flatMap(({ point }) => (point === null ? [] : [point]));
  const shape = coordinates.length === 0 ? null : areaShape({ type: 'MultiPoint', coordinates });
  return shape && { shape, label: deskWords(language).review.place(coordinates.length, sample.length) };
}

function asProcedure(
  { geometry: _, ...sample }: SampleProcedure,
  publisher: string,
  url: string,
): Parameters<typeof cardOf>[0] {
  return {
    ...sample,
    id: ProcedureId.parse(NOBODY),
    slug: '',
    feed: { id: FeedId.parse(NOBODY), name: hostOf(url) },
    publisher: { id: PublisherId.parse(NOBODY), name: publisher, territory: null },
  };
}

/** The host of an address, by which people recognise it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}
