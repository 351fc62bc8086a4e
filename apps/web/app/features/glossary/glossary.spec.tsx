import { describe, expect, it } from '@jest/globals';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { de } from '../../i18n/glossary.de.js';
import { en } from '../../i18n/glossary.en.js';
import { explain } from '../../i18n/glossary.js';
import { GLOSSARY_WORDS } from '../../i18n/glossary-shape.js';
import { render } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { GlossaryPage } from './glossary-page.js';
import type { GlossaryView } from './glossary-view.js';
import { readGlossary } from './read-glossary.js';

type Args = Parameters<typeof visitOf>[0] & { readonly request: Request };

function Page(): React.ReactElement {
  return <GlossaryPage view={useLoaderData<GlossaryView>()} />;
}

const glossary = (url: string): Promise<Rendered> =>
  render(
    { loader: (args: Args) => readGlossary(visitOf(args), new URL(args.request.url)), default: Page },
    { path: 'glossar', url },
  );

describe('the glossary', () => {
  it.each([
    ['/glossar', de],
    ['/en/glossar', en],
  ])('%s explains every word at an anchor of its own, in the order of the alphabet', async (url, entries) => {
    const { html } = await glossary(url);
    const anchors = [...html.matchAll(/<dt id="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.toSorted()).toEqual([...GLOSSARY_WORDS].toSorted());
    const words = [...html.matchAll(/<dfn>([^<]+)</g)].map(([, word = '']) => word);
    expect(words).toEqual(words.toSorted((one, other) => one.localeCompare(other, 'de')));
    expect(words).toContain(entries.formell.word);
  });

  it('keeps to sentences that one breath can carry', () => {
    const sentences = [de, en].flatMap((entries) =>
      GLOSSARY_WORDS.flatMap((word) => [entries[word].meaning, entries[word].more ?? '']).flatMap((text) =>
        text.split(/(?<=[.!?])\s/),
      ),
    );
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });

  it('explains a word elsewhere in one sentence, with the way to its anchor', () => {
    expect(explain('formell', 'en')).toEqual({ meaning: en.formell.meaning, href: '/en/glossar#formell' });
  });
});
