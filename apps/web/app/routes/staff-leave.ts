import { redirect } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { visitOf } from '../api/visit.js';
import { leave, notLeft } from '../features/staff/leave.js';

/** Opened instead of sent. */
export function loader(args: LoaderFunctionArgs): Response {
  return redirect(notLeft(args.request), 303);
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return leave(visitOf(args), args.request);
}
