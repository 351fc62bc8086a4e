import { mayAs } from '@navigator/shared';
import type { Language, Staff, StaffRole } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { frameOf } from './frame.js';
import type { Frame } from './frame.js';
import { loginPath, type Section } from './staff-address.js';

/** Somebody of the staff at one of their pages. */
export interface AtDesk {
  readonly visit: Visit;
  readonly url: URL;
  readonly language: Language;
  readonly staff: Staff;
  readonly frame: Frame;
  /** Whether their role reaches as far as is asked. */
  readonly may: (role: StaffRole) => boolean;
}

/** What a page needs to let somebody in. */
interface Wanted {
  readonly section: Section;
  readonly role: StaffRole;
}

/**
 * Lets somebody of the staff look at a page. Nobody logged in is led to the login page and comes back; a role too small
 * is a page that says so (403).
 */
export async function enter(visit: Visit, request: Request, { section, role }: Wanted): Promise<AtDesk> {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  if (visit.access.who.kind !== 'staff') throw redirect(loginPath(language, url.pathname + url.search), 303);
  const staff = onlyStaff(await visit.access.allow({ kind: 'staff', role }));
  const frame = frameOf({ staff, csrf: visit.access.csrf ?? '', section, language });
  return { visit, url, language, staff, frame, may: (needed) => mayAs(staff.role, needed) };
}

/** Somebody of the staff who sends a form; throws the page that says why they may not. */
export async function decider(visit: Visit, form: FormData, role: StaffRole): Promise<Staff> {
  return onlyStaff(await visit.access.demand(form, { kind: 'staff', role }));
}

function onlyStaff(who: { readonly kind: 'owner' } | Staff): Staff {
  if (who.kind !== 'staff') throw data(null, 403);
  return who;
}
