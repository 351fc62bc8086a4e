import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { HeldPage } from '../features/feeds/held-page.js';
import type { HeldView } from '../features/feeds/held-view.js';
import { readHeld } from '../features/feeds/read-held.js';
import { decideHeld, decidingOf } from '../features/owner/decide-held.js';
import type { Deciding } from '../features/owner/decide-held.js';
import { DecisionForm } from '../features/owner/decision-form.js';

export async function loader(args: LoaderFunctionArgs): Promise<HeldView & { readonly deciding: Deciding | null }> {
  const [visit, id] = [visitOf(args), args.params['id'] ?? ''];
  const view = await readHeld(visit, new URL(args.request.url), id);
  return { ...view, deciding: await decidingOf(visit, id) };
}

export function action(args: ActionFunctionArgs): ReturnType<typeof decideHeld> {
  return decideHeld(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function FeedHeld(): React.ReactElement {
  const { deciding, ...view } = useLoaderData<typeof loader>();
  const problem = useActionData<{ readonly problem: string }>()?.problem ?? null;
  return <HeldPage view={view} decision={deciding && <DecisionForm deciding={deciding} problem={problem} />} />;
}
