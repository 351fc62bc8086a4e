import { inLanguage, slugOf, VOCABULARY, VocabularyField } from '@navigator/shared';
import type { Language, SourceWord } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { counted } from '../../format/numbers.js';
import { procedurePath } from '../../i18n/addresses.js';
import { languageOf } from '../../i18n/language.js';
import { deskWords } from './desk-words.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf } from './head-of.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';

/** What a word could mean. */
interface Term {
  readonly term: string;
  readonly label: string;
}

/** One word of sources. */
export interface WordLine {
  readonly key: string;
  readonly field: VocabularyField;
  readonly label: string;
  /** “Thema” */
  readonly kind: string;
  /** “12 Verfahren: Musterstadt, Beispielheim” */
  readonly where: string;
  readonly example: { readonly title: string; readonly href: string } | null;
  readonly meaning: string | null;
  readonly terms: readonly Term[];
}

/** Words of sources, those without a meaning first. */
export interface WordsView {
  readonly head: StaffHead;
  readonly action: string;
  readonly canDecide: boolean;
  readonly open: readonly WordLine[];
  readonly mapped: readonly WordLine[];
}

/** Reads the words. */
export async function readWords(visit: Visit, request: Request): Promise<WordsView> {
  const desk = await enter(visit, request, { section: 'words', role: 'viewer' });
  const { language } = desk;
  const words = deskWords(language).words;
  const all = await visit.staff.words.list();
  const line = (word: SourceWord, index: number): WordLine => lineOf(word, index, language);
  return {
    head: headOf(desk, { heading: words.heading, lead: words.lead, said: { saved: words.saved } }),
    action: staffPath(language, 'words'),
    canDecide: desk.may('editor'),
    open: all.filter(({ term }) => term === null).map(line),
    mapped: all.filter(({ term }) => term !== null).map((word, index) => line(word, all.length + index)),
  };
}

function lineOf(
  { field, label, count, feeds, term, example }: SourceWord,
  index: number,
  language: Language,
): WordLine {
  const words = deskWords(language).words;
  const terms = VOCABULARY.filter((each) => each.field === field).map((each) => ({
    term: each.term,
    label: inLanguage(each.label, language),
  }));
  return {
    key: `word-${String(index)}`,
    field,
    label,
    kind: words.fields[field],
    where: `${counted(count, language, words.procedures)}: ${feeds.join(', ')}`,
    example:
      example === null
        ? null
        : { title: example.title, href: procedurePath({ id: example.id, slug: slugOf(example.title) }, language) },
    meaning: terms.find((each) => each.term === term)?.label ?? null,
    terms,
  };
}

/** Takes in what a word means, or that it means nothing any more. */
export async function mapWord(
  visit: Visit,
  request: Request,
): Promise<Response | UNSAFE_DataWithResponseInit<Returned>> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'editor');
  const field = VocabularyField.safeParse(textOf(form, 'field'));
  if (!field.success) throw data(null, 400);
  const term = form.has('take') ? null : textOf(form, 'term');
  if (term === '') return data(faulty(textOf(form, 'id'), deskWords(language).words.missing), 400);
  const outcome = await visit.staff.words.map({ field: field.data, label: textOf(form, 'label'), term }, by);
  if (outcome.kind === 'refused') return data(faulty('', inLanguage(outcome.text, language)), 409);
  return redirect(saidPath(language, 'words', 'saved'), 303);
}
