import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { WordsPage } from '../features/staff/words-page.js';
import { mapWord, readWords } from '../features/staff/words-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readWords> {
  return readWords(visitOf(args), args.request);
}

export function action(args: ActionFunctionArgs): ReturnType<typeof mapWord> {
  return mapWord(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffWords(): React.ReactElement {
  return <WordsPage view={useLoaderData<typeof loader>()} />;
}
