import type { Argument, Member } from '../query.js';

const TOKEN = /"(?:[^"\\]|\\.)*"|\.\.\.|[{}():]|[\w-]+/g;

/** Reads a query as `printQuery` writes it, so that a server of our own can judge it. */
export function parseQuery(text: string): readonly Member[] {
  const reader = new QueryReader(text.match(TOKEN) ?? []);
  return reader.members();
}

class QueryReader {
  private position = 0;

  constructor(private readonly tokens: readonly string[]) {}

  members(): readonly Member[] {
    this.expect('{');
    const members: Member[] = [];
    while (this.next !== '}') members.push(this.member());
    this.expect('}');
    return members;
  }

  private get next(): string {
    return this.tokens[this.position] ?? '';
  }

  private take(): string {
    const token = this.next;
    if (token === '') throw new Error('the query ends too early');
    this.position += 1;
    return token;
  }

  private expect(wanted: string): void {
    const token = this.take();
    if (token !== wanted) throw new Error(`expected ${wanted}, found ${token}`);
  }

  private member(): Member {
    const first = this.take();
    if (first === '...') {
      this.expect('on');
      return { name: `... on ${this.take()}`, members: this.members() };
    }
    const isAlias = this.next === ':';
    if (isAlias) this.expect(':');
    const named: Member = isAlias ? { alias: first, name: this.take() } : { name: first };
    const given = this.next === '(' ? { arguments: this.values() } : {};
    const inner = this.next === '{' ? { members: this.members() } : {};
    return { ...named, ...given, ...inner };
  }

  private values(): Readonly<Record<string, Argument>> {
    this.expect('(');
    const values: [string, Argument][] = [];
    while (this.next !== ')') values.push([this.name(), this.next === '{' ? this.texts() : this.scalar()]);
    this.expect(')');
    return Object.fromEntries(values);
  }

  /** An argument that is an object holds texts alone. */
  private texts(): Readonly<Record<string, string>> {
    this.expect('{');
    const texts: [string, string][] = [];
    while (this.next !== '}') texts.push([this.name(), String(this.scalar())]);
    this.expect('}');
    return Object.fromEntries(texts);
  }

  private name(): string {
    const name = this.take();
    this.expect(':');
    return name;
  }

  private scalar(): string | number {
    const token = this.take();
    return token.startsWith('"') ? String(JSON.parse(token)) : Number(token);
  }
}
