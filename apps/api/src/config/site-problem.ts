import { inLanguage } from '@navigator/shared';
import type { LocalText } from '@navigator/shared';

/** One thing that is wrong with the file: where, and what to do about it. */
export interface SiteFault {
  /** `contact.email`, or null where it concerns the whole file. */
  readonly path: string | null;
  readonly line: number | null;
  readonly text: LocalText;
}

/** The file of CONFIG_FILE cannot be used; names it, every fault in it, and what to do. */
export class SiteProblem extends Error {
  readonly code = 'bad-config-file';
  readonly text: LocalText;

  constructor(
    readonly file: string,
    readonly faults: readonly SiteFault[],
  ) {
    const text = {
      de: `Bitte berichtigen Sie die Datei ${file}, die CONFIG_FILE nennt, und starten Sie neu:\n${listed(faults, 'de')}`,
      en: `Please correct the file ${file}, which CONFIG_FILE names, and start again:\n${listed(faults, 'en')}`,
    };
    super(text.en);
    this.text = text;
  }
}

function listed(faults: readonly SiteFault[], language: keyof LocalText): string {
  return faults
    .map((fault) => `  ${[...placeOf(fault, language), inLanguage(fault.text, language)].join(': ')}`)
    .join('\n');
}

function placeOf({ line, path }: SiteFault, language: keyof LocalText): readonly string[] {
  const where = line === null ? [] : [`${inLanguage({ de: 'Zeile', en: 'line' }, language)} ${String(line)}`];
  return path === null ? where : [...where, path];
}
