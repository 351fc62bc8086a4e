import { describe, expect, it } from '@jest/globals';
import { FeedQuarantine } from '@navigator/shared';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { FEED } from '../../../test/sample-records.js';
import { HeldPage } from './held-page.js';
import type { HeldView } from './held-view.js';
import { readHeld } from './read-held.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};
const route = {
  loader: (args: Args) => readHeld(visitOf(args), new URL(args.request.url), args.params['id'] ?? ''),
  default: function Page() {
    return <HeldPage view={useLoaderData<HeldView>()} />;
  },
};

/** Three would go, one of them shown by name; a new one carries markup in its title. */
const quarantine = (changes: Partial<Record<keyof FeedQuarantine, unknown>> = {}): FeedQuarantine =>
  FeedQuarantine.parse({
    id: '1qvarant01',
    feed: { id: FEED, name: 'Musterstadt (DIPAS)' },
    run: '1rvn000001',
    reason: 'shrunk',
    why: { de: 'Ungewöhnlich viele fehlen.', en: 'Unusually many are missing.' },
    holds: 'removals',
    since: '2026-11-23T11:00:00Z',
    showsTexts: true,
    difference: {
      summary: {
        de: '3 Verfahren würden verschwinden, 1 käme hinzu.',
        en: '3 procedures would disappear, 1 would be new.',
      },
      unchanged: 1,
      groups: [
        {
          kind: 'disappears',
          count: 3,
          text: { de: '3 Verfahren würden verschwinden', en: '3 procedures would disappear' },
          examples: [example('Radweg Süd', '1pr0c00009', 'Offen, Frist bis 3.5.')],
        },
        {
          kind: 'appears',
          count: 1,
          text: { de: '1 Verfahren käme hinzu', en: '1 procedure would be new' },
          examples: [example('<b>Neu</b>', null, 'Geplant, Beginn 1.6.')],
        },
      ],
    },
    ...changes,
  });

function example(title: string, procedure: string | null, text: string): object {
  return { procedure, sourceId: title, title, text: { de: text, en: text } };
}

const page = (held: FeedQuarantine | undefined, url = `/feeds/${FEED}/zurueckgehalten`): Promise<Rendered> =>
  render(route, {
    path: 'feeds/:id/zurueckgehalten',
    url,
    as: visit(sampleApi(held === undefined ? {} : { quarantine: held })),
  });

describe('the page about what is held back', () => {
  it('says why, since when, what would change, and what happens if nobody decides', async () => {
    const { text } = await page(quarantine());
    expect(text).toContain('Ungewöhnlich viele fehlen.');
    expect(text).toContain('vorgestern (23.11.2026, 12:00 Uhr)');
    expect(text).toContain('Nur was wegfiele. Neues und Geändertes ist schon zu sehen.');
    expect(text).toContain('3 Verfahren würden verschwinden, 1 käme hinzu.');
    expect(text).toContain('Radweg Süd Offen, Frist bis 3.5. und 2 weitere');
    expect(text).toContain('1 Verfahren bliebe, wie es ist.');
    expect(text).toContain('von allein verschwindet nichts');
  });

  it('leads to the procedures that are shown now, and prints foreign titles as text', async () => {
    const { html } = await page(quarantine());
    expect(html).toContain('href="/verfahren/radweg-sued-1pr0c00009"');
    expect(html).toContain('<strong>&lt;b&gt;Neu&lt;/b&gt;</strong>');
  });

  it('names the commands that decide', async () => {
    const { html } = await page(quarantine());
    for (const word of ['show', 'confirm', 'reject']) {
      expect(html).toContain(`npm run quarantine -- ${word} 1qvarant01`);
    }
  });

  it('of a source whose answers carry personal data tells numbers alone', async () => {
    const { text } = await page(quarantine({ showsTexts: false }));
    expect(text).toContain('3 Verfahren würden verschwinden, 1 käme hinzu.');
    expect(text).toContain('Deshalb stehen hier nur Zahlen');
    expect(text).not.toContain('Radweg Süd');
  });

  it('speaks English where asked', async () => {
    const { text } = await page(quarantine({ holds: 'run' }), `/en/feeds/${FEED}/zurueckgehalten`);
    expect(text).toContain('Everything the source sent last. What is shown is from before.');
    expect(text).toContain('1 procedure would stay as before.');
  });

  it('of a source that shows everything says so', async () => {
    const { text, status } = await page(undefined);
    expect(status).toBe(200);
    expect(text).toContain('Zurzeit wird nichts zurückgehalten');
  });

  it.each(['nope', '9zzzzzzzzz'])('of the unknown source %s is not found', async (id) => {
    expect((await page(quarantine(), `/feeds/${id}/zurueckgehalten`)).status).toBe(404);
  });
});
