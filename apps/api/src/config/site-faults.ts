import type { LocalText } from '@navigator/shared';
import type { z } from 'zod';

/** A fault of the schema at its place in the file. */
export interface FaultAt {
  readonly path: readonly PropertyKey[];
  readonly text: LocalText;
}

type Issue = z.core.$ZodIssue;

/** Says in both languages what is wrong at each place, and what would be right. */
export function faultsOf(issue: Issue): readonly FaultAt[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], text: UNKNOWN_KEY }));
  }
  return [{ path: issue.path, text: textOf(issue) }];
}

const UNKNOWN_KEY: LocalText = {
  de: 'Diese Angabe gibt es nicht. Ein Tippfehler? docs/operations/config.example.yaml zeigt alle Angaben.',
  en: 'There is no such key. A typing error? docs/operations/config.example.yaml shows every key.',
};

function textOf(issue: Issue): LocalText {
  return wrongShape(issue) ?? wrongContent(issue) ?? OTHER;
}

function wrongShape(issue: Issue): LocalText | undefined {
  if (issue.code === 'invalid_type') return issue.input === undefined ? MISSING : TYPES[issue.expected];
  if (issue.code === 'invalid_format') return FORMATS[issue.format];
  if (issue.code === 'invalid_union') return NO_DAYS;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String).join(', '));
  return undefined;
}

function wrongContent(issue: Issue): LocalText | undefined {
  if (issue.code === 'too_small') return EMPTY;
  if (issue.code === 'too_big') return tooMuch(String(issue.maximum));
  if (issue.code === 'custom') return RULES[String(issue.params?.['rule'])];
  return undefined;
}

const MISSING: LocalText = { de: 'Diese Angabe fehlt.', en: 'This is missing.' };

const OTHER: LocalText = {
  de: 'Diese Angabe ist nicht verwendbar. docs/operations/config.example.yaml zeigt, wie sie aussieht.',
  en: 'This cannot be used. docs/operations/config.example.yaml shows what it looks like.',
};

const NO_DAYS: LocalText = {
  de: 'Erwartet wird eine Zahl von Tagen, von 1 bis 36500, oder das Wort forever.',
  en: 'A number of days from 1 to 36500 is expected, or the word forever.',
};

const EMPTY: LocalText = {
  de: 'Diese Angabe ist leer. Füllen Sie sie aus, oder löschen Sie die Zeile.',
  en: 'This is empty. Fill it in, or delete the line.',
};

const TYPES: Readonly<Record<string, LocalText>> = {
  string: {
    de: 'Erwartet wird Text. Setzen Sie Zahlen in Anführungszeichen: "030 1234".',
    en: 'Text is expected. Put numbers in quotes: "030 1234".',
  },
  object: {
    de: 'Erwartet werden eingerückte Zeilen darunter, bei Texten je Sprache eine: "de: …".',
    en: 'Indented lines are expected below it, for texts one per language: "de: …".',
  },
  array: {
    de: 'Erwartet wird eine Liste: darunter je Eintrag eine Zeile, die mit "- " beginnt.',
    en: 'A list is expected: below it one line per entry, each beginning with "- ".',
  },
};

const FORMATS: Readonly<Record<string, LocalText>> = {
  email: { de: 'Erwartet wird eine E-Mail-Adresse.', en: 'An e-mail address is expected.' },
  url: {
    de: 'Erwartet wird eine Adresse, die mit https:// oder http:// beginnt.',
    en: 'An address that begins with https:// or http:// is expected.',
  },
  date: {
    de: 'Erwartet wird ein Tag, den es gibt, in der Form 2026-11-30.',
    en: 'A day that exists is expected, like 2026-11-30.',
  },
  regex: {
    de: 'Erwartet wird eine Telefonnummer wie "+49 30 1234-0".',
    en: 'A telephone number like "+49 30 1234-0" is expected.',
  },
};

const RULES: Readonly<Record<string, LocalText>> = {
  barriersFit: {
    de: 'Das passt nicht zu conformance: „full“ verlangt eine leere Liste ([]), „partial“ und „none“ verlangen, dass die bekannten Barrieren genannt sind.',
    en: 'This does not fit conformance: "full" needs an empty list ([]), "partial" and "none" need the known barriers to be named.',
  },
  imprintNeeds: {
    de: 'Diese Angabe fehlt: Das Impressum nennt, wer den Dienst betreibt und wie er erreichbar ist.',
    en: 'This is missing: the imprint says who operates the service and how to reach them.',
  },
};

function oneOf(values: string): LocalText {
  return { de: `Möglich sind: ${values}.`, en: `Possible values: ${values}.` };
}

function tooMuch(most: string): LocalText {
  return { de: `Das ist zu lang; höchstens ${most}.`, en: `This is too long; at most ${most}.` };
}
