import { z } from 'zod';
import { perLanguage } from './language.js';
import { LocalDate } from './local-time.js';

/** A text in the languages its author wrote it in; pages show German, and say so, where the reader's is missing. */
function inLanguages(text: z.ZodString) {
  return z.strictObject({ ...perLanguage(text.optional()), de: text });
}

const Line = z.string().trim().min(1).max(300);
const Email = z.email().max(200);
const Phone = z.string().regex(/^\+?[\d ()/.-]{4,40}$/);
const WebAddress = z.url({ protocol: /^https?$/ }).max(500);

/** One line of an operator, such as a name. */
export const SiteLine = inLanguages(Line);
export type SiteLine = z.infer<typeof SiteLine>;

/** Running text of an operator: paragraphs, `## headings`, `- lists`, `**bold**` and `[links](https://…)`; never markup. */
export const SiteProse = inLanguages(z.string().trim().min(1).max(100_000));
export type SiteProse = z.infer<typeof SiteProse>;

/** How far a site conforms with the accessibility rules, in the words of the law's model statement. */
export const Conformance = z.enum(['full', 'partial', 'none']);
export type Conformance = z.infer<typeof Conformance>;

const Contact = z.strictObject({
  name: Line.optional(),
  street: Line,
  city: Line,
  email: Email,
  phone: Phone.optional(),
});

const Imprint = z.strictObject({
  representative: Line.optional(),
  register: Line.optional(),
  vatId: Line.optional(),
  supervisoryAuthority: Line.optional(),
  responsibleForContent: Line.optional(),
  text: SiteProse.optional(),
});

/** Contents of the accessibility statement: section 12b BGG and Commission Implementing Decision (EU) 2018/1523. */
export const AccessibilityStatement = z
  .strictObject({
    body: SiteLine,
    /** The rules that bind this body, such as a Land's BITV. */
    law: SiteLine.optional(),
    conformance: Conformance,
    method: z.enum(['selfAssessment', 'externalTest']),
    date: LocalDate,
    reviewed: LocalDate.optional(),
    barriers: z.array(inLanguages(z.string().trim().min(1).max(2000))).max(50),
    feedback: z.strictObject({ email: Email, phone: Phone.optional() }),
    enforcement: z.strictObject({
      name: SiteLine,
      url: WebAddress,
      email: Email.optional(),
      phone: Phone.optional(),
      address: Line.optional(),
    }),
  })
  .superRefine(({ conformance, barriers }, context) => {
    const isContradicted = (conformance === 'full') !== (barriers.length === 0);
    if (isContradicted) context.addIssue({ code: 'custom', path: ['barriers'], params: { rule: 'barriersFit' } });
  });
export type AccessibilityStatement = z.infer<typeof AccessibilityStatement>;

/** How long something is kept: a number of days, or for ever. */
const Keep = z.union([z.literal('forever'), z.int().min(1).max(36_500)]);

/** How long what is not shown as a procedure is kept; procedures, their counts and the list of feeds stay. */
export const Retention = z.strictObject({
  /** Harvests, decided quarantines and intervals of health. */
  runs: Keep,
  /** What changed in a procedure, field by field. */
  changes: Keep,
  /** Meetings and notices that their source no longer has. */
  events: Keep,
  /** Envelopes of messages that were overtaken; their contents go at once. */
  messages: Keep,
  /** What residents reported, done or not; an address for an answer goes as soon as it is done. */
  reports: Keep,
});
export type Retention = z.infer<typeof Retention>;

/** A year and a month, so that the same month of last year can be compared; the history of procedures for ten years. */
export const DEFAULT_RETENTION: Retention = { runs: 400, changes: 3650, events: 400, messages: 400, reports: 180 };

/**
 * What an operator says about itself, in the file of CONFIG_FILE (example: docs/operations/config.example.yaml).
 * Every part may be missing: the page it belongs to then says that it is not set up.
 */
export const SiteConfiguration = z
  .strictObject({
    /** Name of the site, in the header and in titles. */
    name: SiteLine.optional(),
    /** A picture beside the configuration file, or an absolute path. */
    logo: z.strictObject({ file: z.string().trim().min(1).max(1000) }).optional(),
    operator: z.strictObject({ name: SiteLine }).optional(),
    contact: Contact.optional(),
    imprint: Imprint.optional(),
    privacy: SiteProse.optional(),
    accessibility: AccessibilityStatement.optional(),
    easyLanguage: SiteProse.optional(),
    /** What this is, for people who sign: where the film is, who made it. Without it no page links there. */
    signLanguage: SiteProse.optional(),
    retention: Retention.partial().optional(),
  })
  .superRefine(({ imprint, operator, contact }, context) => {
    if (imprint === undefined) return;
    if (operator === undefined)
      context.addIssue({ code: 'custom', path: ['operator'], params: { rule: 'imprintNeeds' } });
    if (contact === undefined)
      context.addIssue({ code: 'custom', path: ['contact'], params: { rule: 'imprintNeeds' } });
  });
export type SiteConfiguration = z.infer<typeof SiteConfiguration>;

/** What pages know of their operator; `logo` is the address of the picture on our own origin. */
export type Site = Omit<SiteConfiguration, 'logo'> & { readonly logo: string | null };

/** An installation without a configuration file. */
export const NO_SITE: Site = { logo: null };

/** How long an installation keeps what it need not keep: what its operator says, else the default. */
export function retentionOf({ retention }: Site): Retention {
  return Retention.parse({ ...DEFAULT_RETENTION, ...retention });
}
