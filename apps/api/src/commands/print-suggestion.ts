import type { SuggestedMap } from '@navigator/shared';
import { print, printJson } from './print.js';

/** From here on a field stands where its name says so; below, its values were all we had. */
const SURE = 0.3;

/** What we took the fields for, then the map itself as JSON that can be saved as it stands. */
export function printSuggestion({ map, fields, unmapped }: SuggestedMap): void {
  print('\nFields, as far as we found out');
  for (const { target, path, confidence, example } of fields) {
    const how = confidence < SURE ? 'a guess, please look' : `${String(Math.round(confidence * 100))} %`;
    print(`  ${target} = ${path} (${how})${shown(example)}`);
  }
  for (const { path, example } of unmapped) print(`  not used: ${path}${shown(example)}`);
  print(
    '\nField map: save it in a file, mend it, and give it with --map <file>; docs/formats/geojson.md lists its members',
  );
  printJson(map);
}

function shown(example: string | null): string {
  return example === null ? '' : `, for example ${JSON.stringify(example)}`;
}
