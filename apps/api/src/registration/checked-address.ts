import { Injectable } from '@nestjs/common';
import { adapterFor, readFieldMap, writtenMap } from '@navigator/adapters';
import type { CheckReport, FeedFormat, RegistrationRefusal } from '@navigator/shared';
import { Checks } from '../checks/checks.js';
import type { PackedFile } from '../files/brought-file.js';
import { FileChecks } from '../files/file-checks.js';
import { refusal } from './refusals.js';

/** What a check of this server found, fit to be registered. */
export interface CheckedAddress {
  readonly kind: 'checked';
  /** The address that was read; of a file `file:<check id>`. */
  readonly url: string;
  readonly format: FeedFormat;
  /** As it is stored. */
  readonly map: object | null;
  readonly report: CheckReport;
  /** The file that was brought; null for an address. */
  readonly file: PackedFile | null;
}

/** Which check, and with which field map. */
interface Question {
  readonly checkId: string;
  readonly map?: Readonly<Record<string, unknown>> | undefined;
}

/** Nobody registers without a passed check: addresses and formats come from its report, not from a form. */
@Injectable()
export class CheckedAddresses {
  constructor(
    private readonly checks: Checks,
    private readonly files: FileChecks,
  ) {}

  /** What a check found, or why it cannot be registered. */
  of({ checkId, map: given }: Question): CheckedAddress | RegistrationRefusal {
    const report = this.checks.report(checkId);
    const read = report === null ? 'check-unknown' : readIn(report);
    if (typeof read === 'string') return refusal(read, 'checkId');
    const file = this.#fileOf(checkId, read.url);
    if (file === 'gone') return refusal('file-gone', 'checkId');
    const map = mapOf(read.format, given ?? read.report.suggestedMap?.map);
    return map === 'unfit' ? refusal('map-unfit', 'map') : { kind: 'checked', ...read, map, file };
  }

  #fileOf(checkId: string, url: string): PackedFile | null | 'gone' {
    return url.startsWith('file:') ? (this.files.fileOf(checkId) ?? 'gone') : null;
  }
}

/** What was read, or the code of why that is not enough. */
function readIn(report: CheckReport): Pick<CheckedAddress, 'url' | 'format' | 'report'> | RegistrationRefusal['code'] {
  const { state, format, feedUrl: url } = report;
  if (state !== 'done' || format === null || url === null) return 'check-not-done';
  return report.mapped + report.events === 0 ? 'check-empty' : { url, format, report };
}

/** The map that was given, or that the check found by itself: later lists are read as this one was. */
function mapOf(format: FeedFormat, raw: Readonly<Record<string, unknown>> | undefined): object | null | 'unfit' {
  if (raw === undefined) return null;
  const reading = readFieldMap(raw);
  return reading.kind === 'map' && adapterFor(format).traits.takesMap ? writtenMap(reading.map) : 'unfit';
}
