import { inLanguage } from '@navigator/shared';
import type { InLanguages } from '@navigator/shared';
import { lineIn } from '../../api/site-name.js';
import type { Fact } from '../../ui/facts.js';
import { ABOUT_DE } from './about-text.de.js';
import { ABOUT_EN } from './about-text.en.js';
import type { AboutText } from './about-text.js';
import { contactFacts } from './imprint.js';
import { section } from './section.js';
import type { TextContext, TextPageContent, TextSection } from './text-view.js';

const ABOUT: InLanguages<AboutText> = { de: ABOUT_DE, en: ABOUT_EN };

/** What this is, where its data come from and what they mean, who operates it and how a city joins. */
export function aboutPage(context: TextContext): TextPageContent {
  const { site, siteName, language, platforms } = context;
  const { lead, data, sections, register, registerContact, registerNobody } = inLanguage(ABOUT, language);
  const how = site.contact === undefined ? registerNobody : registerContact(site.contact.email);
  return {
    lead: lead(siteName),
    notice: null,
    sections: [
      section(data.heading, [data.text, ...namedIn(platforms, data.platforms)].join('\n\n')),
      ...sections.map(({ heading, text }) => section(heading, text)),
      { ...section(register.heading, `${register.text}\n\n${how}`), id: 'register' },
      operation(context),
    ],
  };
}

function namedIn(platforms: readonly string[], sentence: (names: string) => string): readonly string[] {
  return platforms.length === 0 ? [] : [sentence(platforms.join(', '))];
}

function operation({ site, version, language }: TextContext): TextSection {
  const { operation: words } = inLanguage(ABOUT, language);
  const { operator, contact } = site;
  const facts: readonly Fact[] = [
    ...(operator === undefined ? [] : [{ term: words.operator, value: lineIn(operator.name, language) }]),
    ...(contact === undefined ? [] : contactFacts(contact, language)),
    { term: words.version, value: version },
    { term: words.licence, value: 'EUPL-1.2', href: words.licenceHref },
  ];
  return section(words.heading, operator === undefined ? `${words.text}\n\n${words.nobody}` : words.text, facts);
}
