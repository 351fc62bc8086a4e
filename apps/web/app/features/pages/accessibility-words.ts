import type { AccessibilityStatement, Conformance, InLanguages } from '@navigator/shared';

/** Who says what about which site. */
interface Subject {
  readonly body: string;
  readonly site: string;
  readonly address: string;
  readonly rules: string;
}

/** The sentences of the model statement. */
interface AccessibilityWords {
  readonly lead: (subject: Subject) => string;
  readonly law: string;
  readonly status: string;
  readonly conformance: Readonly<Record<Conformance, string>>;
  readonly barriers: string;
  readonly barriersText: string;
  readonly made: string;
  readonly madeOn: (date: string) => string;
  readonly method: Readonly<Record<AccessibilityStatement['method'], string>>;
  readonly reviewedOn: (date: string) => string;
  readonly feedback: string;
  readonly feedbackText: string;
  readonly enforcement: string;
  readonly enforcementText: string;
  readonly body: string;
  readonly address: string;
  readonly email: string;
  readonly program: string;
  readonly programText: string;
}

const de: AccessibilityWords = {
  lead: ({ body, site, address, rules }) =>
    `${body} ist bemüht, diese Website barrierefrei zugänglich zu machen. Rechtsgrundlage: ${rules}. Diese Erklärung gilt für „${site}“ unter ${address}.`,
  law: 'die Vorschriften zur Umsetzung der Richtlinie (EU) 2016/2102',
  status: 'Stand der Vereinbarkeit mit den Anforderungen',
  conformance: {
    full: 'Diese Website ist mit den Anforderungen der EN 301 549 (WCAG 2.1, Stufen A und AA) **vollständig vereinbar**.',
    partial:
      'Diese Website ist mit den Anforderungen der EN 301 549 (WCAG 2.1, Stufen A und AA) wegen der unten genannten Inhalte **teilweise vereinbar**.',
    none: 'Diese Website ist mit den Anforderungen der EN 301 549 (WCAG 2.1, Stufen A und AA) **nicht vereinbar**. Die bekannten Mängel sind unten genannt.',
  },
  barriers: 'Nicht barrierefreie Inhalte',
  barriersText: 'Diese Mängel sind bekannt:',
  made: 'Erstellung dieser Erklärung',
  madeOn: (date) => `Diese Erklärung wurde am ${date} erstellt.`,
  method: {
    selfAssessment: 'Grundlage ist eine Selbstbewertung.',
    externalTest: 'Grundlage ist eine Prüfung durch Dritte.',
  },
  reviewedOn: (date) => `Sie wurde zuletzt am ${date} überprüft.`,
  feedback: 'Barriere melden',
  feedbackText:
    'Ist etwas nicht barrierefrei, oder brauchen Sie einen Inhalt in anderer Form? Melden Sie sich bei uns:',
  enforcement: 'Durchsetzungsverfahren',
  enforcementText:
    'Wenn Sie auf Ihre Meldung keine oder keine befriedigende Antwort erhalten, können Sie sich an diese Stelle wenden:',
  body: 'Stelle',
  address: 'Anschrift',
  email: 'E-Mail',
  program: 'Was schon gilt',
  programText: `Alle Inhalte lassen sich mit der Tastatur, mit einem Vorleseprogramm und ohne JavaScript lesen. Die Karte zeigt nichts, was nicht auch in der Liste steht; zu jedem Diagramm gibt es eine Tabelle. Helle und dunkle Darstellung, hoher Kontrast und vergrößerte Schrift folgen den Einstellungen Ihres Geräts.

Der Kartenhintergrund selbst ist nicht als Text verfügbar. Texte und Dokumente der Städte übernehmen wir so, wie sie sind.`,
};

const en: AccessibilityWords = {
  lead: ({ body, site, address, rules }) =>
    `${body} is committed to making this website accessible. Legal basis: ${rules}. This statement applies to “${site}” at ${address}.`,
  law: 'the provisions that transpose Directive (EU) 2016/2102',
  status: 'Compliance status',
  conformance: {
    full: 'This website is **fully compliant** with the requirements of EN 301 549 (WCAG 2.1, levels A and AA).',
    partial:
      'This website is **partially compliant** with the requirements of EN 301 549 (WCAG 2.1, levels A and AA), due to the content listed below.',
    none: 'This website is **not compliant** with the requirements of EN 301 549 (WCAG 2.1, levels A and AA). The known deficiencies are listed below.',
  },
  barriers: 'Non-accessible content',
  barriersText: 'These deficiencies are known:',
  made: 'Preparation of this statement',
  madeOn: (date) => `This statement was prepared on ${date}.`,
  method: {
    selfAssessment: 'It is based on a self-assessment.',
    externalTest: 'It is based on an assessment by a third party.',
  },
  reviewedOn: (date) => `It was last reviewed on ${date}.`,
  feedback: 'Report a barrier',
  feedbackText: 'Is something not accessible, or do you need content in another form? Tell us:',
  enforcement: 'Enforcement procedure',
  enforcementText: 'If you receive no answer, or none that satisfies you, you can turn to this body:',
  body: 'Body',
  address: 'Address',
  email: 'E-mail',
  program: 'What holds already',
  programText: `All content can be read by keyboard, with a screen reader and without JavaScript. The map shows nothing that is not also in the list; every chart has a table. Light and dark themes, high contrast and larger text follow the settings of your device.

The map background itself is not available as text. Texts and documents of the cities are taken over as they are.`,
};

/** The statement’s sentences in both languages. */
export const ACCESSIBILITY_WORDS: InLanguages<AccessibilityWords> = { de, en };
