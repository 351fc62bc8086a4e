import { plainText } from './plain-text.js';

/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/** An element with text in it. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, [escaped(text)]);
}

/** An element around what is XML already. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  );
  const opening = `${name}${told.join('')}`;
  return content.length === 0 ? `<${opening}/>` : `<${opening}>${content.join('')}</${name}>`;
}

function escaped(text: string): string {
  return plainText(text).replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The greater-than sign too: `]]>` may not stand in text. */
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
