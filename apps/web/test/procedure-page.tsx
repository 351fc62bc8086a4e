import { useLoaderData } from 'react-router';
import { visitOf } from '../app/api/visit.js';
import { ProcedurePage } from '../app/features/procedure/procedure-page.js';
import type { ProcedureView } from '../app/features/procedure/procedure-view.js';
import { readProcedure } from '../app/features/procedure/read-procedure.js';

type Args = Parameters<typeof visitOf>[0] & {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** The procedure page as its route makes it, to be rendered. */
export const procedurePage = {
  loader: (args: Args) => readProcedure(visitOf(args), new URL(args.request.url), args.params['name'] ?? ''),
  default: function Page() {
    return <ProcedurePage view={useLoaderData<ProcedureView>()} />;
  },
};

/** Where the sample procedure stands. */
export const PROCEDURE_ADDRESS = '/verfahren/radweg-an-der-hauptstrasse-1pr0c00001';
