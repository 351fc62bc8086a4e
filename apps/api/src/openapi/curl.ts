/** What a door wants, as far as asking it goes. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Media type of the body; null where there is none. */
  readonly body: string | null;
  /** What JSON is sent. */
  readonly example: unknown;
  readonly wantsKey: boolean;
}

/** Parts of paths that everybody can try; ids are those of one's own. */
const PARTS: Readonly<Record<string, string>> = { key: '02', z: '6', x: '33', y: '20' };

const BODIES: Readonly<Record<string, string>> = {
  'text/csv': `-H 'Content-Type: text/csv' --data-binary @verfahren.csv`,
  'application/xml': `-H 'Content-Type: application/xml' --data-binary @nachricht.xml`,
};

/** A line to copy: how a door is asked from a shell. */
export function curlOf({ method, path, body, example, wantsKey }: Asked): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? `$${name.toUpperCase()}`);
  return [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(wantsKey ? [`-H "Authorization: Bearer $KEY"`] : []),
    ...(body === null ? [] : [body === 'application/json' ? jsonOf(example) : (BODIES[body] ?? '--data-binary @file')]),
    `"$NAVIGATOR${address}"`,
  ].join(' ');
}

/** JSON for a shell: nothing in it ends the quotes. */
function jsonOf(example: unknown): string {
  return `--json '${JSON.stringify(example).replaceAll("'", String.raw`'\''`)}'`;
}
