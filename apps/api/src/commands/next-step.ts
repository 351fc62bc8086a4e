import type { CheckReport } from '@navigator/shared';
import type { Typed } from './arguments.js';

/** What a platform gives to those it knows, as a file. */
const CREDENTIAL = '--credential <file>   (in the file: {"id": "…", "secret": "…"})';

/** What is missing where nothing is wrong. */
const MISSING: Readonly<Record<string, string>> = {
  'credential-missing': CREDENTIAL,
  'credential-refused': CREDENTIAL,
  'needs-field-map': '--map <file>   (in the file: the field map above, mended)',
};

/** The command that comes after a check, with what was given to that; null where only its texts help. */
export function nextStep(report: CheckReport, given: Typed['values']): string | null {
  const address = quoted(report.feedUrl ?? report.url);
  if (report.state === 'done') {
    return `npm run feeds -- add ${address} --publisher "<city>"${optionsAgain(report, given)}`;
  }
  const missing = MISSING[report.error?.code ?? ''];
  return missing === undefined ? null : `npm run check -- ${address} ${missing}`;
}

/** What was given here is needed there too; a map and a credential are for one format. */
function optionsAgain({ format }: CheckReport, { map, credential, area }: Typed['values']): string {
  const where = area === undefined ? '' : ` --area ${area}`;
  if (map === undefined && credential === undefined) return where;
  const files = [
    map === undefined ? '' : ` --map ${map}`,
    credential === undefined ? '' : ` --credential ${credential}`,
  ];
  return ` --format ${format ?? ''}${files.join('')}${where}`;
}

/** A question mark or an ampersand means something to a shell, which would cut the address. */
function quoted(address: string): string {
  return /^[\w./:@%+,-]+$/.test(address) ? address : `'${address.replaceAll("'", '%27')}'`;
}
