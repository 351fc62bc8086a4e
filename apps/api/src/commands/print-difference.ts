import type { Difference, DifferenceGroup, LocalText } from '@navigator/shared';
import { bilingual, print } from './print.js';

/** What residents would see differently: the sentence, then each group with its examples; English first. */
export function printDifference({ summary, unchanged, groups }: Difference): void {
  print(bilingual(summary));
  for (const group of groups) printGroup(group);
  if (unchanged > 0 && groups.length > 0) print(`\n${String(unchanged)} as before / wie bisher`);
}

function printGroup({ text, count, examples }: DifferenceGroup): void {
  print(`\n${inOneLine(text)}`);
  for (const example of examples) {
    print(`  · ${example.title}`);
    print(`    ${inOneLine(example.text)}`);
  }
  const more = count - examples.length;
  if (more > 0) print(`  … ${String(more)} more / weitere`);
}

function inOneLine({ de, en }: LocalText): string {
  return `${en} / ${de}`;
}
