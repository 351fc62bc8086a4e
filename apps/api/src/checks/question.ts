import { readFieldMap, type FieldMap, type MapFault, type MapReading } from '@navigator/adapters';
import type { CheckFault, CheckQuestion } from '@navigator/shared';
import { typedAddress } from '../feeds/check/typed-address.js';
import { FetchError } from '../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../platform/http/fetch-error-texts.js';
import { parseTarget } from '../platform/http/target.js';
import { invalidInput } from '../platform/problem/api-problem.js';
import type { Question } from './checks.js';

/** A question as it was meant, or all that cannot be. */
export type QuestionReading =
  | { readonly kind: 'question'; readonly question: Omit<Question, 'asker'> }
  | { readonly kind: 'faulty'; readonly faults: readonly CheckFault[] };

/** Reads a question that a stranger asked. */
export function questionIn({ url, format: asked, map }: CheckQuestion): QuestionReading {
  const format = asked ?? null;
  const address = typedAddress(url);
  const target = parseTarget(address);
  const wanted = map === undefined ? null : readFieldMap(map);
  const faults = [
    ...(target instanceof FetchError ? [{ path: 'url', text: FETCH_ERROR_TEXTS[target.code] }] : []),
    ...faultsOf(wanted),
  ];
  if (faults.length > 0) return { kind: 'faulty', faults };
  const fieldMap: FieldMap | null = wanted?.kind === 'map' ? wanted.map : null;
  return { kind: 'question', question: { url: new URL(address).href, format, map: fieldMap } };
}

function faultsOf(reading: MapReading | null): readonly CheckFault[] {
  return reading?.kind === 'faults' ? reading.faults.map(mapFault) : [];
}

function mapFault({ path, text }: MapFault): CheckFault {
  return { path: path === '' ? 'map' : `map.${path}`, text };
}

/** The same for the door over HTTP. @throws ApiProblem naming what cannot be meant */
export function readQuestion(asked: CheckQuestion): Omit<Question, 'asker'> {
  const reading = questionIn(asked);
  if (reading.kind === 'question') return reading.question;
  throw invalidInput(reading.faults.map(({ path, text }) => ({ path, message: text.en })));
}
