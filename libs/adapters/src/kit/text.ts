import type { Remark } from '@navigator/shared';
import { decodeHTML } from 'entities';
import sanitizeHtml from 'sanitize-html';
import type { Reading } from './remark.js';
import { clean, remark } from './remark.js';

/** The summary of a list, and the whole text where it says more. */
export interface Prose {
  readonly summary: string | null;
  readonly description: string | null;
}

const LONGEST_SUMMARY = 300;
/** Titles and names; as much as a source record takes. */
const LONGEST_LINE = 1000;
/** Some forty pages. A search index takes at most a megabyte of a text, and one text must not spoil a whole run. */
const LONGEST_TEXT = 100_000;
/** A sentence that ends before this leaves the summary too bare. */
const SHORTEST_SUMMARY = 100;

/** Control characters, halves of surrogate pairs, and marks that turn or hide text; never the line break or tab. */
const INVISIBLE = /[^\P{Cc}\n\t\r]|[\p{Cs}\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Blanks that are not one plain space; matching every space would cost more than all the rest. */
const ODD_BLANKS = /[^\S\n]{2,}|[^\S\n ]/g;
const TAG = /<[a-z/!?][^>]*(?:>|$)/i;
const BLOCK_END = /<(?:\/(?:p|div|li|ul|ol|tr|table|h[1-6]|section|article|blockquote)|br)\b[^<>]*>/gi;
const SCRIPT = /<\s*\/?\s*(?:script|iframe|object|embed)\b/i;
/** A full stop after a word of three letters or more (not "z. B."), with a capital letter to follow. */
const SENTENCE_END = /(?<=[\p{L}\d)“"]{3})[.!?…](?=\s+[\p{Lu}\d„"])/gu;

/** A text of one line without markup: entities decoded once, tags and control characters removed, blanks collapsed. */
export function readLine(raw: string | null | undefined, field: string): Reading<string | null> {
  const { value, remarks } = readParagraphs(raw, field);
  if (value === null) return { value, remarks };
  const line = toOneLine(value);
  if (line.length <= LONGEST_LINE) return { value: line, remarks };
  return { value: cut(line, LONGEST_LINE), remarks: [...remarks, remark('text-shortened', field)] };
}

/** A text without markup that keeps its paragraphs as line breaks. */
export function readParagraphs(raw: string | null | undefined, field: string): Reading<string | null> {
  if (raw === null || raw === undefined) return clean(null);
  const { value, remarks } = withoutMarkup(visible(cut(raw, LONGEST_TEXT)), field);
  const text = withTidyBreaks(value.replace(ODD_BLANKS, ' ')).trim();
  const isCut = raw.length > LONGEST_TEXT;
  return {
    value: text === '' ? null : text,
    remarks: isCut ? [...remarks, remark('text-shortened', field)] : remarks,
  };
}

/** Divides a text into a summary for lists and, where that leaves something out, the description. */
export function readProse(raw: string | null | undefined, field: string): Reading<Prose> {
  const { value, remarks } = readParagraphs(raw, field);
  if (value === null) return { value: { summary: null, description: null }, remarks };
  const line = toOneLine(value);
  if (line.length <= LONGEST_SUMMARY) return { value: { summary: line, description: null }, remarks };
  return { value: { summary: shorten(line), description: value }, remarks };
}

function withTidyBreaks(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n');
}

function toOneLine(text: string): string {
  return text.replace(/\n+/g, ' ');
}

/** Cuts a line at the end of a sentence, else of a word. */
export function shorten(line: string): string {
  if (line.length <= LONGEST_SUMMARY) return line;
  const head = line.slice(0, LONGEST_SUMMARY + 1);
  const end = [...head.matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
  if (end >= SHORTEST_SUMMARY) return head.slice(0, end + 1);
  const start = cut(line, LONGEST_SUMMARY - 2);
  const blank = start.lastIndexOf(' ');
  return `${start.slice(0, blank > 0 ? blank : start.length).replace(/[\s,;:–-]+$/, '')} …`;
}

/** The first characters of a text, without half a surrogate pair at the end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\p{Cs}$/u, '');
}

/** Most texts hold neither `<` nor `&`: they skip the parser, whose cost would dominate an import. */
function withoutMarkup(raw: string, field: string): Reading<string> {
  if (!raw.includes('<') && !raw.includes('&')) return clean(raw);
  const text = visible(TAG.test(raw) ? plain(raw) : decodeHTML(raw));
  if (!TAG.test(text)) return { value: text, remarks: markupRemarks(raw, field) };
  // Markup that was encoded as text: its tags go too, but nothing is decoded a second time.
  return { value: withoutTags(text), remarks: markupRemarks(text, field) };
}

/** Before tags are looked for: an invisible character inside one would hide it. */
function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

function plain(html: string): string {
  return decodeHTML(sanitize(html.replace(BLOCK_END, '\n$&')));
}

/** Removes tags and leaves `&` as it stands. Taking one tag out can join another: then no bracket stays. */
function withoutTags(text: string): string {
  const rest = plain(text.replace(/&/g, '&amp;'));
  return TAG.test(rest) ? rest.replace(/</g, '') : rest;
}

function sanitize(html: string): string {
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
}

function markupRemarks(markup: string, field: string): readonly Remark[] {
  if (SCRIPT.test(markup)) return [remark('script-removed', field)];
  return TAG.test(markup) ? [remark('markup-removed', field)] : [];
}
