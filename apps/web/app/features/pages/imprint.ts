import { inLanguage } from '@navigator/shared';
import type { Language, SiteConfiguration } from '@navigator/shared';
import { lineIn } from '../../api/site-name.js';
import type { Fact } from '../../ui/facts.js';
import { notConfigured } from './not-configured.js';
import { noticeOf, ownText, section } from './section.js';
import type { TextContext, TextPageContent } from './text-view.js';

/** Who operates the service, as section 5 DDG wants it. */
export function imprintPage({ site, language }: TextContext): TextPageContent {
  const { imprint, operator, contact } = site;
  if (imprint === undefined || operator === undefined || contact === undefined) {
    return notConfigured('imprint', language, []);
  }
  const words = inLanguage(WORDS, language);
  const details = factsOf(imprint, language);
  return {
    lead: null,
    notice: noticeOf(imprint.text, language),
    sections: [
      section(words.provider, '', [
        { term: words.name, value: lineIn(operator.name, language) },
        ...addressOf(contact, language),
        ...contactFacts(contact, language),
      ]),
      ...(details.length === 0 ? [] : [section(words.details, '', details)]),
      ...(imprint.text === undefined ? [] : [ownText(imprint.text, language)]),
    ],
  };
}

type Contact = Pick<NonNullable<SiteConfiguration['contact']>, 'email' | 'phone'>;

/** How to reach somebody. */
export function contactFacts({ email, phone }: Contact, language: Language): readonly Fact[] {
  const words = inLanguage(WORDS, language);
  const mail = { term: words.email, value: email, href: `mailto:${email}` };
  return phone === undefined ? [mail] : [mail, phoneFact(phone, language)];
}

/** A telephone number that a phone can dial. */
export function phoneFact(phone: string, language: Language): Fact {
  return { term: inLanguage(WORDS, language).phone, value: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` };
}

function addressOf(contact: NonNullable<SiteConfiguration['contact']>, language: Language): readonly Fact[] {
  const lines = [contact.name, contact.street, contact.city].filter((line) => line !== undefined);
  return [{ term: inLanguage(WORDS, language).address, value: lines.join(', ') }];
}

const DETAILS = ['representative', 'register', 'vatId', 'supervisoryAuthority', 'responsibleForContent'] as const;

function factsOf(imprint: NonNullable<SiteConfiguration['imprint']>, language: Language): readonly Fact[] {
  return DETAILS.flatMap((key) => {
    const value = imprint[key];
    return value === undefined ? [] : [{ term: inLanguage(WORDS, language)[key], value }];
  });
}

const WORDS = {
  de: {
    provider: 'Anbieter nach § 5 DDG',
    details: 'Weitere Angaben',
    name: 'Name',
    address: 'Anschrift',
    email: 'E-Mail',
    phone: 'Telefon',
    representative: 'Vertreten durch',
    register: 'Register',
    vatId: 'Umsatzsteuer-Identifikationsnummer',
    supervisoryAuthority: 'Aufsichtsbehörde',
    responsibleForContent: 'Verantwortlich für den Inhalt (§ 18 Abs. 2 MStV)',
  },
  en: {
    provider: 'Provider (section 5 DDG)',
    details: 'Further details',
    name: 'Name',
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
    representative: 'Represented by',
    register: 'Register',
    vatId: 'VAT identification number',
    supervisoryAuthority: 'Supervisory authority',
    responsibleForContent: 'Responsible for content (section 18(2) MStV)',
  },
} as const;
