import { createHash } from 'node:crypto';

/** An answer of an imaginary platform; header names are lower case. Only archives and odd charsets are bytes. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** JSON as a machine writes it. */
export function jsonReply(value: unknown, type = 'application/json', status = 200): PlatformAnswer {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(value) };
}

/** A web page. */
export function pageReply(body: string, status = 200): PlatformAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Any text of a type of its own. */
export function textReply(body: string | Uint8Array, type: string): PlatformAnswer {
  return { status: 200, headers: { 'content-type': type }, body };
}

/** Elsewhere. */
export function redirectReply(location: string, status = 302): PlatformAnswer {
  return { status, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
}

/** What a platform says where no route matches. */
export function missingPage(): PlatformAnswer {
  return pageReply(
    '<!DOCTYPE html>\n<html lang="de"><head><title>Seite nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1></body></html>\n',
    404,
  );
}

/** The answer with a tag of its body, or 304 to who knows it. */
export function tagged(answer: PlatformAnswer, known: string | undefined): PlatformAnswer {
  if (answer.status !== 200) return answer;
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 20)}"`;
  if (known === etag) return { status: 304, headers: { etag }, body: '' };
  return { ...answer, headers: { ...answer.headers, etag } };
}

/** Text that stands in HTML or XML, between tags or in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What a page is made of; `head` and `body` are markup. */
export interface PageParts {
  readonly title: string;
  readonly head?: string;
  readonly body: string;
  readonly bodyClass?: string;
}

/** A whole page. */
export function pageOf({ title, head = '', body, bodyClass = '' }: PageParts): PlatformAnswer {
  const attribute = bodyClass === '' ? '' : ` class="${bodyClass}"`;
  return pageReply(`<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
${head}
</head>
<body${attribute}>
${body}
</body>
</html>
`);
}
