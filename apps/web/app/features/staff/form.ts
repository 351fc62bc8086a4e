/** What was typed into a field, without blanks around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field that has to be mended, and how. */
export interface Fault {
  /** Id of the field; empty where it is about all of it. */
  readonly field: string;
  readonly message: string;
}

/** What comes back instead of a decision: what is wrong, and what was typed. */
export interface Returned {
  readonly faults: readonly Fault[];
  readonly typed: Readonly<Record<string, string>>;
}

/** What is wrong with one field; what was typed stays. */
export function faulty(field: string, message: string, typed: Returned['typed'] = {}): Returned {
  return { faults: [{ field, message }], typed };
}
