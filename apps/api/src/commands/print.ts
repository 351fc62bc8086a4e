import type { Finding, LocalText } from '@navigator/shared';

/** Standard output: what the command was asked for. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Standard error: everything else. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** JSON alone on standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A text of ours in both languages, English first: terminals know no language switch. */
export function bilingual({ de, en }: LocalText): string {
  return `${en}\n${de}`;
}

/** Columns as wide as their widest cell. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  print(line(head));
  print(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of rows) print(line(row));
}

const SIGNS = { error: '✗', warning: '!', info: 'i' } as const;

/** Findings, worst first, each with how often and one example. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  print();
  print('Findings');
  for (const { severity, count, text, example, code } of findings) {
    const where = example?.sourceId
      ? ` (for example ${example.sourceId}${example.value ? `: ${example.value}` : ''})`
      : '';
    print(`  ${SIGNS[severity]} ${String(count)} × ${text.en}${where} [${code}]`);
  }
}
