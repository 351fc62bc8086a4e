/** A value as it stands in a question; a variable has been replaced by what was sent along. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Arguments of a field. */
export type Arguments = Readonly<Record<string, Value>>;

/** What is asked of an object: a field, or a fragment that asks only objects of one type. */
export type Selection =
  | {
      readonly kind: 'field';
      readonly name: string;
      /** The name under which it is answered. */
      readonly key: string;
      readonly args: Arguments;
      readonly selections: readonly Selection[];
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'fragment'; readonly type: string; readonly selections: readonly Selection[] };

/** A question that cannot be read. */
export class QueryError extends Error {}

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /[\s,\uFEFF]+|#[^\n]*|("""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[!$():=@[\]{|}&])/y;

/** Reads a question; named fragments are put where they are used. */
export function readQuery(text: string, variables: Readonly<Record<string, Value>>): readonly Selection[] {
  return new QueryReader(text, variables).read();
}

class QueryReader {
  private readonly tokens: readonly Token[];
  private readonly fragments = new Map<string, Selection>();
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly variables: Readonly<Record<string, Value>>,
  ) {
    this.tokens = tokensOf(text);
  }

  read(): readonly Selection[] {
    this.readFragments();
    this.position = 0;
    if (this.peek() !== '{') this.skipHead();
    return this.selections();
  }

  /** Fragments may stand behind the question that uses them. */
  private readFragments(): void {
    for (const [index, { text }] of this.tokens.entries()) {
      if (text !== 'fragment' || this.tokens[index + 2]?.text !== 'on') continue;
      this.position = index + 1;
      const name = this.take();
      this.take();
      this.fragments.set(name, { kind: 'fragment', type: this.take(), selections: this.selections() });
    }
  }

  /** `query Name($a: T = 1)`; what is declared there is not checked. */
  private skipHead(): void {
    if (this.take() !== 'query') throw new QueryError('Only queries are answered');
    while (this.peek() !== '{') this.take();
  }

  private selections(): readonly Selection[] {
    this.expect('{');
    const selections: Selection[] = [];
    while (this.peek() !== '}') selections.push(this.peek() === '...' ? this.fragment() : this.field());
    this.expect('}');
    return selections;
  }

  private fragment(): Selection {
    this.expect('...');
    const word = this.take();
    if (word === 'on') return { kind: 'fragment', type: this.take(), selections: this.selections() };
    const fragment = this.fragments.get(word);
    if (!fragment) throw new QueryError(`Fragment ${word} was used, but not defined`);
    return fragment;
  }

  private field(): Selection {
    const { at } = this.current();
    const first = this.take();
    const name = this.accept(':') ? this.take() : first;
    const args = this.peek() === '(' ? this.args() : {};
    const selections = this.peek() === '{' ? this.selections() : [];
    return { kind: 'field', name, key: first, args, selections, ...placeOf(this.text, at) };
  }

  private args(): Arguments {
    this.expect('(');
    const args = this.entries(')');
    this.expect(')');
    return args;
  }

  private entries(end: string): Readonly<Record<string, Value>> {
    const entries: [string, Value][] = [];
    while (this.peek() !== end) {
      const name = this.take();
      this.expect(':');
      entries.push([name, this.value()]);
    }
    return Object.fromEntries(entries);
  }

  private value(): Value {
    const token = this.take();
    if (token === '$') return this.variables[this.take()] ?? null;
    if (token === '{') return this.closed(this.entries('}'), '}');
    if (token === '[') return this.list();
    if (token.startsWith('"')) return stringIn(token);
    return WORDS.has(token) ? (WORDS.get(token) ?? null) : numberOrWord(token);
  }

  private list(): readonly Value[] {
    const values: Value[] = [];
    while (this.peek() !== ']') values.push(this.value());
    return this.closed(values, ']');
  }

  private closed<T>(value: T, end: string): T {
    this.expect(end);
    return value;
  }

  private current(): Token {
    const token = this.tokens[this.position];
    if (!token) throw new QueryError('Parse error: unexpected end of document');
    return token;
  }

  private peek(): string {
    return this.current().text;
  }

  private take(): string {
    const { text } = this.current();
    this.position += 1;
    return text;
  }

  private accept(text: string): boolean {
    if (this.tokens[this.position]?.text !== text) return false;
    this.position += 1;
    return true;
  }

  private expect(text: string): void {
    const { text: found, at } = this.current();
    if (found !== text) {
      const { line, column } = placeOf(this.text, at);
      throw new QueryError(`Parse error on "${found}" at [${line}, ${column}]`);
    }
    this.position += 1;
  }
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function numberOrWord(token: string): Value {
  return /^-?\d/.test(token) ? Number(token) : token;
}

function stringIn(token: string): string {
  if (token.startsWith('"""')) return token.slice(3, -3).trim();
  const value: unknown = JSON.parse(token);
  return typeof value === 'string' ? value : '';
}

function tokensOf(text: string): readonly Token[] {
  const pattern = new RegExp(TOKEN);
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new QueryError(`Parse error on ${JSON.stringify(text.charAt(at))}`);
    if (match[1] !== undefined) tokens.push({ text: match[1], at });
  }
  return tokens;
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
