import type { LocalText } from '@navigator/shared';

/** Why a message cannot be taken, in words for its sender. */
export const FAULTS = {
  unreadable: {
    de: 'Die Nachricht ist kein lesbares XML.',
    en: 'The message is no readable XML.',
  },
  'not-xbeteiligung': {
    de: 'Das Wurzelelement gehört nicht zu XBeteiligung.',
    en: 'The root element does not belong to XBeteiligung.',
  },
  'version-unknown': {
    de: 'Diese Fassung von XBeteiligung ist nicht bekannt; gelesen werden 1.2, 1.3 und 1.4.',
    en: 'This version of XBeteiligung is not known; 1.2, 1.3 and 1.4 are read.',
  },
  'message-unsupported': {
    de: 'Nachrichten dieser Art werden hier nicht angenommen; angenommen werden Initiieren, Aktualisieren und Löschen von Beteiligungen.',
    en: 'Messages of this kind are not taken here; taken are those that initiate, update and delete participation.',
  },
  'message-id-missing': {
    de: 'Der Nachricht fehlt die nachrichtenUUID.',
    en: 'The message has no nachrichtenUUID.',
  },
  'content-missing': {
    de: 'Der Nachricht fehlt der Inhalt (nachrichteninhalt, beteiligung).',
    en: 'The message has no content (nachrichteninhalt, beteiligung).',
  },
  'plan-id-missing': {
    de: 'Der Nachricht fehlt die planID, oder sie ist zu lang.',
    en: 'The message has no planID, or one that is too long.',
  },
  'title-missing': {
    de: 'Der Beteiligung fehlt der Name (planname).',
    en: 'The participation has no name (planname).',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Code of a fault; stable. */
export type FaultCode = keyof typeof FAULTS;
