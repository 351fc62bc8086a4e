/** A piece of running text: a paragraph or an item of a list. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * Turns a description into plain paragraphs, whether it came as text or as sanitised HTML.
 * Whatever was harvested is printed as text, never as markup: nothing in it can run.
 */
export function paragraphsOf(description: string): readonly Paragraph[] {
  const isMarkup = /<\/?(p|div|ul|ol|li|br|strong|em|b|i|a|h[1-6])\b[^>]*>/i.test(description);
  const text = isMarkup ? withoutMarkup(description) : description;
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '•')
    .map((line) =>
      line.startsWith('•') ? { kind: 'item', text: line.slice(1).trim() } : { kind: 'paragraph', text: line },
    );
}

function withoutMarkup(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/gi, '\n•')
    .replace(/<(br|\/?(p|div|ul|ol|h[1-6]|blockquote|tr))\b[^>]*>|<\/li>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}
