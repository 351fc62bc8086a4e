import { mayAs } from '@navigator/shared';
import type { Language, Staff } from '@navigator/shared';
import { leavePath, staffPath, type Section } from './staff-address.js';
import { staffWords } from './words.js';

/** What stands around every page of the staff. */
export interface Frame {
  /** “Ada Lovelace (Bearbeiten)” */
  readonly who: string;
  /** For the hidden field of every form. */
  readonly csrf: string;
  readonly leave: string;
  readonly sections: readonly { readonly href: string; readonly label: string; readonly isHere: boolean }[];
}

const SECTIONS: readonly Section[] = ['start', 'registrations', 'held', 'reports', 'words', 'links'];
const OF_OPERATORS: readonly Section[] = ['audit', 'accounts'];

/** Who is logged in, and where they can go: operators further than others. */
export function frameOf({ staff, csrf, section, language }: Framed): Frame {
  const words = staffWords(language);
  const sections = mayAs(staff.role, 'operator') ? [...SECTIONS, ...OF_OPERATORS] : SECTIONS;
  return {
    who: words.signedIn(staff.name, words.roles[staff.role]),
    csrf,
    leave: leavePath(language),
    sections: sections.map((each) => ({
      href: staffPath(language, each),
      label: words.sections[each],
      isHere: each === section,
    })),
  };
}

interface Framed {
  readonly staff: Staff;
  readonly csrf: string;
  readonly section: Section;
  readonly language: Language;
}
