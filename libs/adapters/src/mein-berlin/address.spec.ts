import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { conversation, external, listOf, oldProjects, plans, recordsOf } from './test/lists.js';

describe('the identity of an entry', () => {
  it('is its id, or the path of its page, or the whole address elsewhere (Q28)', async () => {
    const ids = await Promise.all(
      [plans, external, oldProjects].map(async (answer) =>
        recordsOf(await readAnswer(conversation, answer)).map(({ sourceId }) => sourceId),
      ),
    );
    expect(ids.flat()).toEqual([
      'plan:/vorhaben/2025-00301',
      'plan:/vorhaben/2025-00302',
      'plan:/vorhaben/2023-00120',
      'external:dialog.uferbahn.example',
      'external:umfragen.example/survey?id=7#/start',
      'project:/projekte/haushalt-suedhafen',
      'project:/projekte/winterspielplatz',
      'project:/projekte/ohne-modul',
    ]);
  });

  it('does not mind scheme, closing slash and whether the own host is named', async () => {
    const urls = ['/a/', '/a', 'https://mitreden.example/a/', 'http://mitreden.example/a'];
    const rows = urls.map((url) => ({ type: 'project', title: 'A', url }));
    const ids = recordsOf(await readAnswer(conversation, listOf(...rows))).map(({ sourceId }) => sourceId);
    expect(new Set(ids)).toEqual(new Set(['project:/a']));
  });

  it.each([
    ['no address', { url: '' }],
    ['no web address', { url: 'javascript:alert(1)' }],
    ['an endless one', { url: `/${'x'.repeat(500)}` }],
    ['a broken one', { url: 'https://[' }],
  ])('is missing with %s', async (_, row) => {
    expect(await readAnswer(conversation, listOf({ type: 'plan', title: 'A', ...row }))).toContainEqual(
      expect.objectContaining({ kind: 'rejected', sourceId: null, code: 'id-missing' }),
    );
  });

  it('is not enough without a title', async () => {
    expect(await readAnswer(conversation, listOf({ type: 'project', id: 5, title: ' ' }))).toContainEqual(
      expect.objectContaining({ kind: 'rejected', sourceId: 'project:5', code: 'title-missing' }),
    );
  });

  it.each([[{ type: 'idea', id: 1, title: 'A' }], [{ id: 1, title: 'A' }], ['text'], [[1]], [null]])(
    'does not exist for what is no entry: %j',
    async (row) => {
      expect(await readAnswer(conversation, listOf(row))).toMatchObject([
        { kind: 'rejected', code: 'record-malformed', value: 'entry 1' },
        { kind: 'end' },
      ]);
    },
  );
});
