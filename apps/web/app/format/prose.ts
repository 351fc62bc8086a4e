/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A piece of running text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/**
 * Reads the small part of Markdown that operators may write: paragraphs, `## headings`, `- lists`, `**bold**` and
 * `[links](https://…)`. Everything else, tags included, stays the text that it is.
 */
export function blocksOf(prose: string): readonly Block[] {
  return groupsOf(prose.split(/\r?\n/).map(lineOf)).map(blockOf);
}

type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

function lineOf(line: string): Line {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  const heading = /^(#{1,6})\s+(.+)$/.exec(text);
  if (heading !== null) return { kind: 'heading', level: heading[1] === '###' ? 3 : 2, text: heading[2] ?? '' };
  const item = /^[-*]\s+(.+)$/.exec(text);
  return item === null ? { kind: 'text', text } : { kind: 'item', text: item[1] ?? '' };
}

/** Lines that belong together: a list, or a paragraph; a line of text after an item goes on with it. */
interface Group {
  readonly kind: 'heading' | 'list' | 'paragraph';
  readonly level: 2 | 3;
  readonly texts: readonly string[];
}

function groupsOf(lines: readonly Line[]): readonly Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = isOpen ? groups.pop() : undefined;
    if (last !== undefined) groups.push(...joined(last, line));
    else if (line.kind !== 'blank') groups.push(begun(line));
    isOpen = line.kind === 'item' || line.kind === 'text';
  }
  return groups;
}

function joined(group: Group, line: Line): readonly Group[] {
  if (line.kind === 'blank') return [group];
  const { texts } = group;
  if (line.kind === 'item' && group.kind === 'list') return [{ ...group, texts: [...texts, line.text] }];
  if (line.kind !== 'text') return [group, begun(line)];
  return [{ ...group, texts: [...texts.slice(0, -1), `${texts.at(-1) ?? ''} ${line.text}`] }];
}

function begun(line: Exclude<Line, { readonly kind: 'blank' }>): Group {
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', level: line.level, texts: [line.text] };
    case 'item':
      return { kind: 'list', level: 2, texts: [line.text] };
    case 'text':
      return { kind: 'paragraph', level: 2, texts: [line.text] };
  }
}

function blockOf({ kind, level, texts }: Group): Block {
  const [first = ''] = texts;
  switch (kind) {
    case 'heading':
      return { kind, level, text: first };
    case 'list':
      return { kind, items: texts.map(inlinesOf) };
    case 'paragraph':
      return { kind, parts: inlinesOf(first) };
  }
}

const MARK = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^()\s]+)\)/g;

/** Where links may lead: the web, mail, telephone, and our own pages. */
const SAFE = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

function inlinesOf(text: string): readonly Inline[] {
  const marks = [...text.matchAll(MARK)];
  const starts = marks.map(({ index, 0: whole }) => ({ index, end: index + whole.length }));
  const between = [...starts, { index: text.length, end: text.length }].map(({ index }, at) =>
    plain(text.slice(starts[at - 1]?.end ?? 0, index)),
  );
  return between.flatMap((before, at) => [...before, ...(marks[at] === undefined ? [] : [inlineOf(marks[at])])]);
}

function plain(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function inlineOf([whole, strong, label, href]: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (label === undefined || href === undefined || !SAFE.test(href)) return { kind: 'text', text: whole };
  return { kind: 'link', text: label, href };
}
