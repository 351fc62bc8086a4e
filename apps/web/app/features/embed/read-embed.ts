import { filterToQuery, LANGUAGES } from '@navigator/shared';
import type { Language } from '@navigator/shared';
import { siteName, titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import { nameOf, queryOf, readFrame, readHeight, SHOWN, widgetPath } from './embed-address.js';
import type { EmbedView } from './embed-view.js';
import { frameCode } from './frame-code.js';
import { embedWords } from './words.js';

/** Reads what the page that makes a frame prints. */
export async function readEmbed({ api, site, origin }: Visit, url: URL): Promise<EmbedView> {
  const language = languageOf(url.pathname);
  const words = embedWords(language);
  const frame = readFrame(url.searchParams);
  const height = readHeight(url.searchParams);
  const spoken = LANGUAGES.find(({ code }) => code === url.searchParams.get('sprache'))?.code ?? language;
  const wordsIn = async (one: Language): Promise<string> =>
    (await api.filterWords({ ...frame.filter, lang: one })) ?? embedWords(one).everything;
  const [chosen, spokenChosen] = await Promise.all([wordsIn(language), wordsIn(spoken)]);
  const src = widgetPath(frame, spoken);
  const title = embedWords(spoken).frameTitle(spokenChosen, siteName(site, spoken));
  return {
    title: titleOf(site, language, words.heading),
    action: url.pathname,
    chosen: words.subject(chosen),
    toFilter: `${pathIn(language, '/')}?${queryOf(frame.filter)}`,
    kept: [...filterToQuery(frame.filter)],
    views: SHOWN.map((one) => ({ value: nameOf(one), label: words.views[one], isChosen: one === frame.shown })),
    languages: LANGUAGES.map(({ code, name }) => ({ value: code, label: name, isChosen: code === spoken })),
    height,
    frame: { src, title },
    code: frameCode({ origin, src, title, height }),
  };
}
