import type { BoundingBox, CheckReport, SourceRecord } from '@navigator/shared';
import type { Sink } from '../../harvest/reading/sink.js';
import { extentOf, sampleOf, type SampleView } from './sample.js';

/** Procedures shown in a report. */
const SAMPLE_SIZE = 5;

const FILL_FIELDS = [
  'summary',
  'description',
  'url',
  'organiser',
  'topics',
  'phases',
  'geometry',
  'image',
  'contributions',
  'comments',
] as const;

/** Looks at records as they pass: a few samples, how well fields are filled, and the extent. */
export class Sampler implements Sink {
  readonly #sample: CheckReport['sample'] = [];
  readonly #filled = new Map<string, number>();
  #records = 0;
  #bbox: BoundingBox | null = null;

  constructor(
    private readonly view: SampleView,
    /** Told of every entry that passes. */
    private readonly found: () => void = () => undefined,
  ) {}

  record(record: SourceRecord): Promise<void> {
    this.found();
    this.#records += 1;
    if (this.#sample.length < SAMPLE_SIZE) this.#sample.push(sampleOf(record, this.view));
    for (const field of FILL_FIELDS) {
      if (isFilled(record[field])) this.#filled.set(field, (this.#filled.get(field) ?? 0) + 1);
    }
    if (record.geometry) this.#bbox = widened(this.#bbox, extentOf(record.geometry));
    return Promise.resolve();
  }

  event(): Promise<void> {
    this.found();
    return Promise.resolve();
  }

  deleted(): Promise<void> {
    return Promise.resolve();
  }

  /** A check knows no earlier version that could stay. */
  rejected(): void {
    this.found();
  }

  /** What was seen. */
  report(): Pick<CheckReport, 'fill' | 'sample' | 'bbox'> {
    const share = (field: string): number =>
      this.#records === 0 ? 0 : Math.round(((this.#filled.get(field) ?? 0) / this.#records) * 1000) / 1000;
    const fill = Object.fromEntries(FILL_FIELDS.map((field) => [field, share(field)]));
    return { fill, sample: this.#sample, bbox: this.#bbox };
  }
}

function isFilled(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function widened(
  box: BoundingBox | null,
  [west, south, east, north]: readonly [number, number, number, number],
): BoundingBox {
  if (!box) return [west, south, east, north];
  return [Math.min(box[0], west), Math.min(box[1], south), Math.max(box[2], east), Math.max(box[3], north)];
}
