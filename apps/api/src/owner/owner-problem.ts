import type { MapFault } from '@navigator/adapters';
import type { LocalText } from '@navigator/shared';

/** A wish of an owner that cannot be met, with what to do. */
export class OwnerProblem extends Error {
  constructor(
    readonly code: string,
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

export function noFeed(): OwnerProblem {
  return new OwnerProblem('feed-unknown', {
    de: 'Diese Quelle gibt es nicht oder nicht mehr.',
    en: 'There is no such source, or not any more.',
  });
}

export function notYetLive(): OwnerProblem {
  return new OwnerProblem('feed-waits', {
    de: 'Die Quelle wartet noch auf die Prüfung durch die Verwaltung; erst danach kann sie gelesen oder angehalten werden.',
    en: 'The source still waits for its review; only then can it be read or paused.',
  });
}

export function isPaused(): OwnerProblem {
  return new OwnerProblem('feed-paused', {
    de: 'Die Quelle ist angehalten. Bitte nehmen Sie sie zuerst wieder auf.',
    en: 'The source is paused. Please resume it first.',
  });
}

export function upsideDown(): OwnerProblem {
  return new OwnerProblem('expectations-upside-down', {
    de: 'Die kleinste erwartete Zahl ist größer als die größte. Bitte tauschen Sie beide.',
    en: 'The least expected number is more than the most. Please swap them.',
  });
}

export function noMapTaken(): OwnerProblem {
  return new OwnerProblem('map-not-taken', {
    de: 'Dieses Format hat feste Felder und braucht keine Feldzuordnung.',
    en: 'This format has fixed fields and takes no field map.',
  });
}

/** Tells the first fault; one mended map may have another. */
export function mapFaulty(fault: MapFault | undefined): OwnerProblem {
  const { path, text } = fault ?? { path: '', text: { de: 'nicht lesbar', en: 'unreadable' } };
  const at = path === '' ? '' : `${path}: `;
  return new OwnerProblem('field-map-faulty', { de: `${at}${text.de}`, en: `${at}${text.en}` });
}

export function trialRuns(): OwnerProblem {
  return new OwnerProblem('trial-running', {
    de: 'Eine Probe dieser Quelle läuft schon. Bitte warten Sie, bis sie fertig ist.',
    en: 'A trial of this source is under way. Please wait until it is done.',
  });
}

export function nothingToTakeBack(): OwnerProblem {
  return new OwnerProblem('no-removal', {
    de: 'Diese Quelle soll nicht gelöscht werden; zurückzunehmen ist nichts.',
    en: 'This source is not about to be removed; there is nothing to take back.',
  });
}

export function correctedByStaff(): OwnerProblem {
  return new OwnerProblem('corrected-by-operator', {
    de: 'Dieses Feld hat der Betreiber berichtigt. Bitte wenden Sie sich an ihn, wenn das nicht mehr stimmt.',
    en: 'The operator has corrected this field. Please turn to them if that is no longer right.',
  });
}

export function nothingCorrected(): OwnerProblem {
  return new OwnerProblem('correction-unknown', {
    de: 'Dieses Feld ist nicht berichtigt; zurückzunehmen ist nichts.',
    en: 'This field is not corrected; there is nothing to take back.',
  });
}

export function keyUnknown(): OwnerProblem {
  return new OwnerProblem('key-unknown', {
    de: 'Diesen Schlüssel gibt es nicht, oder er gilt schon nicht mehr.',
    en: 'There is no such key, or it is no longer valid.',
  });
}

export function lastKey(): OwnerProblem {
  return new OwnerProblem('last-key', {
    de: 'Das ist der letzte Schlüssel. Bitte legen Sie zuerst einen anderen an, oder erneuern Sie diesen.',
    en: 'This is the last key. Please make another one first, or renew this one.',
  });
}

export function tooManyKeys(): OwnerProblem {
  return new OwnerProblem('too-many-keys', {
    de: 'Mehr Schlüssel gehen nicht. Bitte sperren Sie zuerst einen, der nicht mehr gebraucht wird.',
    en: 'There can be no more keys. Please revoke one first that is no longer needed.',
  });
}
