import type { Language, ReportKind } from '@navigator/shared';
import type { Fault, FieldName } from './feedback-view.js';
import { feedbackWords } from './words.js';

/** What the contract says about a field; the text of its issue is for programs. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

/** What is wrong with each field, once, in the order of the form. */
export function faultsOf(issues: readonly Issue[], kind: ReportKind | null, language: Language): readonly Fault[] {
  const words = feedbackWords(language);
  const missing = kind === null ? '' : words.kinds[kind].missing;
  const messages: Readonly<Record<FieldName, (code: string) => string>> = {
    place: () => words.faults.place,
    page: () => words.faults.page,
    text: (code) => (code === 'too_big' ? words.faults.tooLong : missing),
    email: () => words.faults.email,
  };
  return FIELDS.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field);
    return issue === undefined ? [] : [{ field, message: messages[field](issue.code) }];
  });
}

const FIELDS: readonly FieldName[] = ['place', 'page', 'text', 'email'];
