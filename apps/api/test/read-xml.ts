import { XMLParser, XMLValidator, type X2jOptions } from 'fast-xml-parser';

/** Every character that XML 1.0 (2.2) does not know. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const ATTRIBUTE_WITH_MARKUP = /="[^"]*<[^"]*"/;

/** What a reader makes of a text that must be well-formed XML without CDATA; throws where it is not. */
export function readXml(xml: string, options: X2jOptions): unknown {
  // Its successor is one package more; what it lets pass is looked at here.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`not well-formed: ${verdict.err.msg} in line ${String(verdict.err.line)}`);
  for (const fault of [NO_XML, /]]>/, ATTRIBUTE_WITH_MARKUP]) {
    if (fault.test(xml)) throw new Error(`not well-formed: ${String(fault)}`);
  }
  return new XMLParser({ parseTagValue: false, ignoreDeclaration: true, ...options }).parse(xml);
}
