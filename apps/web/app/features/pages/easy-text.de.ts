import type { EasyText } from './easy-text.js';

/** Our page in Leichte Sprache, by the rules of Netzwerk Leichte Sprache: short lines, one thought each, long words split. */
export const EASY_DE: EasyText = {
  lead: 'Was ist das hier? Und wie kann ich mitmachen?',
  unchecked: 'Diesen Text haben Menschen mit Lern-Schwierigkeiten noch nicht geprüft.',
  sections: [
    {
      heading: 'Was ist das hier?',
      lines: [
        'Eine Stadt plant viele Sachen.',
        'Zum Beispiel:',
        '- einen Spiel-Platz',
        '- einen Rad-Weg',
        '- neue Häuser',
        'Die Stadt fragt Sie:',
        'Was denken **Sie** darüber?',
        'Das schwere Wort dafür ist: Beteiligungs-Verfahren.',
        'Ein Beteiligungs-Verfahren heißt:',
        'Sie können Ihre Meinung sagen.',
        'Auf dieser Internet-Seite finden Sie Beteiligungs-Verfahren aus vielen Städten.',
      ],
    },
    {
      heading: 'Wie finde ich etwas in meiner Stadt?',
      lines: [
        'Gehen Sie auf die Seite [Verfahren finden](/).',
        'Dort ist ein Such-Feld.',
        'Schreiben Sie in das Feld:',
        '- den Namen von Ihrem Ort',
        '- oder Ihre Post-Leit-Zahl',
        '- oder ein Wort, zum Beispiel: Schule',
        'Drücken Sie dann auf: Suchen.',
        'Sie sehen eine Liste.',
        'Über jedem Namen steht ein Wort.',
        'Das Wort sagt Ihnen:',
        '- **Offen** heißt: Sie können jetzt mitmachen.',
        '- **Geplant** heißt: Es fängt später an.',
        '- **Beendet** heißt: Es ist vorbei.',
      ],
    },
    {
      heading: 'Wie mache ich mit?',
      lines: [
        'Suchen Sie ein Verfahren aus.',
        'Drücken Sie auf den Namen.',
        'Dann lesen Sie mehr.',
        'Dort ist auch ein Knopf.',
        'Auf dem Knopf steht: Jetzt auf der Seite der Stadt mitmachen.',
        'Der Knopf bringt Sie auf die Seite von der Stadt.',
        'Dort schreiben Sie Ihre Meinung.',
        'Achten Sie auf den letzten Tag.',
        'Das schwere Wort dafür ist: Frist.',
        'Nach dem letzten Tag können Sie nicht mehr mitmachen.',
      ],
    },
    {
      heading: 'Was passiert danach?',
      lines: [
        'Die Stadt liest alle Meinungen.',
        'Dann entscheidet die Stadt.',
        'Manche Städte schreiben auf:',
        'Das haben wir entschieden.',
        'Das heißt: Ergebnis.',
        'Das Ergebnis finden Sie auch hier.',
      ],
    },
    {
      heading: 'Was kostet das?',
      lines: [
        'Die Internet-Seite kostet kein Geld.',
        'Sie brauchen keinen Namen und kein Pass-Wort.',
        'Die Internet-Seite merkt sich nicht, was Sie suchen.',
      ],
    },
    {
      heading: 'Wer hilft mir?',
      lines: [
        'Haben Sie eine Frage zu einem Verfahren?',
        'Fragen Sie bitte Ihre Stadt.',
        'Auf jeder Seite steht, welches Amt dafür da ist.',
        'Sie verstehen ein Wort nicht?',
        'Sehen Sie in unser [Glossar](/glossar).',
        'Ein Glossar ist eine Liste.',
        'In der Liste stehen schwere Wörter.',
        'Wir erklären die Wörter.',
        'Aber das Glossar ist **nicht** in Leichter Sprache.',
      ],
    },
  ],
};
