import { readFieldMap, type FieldMap } from '@navigator/adapters';
import type { CheckQuestion } from '@navigator/shared';
import { typedAddress } from '../feeds/check/typed-address.js';
import { FetchError } from '../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../platform/http/fetch-error-texts.js';
import { parseTarget } from '../platform/http/target.js';
import { invalidInput } from '../platform/problem/api-problem.js';
import type { Question } from './checks.js';

/** A question as it was meant. @throws ApiProblem naming what cannot be meant */
export function readQuestion({ url, format, map }: CheckQuestion): Omit<Question, 'asker'> {
  return { url: addressIn(url), format: format ?? null, map: map === undefined ? null : mapIn(map) };
}

function addressIn(text: string): string {
  const address = typedAddress(text);
  const target = parseTarget(address);
  if (!(target instanceof FetchError)) return new URL(address).href;
  throw invalidInput([{ path: 'url', message: FETCH_ERROR_TEXTS[target.code].en }]);
}

function mapIn(raw: unknown): FieldMap {
  const reading = readFieldMap(raw);
  if (reading.kind === 'map') return reading.map;
  throw invalidInput(
    reading.faults.map(({ path, text }) => ({ path: path === '' ? 'map' : `map.${path}`, message: text.en })),
  );
}
