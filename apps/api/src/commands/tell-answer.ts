import type { OperatorAnswer, OperatorRequest } from '../operator/operator.contract.js';
import { askOperator } from './ask-operator.js';
import { bilingual, complain, printJson } from './print.js';

/** Tells why something was not done: on standard error in words, with `--json` also on standard output. @returns the exit code */
export function refuse(answer: Extract<OperatorAnswer, { readonly kind: 'refused' }>, isJson: boolean): number {
  if (isJson) printJson(answer);
  complain(bilingual(answer.text));
  return 1;
}

/** Has something done and tells what came of it: as it is with `--json`, else in words by `show`. @returns the exit code */
export async function tellAnswer(
  request: OperatorRequest,
  isJson: boolean,
  show: (result: unknown) => void,
): Promise<number> {
  const answer = await askOperator(request);
  if (answer.kind === 'refused') return refuse(answer, isJson);
  if (isJson) printJson(answer.result);
  else show(answer.result);
  return 0;
}
