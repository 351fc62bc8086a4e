import type { XmlAttribute, XmlElement, XmlName } from './element.js';

/** How much of a document is kept at a time. */
export interface TreeLimits {
  /** Elements, attributes and texts. */
  readonly parts: number;
  /** Characters of texts and attributes. */
  readonly characters: number;
}

/** Builds elements from their start, text and end, within limits; what is over them is left out and told of. */
export class TreeBuilder {
  private readonly open: Growing[] = [];
  private parts = 0;
  private characters = 0;

  constructor(private readonly limits: TreeLimits) {}

  /** Whether something was left out. */
  get isCut(): boolean {
    return this.parts > this.limits.parts || this.characters > this.limits.characters;
  }

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  start(name: XmlName, attributes: readonly XmlAttribute[]): void {
    this.parts += 1 + attributes.length;
    for (const { value } of attributes) this.characters += value.length;
    this.open.push({
      name: name.name,
      namespace: name.namespace,
      attributes: this.isCut ? [] : attributes,
      content: [],
    });
  }

  text(text: string): void {
    this.parts += 1;
    this.characters += text.length;
    if (!this.isCut) this.open.at(-1)?.content.push(text);
  }

  /** Ends the innermost element; gives it back once it was the outermost. */
  end(): XmlElement | null {
    const last = this.open.pop();
    if (!last) return null;
    const element = grown(last);
    const parent = this.open.at(-1);
    if (!parent) return element;
    if (!this.isCut) parent.content.push(element);
    return null;
  }
}

interface Growing extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  readonly content: (XmlElement | string)[];
}

function grown(growing: Growing): XmlElement {
  const { content } = growing;
  return {
    ...growing,
    children: content.filter((part) => typeof part !== 'string'),
    text: content.filter((part) => typeof part === 'string').join(''),
  };
}
