import type { Finding, LocalText, Responsible } from '@navigator/shared';
import { print } from './print.js';

const SIGNS = { error: '✗', warning: '!', info: 'i' } as const;

const WHO: Readonly<Record<Responsible, LocalText>> = {
  publisher: { en: 'for whoever publishes the feed', de: 'für die Stelle, die den Feed veröffentlicht' },
  operator: { en: 'for the operator of this installation', de: 'für den Betreiber dieser Installation' },
  us: { en: 'for us', de: 'für uns' },
};

/** Findings with how often, one example, both languages, and who can act on each. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  print('\nFindings');
  for (const { severity, count, text, who, code, example } of findings) {
    print(`  ${SIGNS[severity]} ${String(count)} × ${text.en}${shown(example)} [${code}, ${WHO[who].en}]`);
    print(`      ${text.de} [${WHO[who].de}]`);
  }
}

function shown(example: Finding['example']): string {
  const parts = [example?.sourceId, example?.value].filter((part) => typeof part === 'string');
  return parts.length === 0 ? '' : ` (for example ${parts.join(': ')})`;
}
