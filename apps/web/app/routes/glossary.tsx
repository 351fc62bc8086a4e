import '../styles/glossary.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { GlossaryPage } from '../features/glossary/glossary-page.js';
import type { GlossaryView } from '../features/glossary/glossary-view.js';
import { readGlossary } from '../features/glossary/read-glossary.js';

export function loader(args: LoaderFunctionArgs): GlossaryView {
  return readGlossary(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Glossary(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <GlossaryPage view={view} />;
}
