import { parseWebAddress } from '../kit/link.js';
import { readLine } from '../kit/text.js';
import type { Activity } from './wire.js';

const LONGEST_ID = 500;

/**
 * By what an activity is known again: its id is unique only within its department (Q28), which stands in one of two
 * members, or in the address of its page where only basic fields were told (`/{department}/{id}/…`).
 */
export function identityOf({ id: told, dept, workspace_id: workspace, url }: Activity): string | null {
  const id = readLine(told, 'id').value;
  if (id === null) return null;
  const department = readLine(dept, 'dept').value ?? readLine(workspace, 'workspace_id').value ?? departmentIn(url, id);
  const identity = department === null ? null : `${department}/${id}`;
  return identity === null || identity.length > LONGEST_ID ? null : identity;
}

function departmentIn(url: string | null | undefined, id: string): string | null {
  const steps = parseWebAddress(url?.trim() ?? '')?.pathname.split('/') ?? [];
  const before = steps[steps.indexOf(encodeURIComponent(id)) - 1];
  return readLine(before, 'url').value;
}
