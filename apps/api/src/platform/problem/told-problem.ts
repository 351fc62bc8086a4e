/** The code of the problem that a request was answered with. */
const told = new WeakMap<object, string>();

/** Remembers it for whoever looks at the answer before it leaves. */
export function rememberProblem(request: object, code: string): void {
  told.set(request, code);
}

/** The code that a request was answered with; null where it was none. */
export function toldProblem(request: object): string | null {
  return told.get(request) ?? null;
}
