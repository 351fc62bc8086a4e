import { absoluteLink } from '../kit/events/links-in.js';
import type { Graph } from './graph.js';
import { isMembers } from './wire.js';

/** The texts of a value: it may be one or a list, each perhaps with its language. */
export function textsOf(value: unknown): readonly { readonly text: string; readonly language: string | null }[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return [{ text: String(one), language: null }];
    if (!isMembers(one)) return [];
    const { '@value': text, '@language': language } = one;
    if (typeof text !== 'string') return [];
    return [{ text, language: typeof language === 'string' ? language : null }];
  });
}

/** The text in a language, else in German, else the first that is there (Q51). */
export function textIn(value: unknown, language: string): string | null {
  const texts = textsOf(value).filter(({ text }) => text.trim() !== '');
  const wanted = [language, 'de'].map((one) => one.slice(0, 2).toLowerCase());
  const found = wanted.flatMap((one) => texts.find((told) => told.language?.slice(0, 2).toLowerCase() === one) ?? []);
  return (texts.find((told) => told.language === null) ?? found[0] ?? texts[0])?.text ?? null;
}

/** The addresses of a value: texts, or nodes with `url` or `@id`; made absolute. */
export function addressesOf(value: unknown, base: string | null): readonly string[] {
  return [value].flat().flatMap((one) => {
    if (isMembers(one)) return addressesOf([one['url'], one['@id']].filter(isText), base);
    return isText(one) ? (absoluteLink(one, base) ?? []) : [];
  });
}

/** The nodes that a value is or refers to. */
export function nodesOf(value: unknown, graph: Graph): readonly unknown[] {
  return [value].flat().map((one) => graph.resolve(one));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
