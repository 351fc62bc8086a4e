import { inLanguage } from '@navigator/shared';
import { data } from 'react-router';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { section } from './section.js';
import type { TextView } from './text-view.js';

const WORDS = {
  de: {
    lead: (city: string) => `${city} gibt es nicht. Diese Stadt ist erfunden, und dieses Verfahren auch.`,
    heading: 'Was hier stünde',
    text: 'In einer echten Stadt öffnete sich hier die Seite, auf der Sie Ihre Meinung abgeben, Unterlagen lesen oder abstimmen. In der Vorführung endet der Weg hier: Es wird nichts gesammelt und nichts entschieden.',
  },
  en: {
    lead: (city: string) => `${city} does not exist. The city is imaginary, and so is this procedure.`,
    heading: 'What would stand here',
    text: 'In a real city this would be the page where you give your opinion, read documents or vote. In the demonstration the path ends here: nothing is collected and nothing is decided.',
  },
} as const;

interface DemoAddress {
  readonly city: string;
  readonly id: string;
}

/** Reads the page that a demo procedure links to as its place to take part. */
export async function readDemo({ demoPage, site }: Visit, url: URL, { city, id }: DemoAddress): Promise<TextView> {
  const language = languageOf(url.pathname);
  const found = await demoPage(city, id, language);
  if (found === null) throw data(null, 404);
  const words = inLanguage(WORDS, language);
  return {
    title: titleOf(site, language, `${found.title} – ${found.city}`),
    heading: found.title,
    lead: words.lead(found.city),
    notice: null,
    sections: [section(words.heading, found.summary === null ? words.text : `${found.summary}\n\n${words.text}`)],
  };
}
