/** An answer of an imaginary platform; header names are lower case. */
export interface DemoAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A body as JSON, indented so that people can read along. */
export function json(status: number, body: unknown): DemoAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body, null, 4) };
}

/** What a platform says where no route matches. */
export function notFound(): DemoAnswer {
  const body =
    '<!DOCTYPE html>\n<html lang="de"><head><title>Seite nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1></body></html>\n';
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
