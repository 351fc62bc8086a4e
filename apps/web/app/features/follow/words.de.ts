/** What the pages about following say, in German. */
export const de = {
  heading: 'Verfahren folgen',
  lead: 'Lassen Sie sich sagen, wenn in Ihrer Auswahl etwas Neues beginnt, eine Frist sich ändert oder ein Ergebnis da ist. Ohne Anmeldung.',
  selection: 'Ihre Auswahl',
  everything: 'alle Verfahren',
  see: 'Diese Verfahren ansehen oder die Auswahl ändern',
  place: {
    summary: 'Einen Ort mit Umkreis wählen',
    label: 'Ort',
    hint: 'Name einer Stadt, eines Stadtteils oder eine Postleitzahl',
    radius: 'Umkreis',
    button: 'Ort übernehmen',
    which: 'Welchen Ort meinen Sie?',
    none: 'Diesen Ort kennen wir nicht. Bitte prüfen Sie die Schreibweise, oder nehmen Sie den nächstgrößeren Ort.',
  },
  ways: {
    calendar: {
      heading: 'Im Kalender',
      text: 'Fristen und Termine stehen in Ihrem Kalender und ändern sich von selbst, auch wenn eine Frist verschoben oder ein Verfahren abgebrochen wird. Öffnet der Knopf nichts? Dann setzen Sie die Adresse selbst ein. Outlook: „Kalender hinzufügen, aus dem Internet“. Google Kalender: „Weitere Kalender, per URL“. Thunderbird: „Neuer Kalender, im Netzwerk“. iPhone und Mac: „Kalenderabo hinzufügen“.',
      open: 'Kalender abonnieren',
      address: 'Adresse des Kalenders',
    },
    feeds: {
      heading: 'Im Feedreader',
      text: 'Ein Feedreader sammelt Neues von vielen Seiten, ohne dass jemand Ihre Adresse kennt. Setzen Sie dort eine dieser Adressen ein.',
      atom: 'Atom',
      json: 'JSON Feed',
    },
  },
  mail: {
    heading: 'Per E-Mail',
    text: 'Sie bekommen eine Nachricht, nach Ereignis geordnet, und nur, wenn es etwas Neues gibt.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'zum Beispiel erika.muster@beispiel.de',
    rhythm: 'Wie oft?',
    rhythms: { daily: 'Täglich um 7 Uhr', weekly: 'Montags um 7 Uhr' },
    button: 'Nachrichten bestellen',
    privacy:
      'Wir nutzen Ihre Adresse nur für diese Nachrichten und löschen sie, wenn Sie sie beenden oder nicht bestätigen.',
    privacyLink: 'Mehr zum Datenschutz',
    trap: 'Dieses Feld bitte leer lassen',
    problem: 'Bitte prüfen Sie Ihre Angaben',
    badEmail: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel erika.muster@beispiel.de.',
    tooMany: (seconds: number): string =>
      `Von Ihrem Anschluss kamen zu viele Bestellungen. Bitte versuchen Sie es in ${String(seconds)} Sekunden noch einmal.`,
    askedHeading: 'Bitte schauen Sie in Ihr Postfach',
    asked:
      'Wir haben Ihnen geschrieben. Bestätigen Sie mit dem Link in der Nachricht, dann beginnt es. Der Link gilt 48 Stunden. Kommt nichts an, schauen Sie bitte in den Ordner für unerwünschte Nachrichten.',
  },
  confirm: {
    heading: 'Nachrichten bestätigen',
    text: 'Möchten Sie Nachrichten zu dieser Auswahl bekommen?',
    button: 'Ja, bestätigen',
    otherwise: 'Wenn nicht, schließen Sie diese Seite einfach. Dann schreiben wir Ihnen nicht.',
  },
  manage: {
    heading: 'Ihre Nachrichten',
    confirmed: 'Bestätigt. Die erste Nachricht kommt, sobald es etwas Neues gibt.',
    changed: 'Geändert.',
    rhythm: 'Wie oft?',
    save: 'Rhythmus ändern',
    end: 'Nachrichten beenden',
    endText: 'Danach schreiben wir Ihnen nicht mehr zu dieser Auswahl und löschen Ihre Adresse.',
    next: 'Nächste Nachricht, wenn es Neues gibt',
    ends: 'Gilt bis',
    endsNote: 'vorher fragen wir Sie, ob Sie weiter Nachrichten möchten',
    selection: 'Auswahl',
  },
  over: {
    heading: 'Dieser Link gilt nicht mehr',
    text: 'Er ist zu alt, oder die Nachrichten sind beendet. Sie können jederzeit neu folgen.',
    endedHeading: 'Nachrichten beendet',
    ended: 'Wir schreiben Ihnen zu dieser Auswahl nicht mehr. Ihre Adresse ist gelöscht.',
    again: 'Verfahren folgen',
  },
};
export type FollowWords = typeof de;
