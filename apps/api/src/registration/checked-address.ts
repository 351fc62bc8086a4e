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
    if (report === null) return refusal('check-unknown', 'checkId');
    const { state, format, feedUrl: url } = report;
    if (state !== 'done' || format === null || url === null) return refusal('check-not-done', 'checkId');
    if (report.mapped + report.events === 0) return refusal('check-empty', 'checkId');
    const isBrought = url.startsWith('file:');
    const file = isBrought ? this.files.fileOf(checkId) : null;
    if (isBrought && file === null) return refusal('file-gone', 'checkId');
    const map = mapOf(format, given ?? report.suggestedMap?.map);
    return map === 'unfit' ? refusal('map-unfit', 'map') : { kind: 'checked', url, format, map, report, file };
  }
}

/** The map that was given, or that the check found by itself: later lists are read as this one was. */
function mapOf(format: FeedFormat, raw: Readonly<Record<string, unknown>> | undefined): object | null | 'unfit' {
  if (raw === undefined) return null;
  const reading = readFieldMap(raw);
  return reading.kind === 'map' && adapterFor(format).traits.takesMap ? writtenMap(reading.map) : 'unfit';
}
