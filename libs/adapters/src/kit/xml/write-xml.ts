/** An element to be written: its name with prefix, what its attributes say, and what stands in it. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** A text, or elements; an attribute or element that is null is left out. */
  readonly content?: string | readonly (WrittenElement | null)[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
/** What no XML 1.0 may hold, however it is escaped: control characters, halves of pairs, two that are no characters. */
const IMPOSSIBLE = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/gu;

/** An XML document in UTF-8. Namespaces are declared by attributes (`xmlns:x`), names are the writer's own words. */
export function writeXml(root: WrittenElement): string {
  return `${DECLARATION}\n${written(root)}\n`;
}

function written({ name, attributes = {}, content = '' }: WrittenElement): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null
      ? []
      : [
          ` ${key}="${escaped(value)
            .replace(/"/g, '&quot;')
            .replace(/[\t\n\r]/g, ' ')}"`,
        ],
  );
  const inner =
    typeof content === 'string' ? escaped(content) : content.map((one) => (one ? written(one) : '')).join('');
  return inner === '' ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(IMPOSSIBLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}
