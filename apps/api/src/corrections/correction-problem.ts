import type { CorrectionField, LocalText } from '@navigator/shared';

/** Why a correction cannot be made. */
export type CorrectionProblemCode =
  | 'procedure-unknown'
  | 'procedure-withdrawn'
  | 'procedure-merged'
  | 'record-unread'
  | 'value-refused'
  | 'territory-unknown'
  | 'source-agrees'
  | 'several-phases'
  | 'rival-correction'
  | 'already-hidden'
  | 'not-linked'
  | 'correction-of-pair'
  | 'correction-unknown'
  | 'correction-revoked'
  | 'correction-final';

/** A correction that cannot be made, with what to do. */
export class CorrectionProblem extends Error {
  constructor(
    readonly code: CorrectionProblemCode,
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

export function procedureUnknown(told: string): CorrectionProblem {
  return new CorrectionProblem('procedure-unknown', {
    de: `Es gibt kein Verfahren „${told}“. Bitte die Kennung oder die Adresse seiner Seite angeben, zum Beispiel …/verfahren/radweg-0123456789.`,
    en: `There is no procedure “${told}”. Please give its id or the address of its page, for example …/verfahren/radweg-0123456789.`,
  });
}

export function procedureWithdrawn(isHidden: boolean): CorrectionProblem {
  return new CorrectionProblem(
    'procedure-withdrawn',
    isHidden
      ? {
          de: 'Das Verfahren ist ausgeblendet. Bitte zuerst das Ausblenden zurücknehmen: npm run corrections -- revoke <Korrektur>',
          en: 'The procedure is hidden. Please take that back first: npm run corrections -- revoke <correction>',
        }
      : {
          de: 'Das Verfahren ist zurückgezogen; seine Texte sind gelöscht, und es kommt nicht wieder.',
          en: 'The procedure was withdrawn; its texts are erased, and it does not come back.',
        },
  );
}

export function procedureMerged(into: string | null): CorrectionProblem {
  return new CorrectionProblem('procedure-merged', {
    de: `Das Verfahren wird unter ${into ?? 'einem anderen'} gezeigt; bitte dieses berichtigen oder die Verbindung lösen.`,
    en: `The procedure is shown under ${into ?? 'another one'}; please correct that one, or unlink the two.`,
  });
}

export function recordUnread(feedId: string): CorrectionProblem {
  return new CorrectionProblem('record-unread', {
    de: `Was die Quelle zuletzt sagte, ist in dieser Fassung des Programms nicht lesbar. Bitte zuerst neu lesen: npm run harvest -- ${feedId}`,
    en: `What the source said last cannot be read by this release. Please read it again first: npm run harvest -- ${feedId}`,
  });
}

export function valueRefused(field: CorrectionField, fault: string): CorrectionProblem {
  return new CorrectionProblem('value-refused', {
    de: `Für „${field}“ geht das nicht: ${fault}. „npm run corrections -- --help“ zeigt, wie Werte geschrieben werden.`,
    en: `This is no value for “${field}”: ${fault}. “npm run corrections -- --help” shows how values are written.`,
  });
}

export function territoryUnknown(key: string): CorrectionProblem {
  return new CorrectionProblem('territory-unknown', {
    de: `Ein Gebiet mit dem Schlüssel „${key}“ kennen wir nicht. Bitte den amtlichen Gemeindeschlüssel angeben, zum Beispiel 02000000 für Hamburg.`,
    en: `We know no area with the key “${key}”. Please give the official key (AGS), for example 02000000 for Hamburg.`,
  });
}

export function sourceAgrees(field: CorrectionField): CorrectionProblem {
  return new CorrectionProblem('source-agrees', {
    de: `Das sagt die Quelle schon selbst („${field}“); zu berichtigen ist nichts.`,
    en: `The source says so itself (“${field}”); there is nothing to correct.`,
  });
}

export function severalPhases(count: number): CorrectionProblem {
  return new CorrectionProblem('several-phases', {
    de: `Das Verfahren hat ${String(count)} Abschnitte, an denen man sich beteiligen kann. Bitte alle angeben: npm run corrections -- set <Verfahren> phases '[…]'`,
    en: `The procedure has ${String(count)} phases in which people take part. Please give all of them: npm run corrections -- set <procedure> phases '[…]'`,
  });
}

export function rivalCorrection(field: CorrectionField, id: string): CorrectionProblem {
  return new CorrectionProblem('rival-correction', {
    de: `„${field}“ ist schon berichtigt und sagt dasselbe auf andere Weise. Bitte zuerst zurücknehmen: npm run corrections -- revoke ${id}`,
    en: `“${field}” is corrected already and says the same in another way. Please take that back first: npm run corrections -- revoke ${id}`,
  });
}

export function alreadyHidden(): CorrectionProblem {
  return new CorrectionProblem('already-hidden', {
    de: 'Das Verfahren ist schon ausgeblendet.',
    en: 'The procedure is hidden already.',
  });
}

export function correctionUnknown(id: string): CorrectionProblem {
  return new CorrectionProblem('correction-unknown', {
    de: `Es gibt keine Korrektur „${id}“. „npm run corrections -- list“ zeigt alle.`,
    en: `There is no correction “${id}”. “npm run corrections -- list” shows all of them.`,
  });
}

export function correctionRevoked(id: string): CorrectionProblem {
  return new CorrectionProblem('correction-revoked', {
    de: `Die Korrektur „${id}“ ist schon zurückgenommen.`,
    en: `Correction “${id}” has been taken back already.`,
  });
}

export function correctionFinal(): CorrectionProblem {
  return new CorrectionProblem('correction-final', {
    de: 'Als zurückgezogen ausgeblendet heißt: Die Texte sind gelöscht. Das lässt sich nicht zurücknehmen.',
    en: 'Hidden as withdrawn means that the texts are erased. That cannot be taken back.',
  });
}

export function notLinked(others: readonly string[]): CorrectionProblem {
  const all = others.join(', ');
  return new CorrectionProblem(
    'not-linked',
    others.length === 0
      ? {
          de: 'Das Verfahren ist mit keinem anderen verbunden. Soll es mit einem bestimmten nie verbunden werden, bitte beide nennen: npm run corrections -- unlink <Verfahren> <anderes> --reason "…"',
          en: 'The procedure is linked with no other. If it is never to be linked with a certain one, please name both: npm run corrections -- unlink <procedure> <other> --reason "…"',
        }
      : {
          de: `Das Verfahren ist mit mehreren verbunden; bitte sagen, von welchem es zu trennen ist: ${all}`,
          en: `The procedure is linked with several; please say from which one to take it apart: ${all}`,
        },
  );
}

export function correctionOfPair(kind: 'link' | 'unlink'): CorrectionProblem {
  return kind === 'link'
    ? new CorrectionProblem('correction-of-pair', {
        de: 'Eine Verbindung wird mit „npm run corrections -- unlink <Verfahren>“ gelöst.',
        en: 'A link is taken back with “npm run corrections -- unlink <procedure>”.',
      })
    : new CorrectionProblem('correction-of-pair', {
        de: 'Eine Trennung wird mit „npm run corrections -- link <Verfahren> <anderes>“ aufgehoben.',
        en: 'Taking apart is taken back with “npm run corrections -- link <procedure> <other>”.',
      });
}
