import ts from 'typescript';

/** Where a statement may begin: at the start, or after another one. */
const start = String.raw`(?:^|;)\s*`;

/** What the embedded database cannot do, because all clients share its one session (or because it lacks a library). */
const rules: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'copy', pattern: new RegExp(`${start}copy\\b`, 'i') },
  { name: 'cursor', pattern: new RegExp(`\\bdeclare\\s[^;]*\\bcursor\\b|${start}(?:fetch|move)\\s`, 'i') },
  { name: 'listen', pattern: new RegExp(`${start}(?:un)?listen\\b|${start}notify\\b|\\bpg_notify\\s*\\(`, 'i') },
  { name: 'session lock', pattern: /\bpg_(?:try_)?advisory_(?:lock|unlock)/i },
  {
    name: 'session setting',
    pattern: new RegExp(
      `${start}set\\s+(?!local\\b|constraints\\b|transaction\\b)|${start}reset\\b|\\bset_config\\s*\\([^)]*\\bfalse\\s*\\)`,
      'i',
    ),
  },
  { name: 'prepared statement', pattern: new RegExp(`${start}(?:prepare|deallocate|execute)\\b`, 'i') },
  { name: 'temporary table', pattern: /\b(?:create|into)\s(?:[^;]*\s)?temp(?:orary)?\s|\bpg_temp\b/i },
  { name: 'missing function', pattern: /\bst_(?:asmvt|asmvtgeom|asgeobuf)\b/i },
  {
    name: 'transaction by hand',
    pattern: new RegExp(`${start}(?:begin|start\\s+transaction|commit|rollback|savepoint|release)\\b`, 'i'),
  },
];

/** Methods that take a statement as their first argument. */
const asking: ReadonlySet<string> = new Set(['query', 'execute', 'run', 'exec']);

/** A literal elsewhere counts as SQL when it begins like a statement that no sentence begins like. */
const unmistakable = /^\s*(?:select|with|insert\s+into|update\s+\S+\s+set|delete\s+from|create|alter|drop|truncate)\s/i;

/** The names of the rules that the SQL of a source file breaks. */
export function brokenRules(file: string, source: string): readonly string[] {
  const statements = statementsIn(file, source).map(withoutCommentsAndValues);
  return statements.flatMap((sql) => rules.filter(({ pattern }) => pattern.test(sql)).map(({ name }) => name));
}

/** Every piece of SQL in a source file: all literals of a `*.sql.ts`, what is passed to a query, and what looks like a statement. */
export function statementsIn(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const everything = file.endsWith('.sql.ts');
  const visit = (node: ts.Node, passed: boolean): void => {
    const text = textOf(node);
    if (text !== null) {
      if (everything || passed || unmistakable.test(withoutCommentsAndValues(text))) found.push(text);
      return;
    }
    const isQuery = ts.isCallExpression(node) && asking.has(calledName(node));
    ts.forEachChild(node, (child) => visit(child, passed || (isQuery && child === node.arguments[0])));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), false);
  return found;
}

function calledName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** The text of a string, a template (its values as blanks) or a sum of them. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const parts = [textOf(node.left), textOf(node.right)];
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? ' ').join('');
}

/** Comments and quoted values may say anything. */
function withoutCommentsAndValues(sql: string): string {
  return sql
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, "''");
}
