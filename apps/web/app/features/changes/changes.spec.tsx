import { describe, expect, it } from '@jest/globals';
import { Change, changeText, type ChangeKind, type ChangeQuery, type FieldChange } from '@navigator/shared';
import { useLoaderData } from 'react-router';
import { visitOf } from '../../api/visit.js';
import { render, visit, type Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { ChangesPage } from './changes-page.js';
import type { ChangesView } from './changes-view.js';
import { readChanges } from './read-changes.js';

type Args = Parameters<typeof visitOf>[0] & { readonly request: Request };
const page = {
  loader: (args: Args) => readChanges(visitOf(args), new URL(args.request.url)),
  default: function Page() {
    return <ChangesPage view={useLoaderData<ChangesView>()} />;
  },
};

const change = (kind: ChangeKind, at: string, told: { title?: string | null; fields?: FieldChange[] } = {}): Change => {
  const { title = 'Radweg', fields = [] } = told;
  return Change.parse({
    at,
    kind,
    fields,
    text: changeText(kind, fields),
    procedure: {
      id: '1pr0c00001',
      slug: 'radweg',
      title,
      publisher: { id: '1pvbc00001', name: 'Musterstadt', territory: null },
      feed: { id: '1feed00001', name: 'Musterstadt (DIPAS)' },
      timeZone: 'Europe/Berlin',
    },
  });
};

const moved: FieldChange = { field: 'deadline', from: '2026-11-15', to: '2026-11-30' };

/** The page with these changes behind it, and what it asked for. */
async function changes(url: string, items: Change[] = [], next: string | null = null): Promise<Rendered & Asked> {
  const asked: ChangeQuery[] = [];
  const api = {
    ...sampleApi(),
    changes: (query: ChangeQuery) => {
      asked.push(query);
      return Promise.resolve({ items, next });
    },
  };
  return { ...(await render(page, { path: 'aenderungen', url, as: visit(api) })), asked };
}

interface Asked {
  readonly asked: readonly ChangeQuery[];
}

describe('the page of changes', () => {
  it('tells them day by day in plain words, with a link to each procedure', async () => {
    const { text, html } = await changes('/aenderungen', [
      change('deadlineMoved', '2026-11-25T08:00:00Z', { fields: [moved] }),
      change('changed', '2026-11-24T23:30:00Z', { fields: [{ field: 'title', from: 'Weg', to: 'Radweg' }] }),
      change('missing', '2026-11-24T08:00:00Z'),
      change('added', '2026-11-20T08:00:00Z'),
    ]);
    expect(text).toMatch(
      /Heute, 25\.11\.2026.*Frist verlängert bis 30\.11\.2026 \(zuvor 15\.11\.2026\).*Geändert: Titel.*bisher „Weg“.*Gestern, 24\.11\.2026.*Nicht mehr in der Quelle.*20\.11\.2026.*Neu/s,
    );
    expect(html).toContain('href="/verfahren/radweg-1pr0c00001"');
  });

  it('folds away what came at once from one source, all but the first three', async () => {
    const many = Array.from({ length: 9 }, () => change('added', '2026-11-25T08:00:00Z'));
    const { html, text } = await changes('/aenderungen', many);
    expect(text).toContain('6 weitere neue Verfahren aus Musterstadt (DIPAS)');
    expect(html.split('<details')[0]?.match(/class="card change"/g)).toHaveLength(3);
    expect((await changes('/aenderungen', many.slice(0, 5))).html).not.toContain('<details');
  });

  it('stands in English too', async () => {
    const { text, html } = await changes('/en/aenderungen', [change('added', '2026-11-25T08:00:00Z')]);
    expect(text).toMatch(/What is new\?.*Today, 25 November 2026.*New/s);
    expect(html).toContain('href="/en/verfahren/radweg-1pr0c00001"');
  });

  it('names nothing of what was withdrawn, and leads nowhere', async () => {
    const { text, html } = await changes('/aenderungen', [
      change('withdrawn', '2026-11-25T08:00:00Z', { title: null }),
    ]);
    expect(text).toContain('Ein zurückgezogenes Verfahren');
    expect(html).not.toContain('/verfahren/');
  });

  it('asks for what its address says, and keeps it on the way to earlier ones and to the feed', async () => {
    const url = '/aenderungen?since=2026-11-01&publisher=1pvbc00001&cursor=c1&utm_source=x';
    const { asked, html } = await changes(url, [change('added', '2026-11-25T08:00:00Z')], 'c2');
    expect(asked).toEqual([{ filter: { since: '2026-11-01', publisher: ['1pvbc00001'] }, limit: 50, cursor: 'c1' }]);
    expect(html).toContain('href="/aenderungen?since=2026-11-01&amp;publisher=1pvbc00001&amp;cursor=c2"');
    expect(html).toContain('href="/api/v1/changes.atom?since=2026-11-01&amp;publisher=1pvbc00001"');
    expect(html).toMatch(/<option value="1pvbc00001" selected="">/);
    expect(html).toContain('value="2026-11-01"');
  });

  it('leaves out what it does not understand, and says so', async () => {
    const { asked, text } = await changes('/aenderungen?since=gestern&feed=nichts');
    expect(asked[0]?.filter).toEqual({});
    expect(text).toContain('Nicht verstanden und deshalb weggelassen: Seit, Quelle.');
  });

  it('says what helps when there is nothing, in a selection and at all', async () => {
    expect((await changes('/aenderungen?since=2026-11-25')).text).toContain('Ein früherer Tag');
    expect((await changes('/aenderungen')).text).toContain('Noch hat sich nichts geändert');
  });
});
