import { inLanguage } from '@navigator/shared';
import type { AccessibilityStatement, Language } from '@navigator/shared';
import { lineIn } from '../../api/site-name.js';
import { formatDate } from '../../format/dates.js';
import { blocksOf } from '../../format/prose.js';
import type { Fact } from '../../ui/facts.js';
import { ACCESSIBILITY_WORDS } from './accessibility-words.js';
import { contactFacts, phoneFact } from './imprint.js';
import { notConfigured } from './not-configured.js';
import { section } from './section.js';
import type { TextContext, TextPageContent, TextSection } from './text-view.js';

/** The accessibility statement in the order of the law's model (Commission Implementing Decision (EU) 2018/1523). */
export function accessibilityPage(context: TextContext): TextPageContent {
  const { site, language } = context;
  const words = inLanguage(ACCESSIBILITY_WORDS, language);
  const program = section(words.program, words.programText);
  const statement = site.accessibility;
  if (statement === undefined) return notConfigured('accessibility', language, [program]);
  return {
    lead: leadOf(statement, context),
    notice: null,
    sections: [
      section(words.status, words.conformance[statement.conformance]),
      ...barriersOf(statement, language),
      section(words.made, madeOf(statement, language)),
      section(words.feedback, words.feedbackText, contactFacts(statement.feedback, language)),
      section(words.enforcement, words.enforcementText, enforcementOf(statement, language)),
      program,
    ],
  };
}

function leadOf({ body, law }: AccessibilityStatement, { siteName, origin, language }: TextContext): string {
  const words = inLanguage(ACCESSIBILITY_WORDS, language);
  const rules = law === undefined ? words.law : lineIn(law, language);
  return words.lead({ body: lineIn(body, language), site: siteName, address: origin, rules });
}

function barriersOf({ barriers }: AccessibilityStatement, language: Language): readonly TextSection[] {
  if (barriers.length === 0) return [];
  const words = inLanguage(ACCESSIBILITY_WORDS, language);
  const items = barriers.map((barrier) => lineIn(barrier, language));
  const blocks = items.map((item) =>
    blocksOf(item).flatMap((block) => (block.kind === 'paragraph' ? block.parts : [])),
  );
  return [
    {
      ...section(words.barriers, words.barriersText),
      blocks: [...blocksOf(words.barriersText), { kind: 'list', items: blocks }],
    },
  ];
}

function madeOf({ date, reviewed, method }: AccessibilityStatement, language: Language): string {
  const words = inLanguage(ACCESSIBILITY_WORDS, language);
  const made = `${words.madeOn(formatDate(date, language))} ${words.method[method]}`;
  return reviewed === undefined ? made : `${made} ${words.reviewedOn(formatDate(reviewed, language))}`;
}

function enforcementOf({ enforcement }: AccessibilityStatement, language: Language): readonly Fact[] {
  const words = inLanguage(ACCESSIBILITY_WORDS, language);
  const { name, url, email, phone, address } = enforcement;
  const all: readonly (Fact | null)[] = [
    { term: words.body, value: lineIn(name, language), href: url },
    address === undefined ? null : { term: words.address, value: address },
    email === undefined ? null : { term: words.email, value: email, href: `mailto:${email}` },
    phone === undefined ? null : phoneFact(phone, language),
  ];
  return all.filter((fact) => fact !== null);
}
