import type { LoaderFunctionArgs } from 'react-router';
import { visitOf } from '../api/visit.js';
import { auditCsv } from '../features/staff/audit-csv.js';

/** A file, no page. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return auditCsv(visitOf(args), args.request);
}
