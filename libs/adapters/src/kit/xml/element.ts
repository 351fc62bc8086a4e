/** What something is called in XML: a local name, and the address of its namespace (empty without one). Prefixes vary. */
export interface XmlName {
  readonly name: string;
  readonly namespace: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** An element of an XML document. */
export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  /** Elements and texts in the order of the document. */
  readonly content: readonly (XmlElement | string)[];
  /** The elements of `content`. */
  readonly children: readonly XmlElement[];
  /** The texts of `content`, joined; what its children say is not in it. */
  readonly text: string;
}

/** A namespace, or any of several that mean the same (versions, `http` beside `https`), or any at all. */
export type Namespace = string | ReadonlySet<string> | null;

/** Whether a name is the wanted one. */
export function isNamed(one: XmlName, name: string, namespace: Namespace = null): boolean {
  return one.name === name && isIn(one, namespace);
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string, namespace: Namespace = null): XmlElement | null {
  return element.children.find((child) => isNamed(child, name, namespace)) ?? null;
}

/** All children of that name. */
export function childrenOf(element: XmlElement, name: string, namespace: Namespace = null): readonly XmlElement[] {
  return element.children.filter((child) => isNamed(child, name, namespace));
}

/** The element at the end of a path of children's names, taking the first of each. */
export function descendantOf(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((found, name) => found && childOf(found, name), element);
}

/** What an attribute says; without a namespace the plain one is meant. */
export function attributeOf(element: XmlElement, name: string, namespace: Namespace = ''): string | null {
  return element.attributes.find((attribute) => isNamed(attribute, name, namespace))?.value ?? null;
}

/** Everything that is written within an element, its children's texts too, in the order of the document. */
export function wholeText({ content }: XmlElement): string {
  return content.map((part) => (typeof part === 'string' ? part : wholeText(part))).join('');
}

function isIn({ namespace }: XmlName, wanted: Namespace): boolean {
  if (wanted === null) return true;
  return typeof wanted === 'string' ? namespace === wanted : wanted.has(namespace);
}
