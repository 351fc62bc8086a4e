import type { AboutText } from './about-text.js';

/** The page about the service, in German. */
export const ABOUT_DE: AboutText = {
  lead: (siteName) =>
    `${siteName} zeigt Beteiligungsverfahren vieler Städte an einem Ort: woran Sie mitwirken können, bis wann, und was daraus wurde.`,
  data: {
    heading: 'Woher die Daten kommen',
    text: `Städte veröffentlichen ihre Verfahren auf eigenen Plattformen. Wir lesen deren offene Schnittstellen; niemand trägt hier etwas von Hand ein.

Welche Quellen es sind, welche Lizenz jede hat, wann sie zuletzt gelesen wurde und ob dabei etwas auffiel, steht unter [Datenquellen](/feeds). Mitmachen können Sie immer nur auf der Seite der Stadt; jedes Verfahren führt Sie dorthin.`,
    platforms: (names) => `Zurzeit gelesene Plattformen und Formate: ${names}.`,
  },
  sections: [
    {
      heading: 'Wie oft gelesen wird',
      text: `Jede Quelle hat ihren eigenen Takt, meist alle paar Stunden. Fällt eine Quelle aus, zeigen wir den letzten bekannten Stand und sagen es dazu. Verschwinden auf einmal auffällig viele Verfahren aus einer Quelle, nehmen wir sie nicht einfach heraus: Erst entscheidet ein Mensch, oder die Quelle meldet sich gesund zurück.`,
    },
    {
      heading: 'Wie der Stand berechnet wird',
      text: `Ob ein Verfahren offen ist, berechnen wir bei jedem Aufruf aus seinen Fristen, nach der Uhr der Stadt. Der letzte Tag zählt mit.

- **Offen**: Heute liegt in einem Zeitraum, in dem Sie mitwirken können.
- **Geplant**: Der erste Zeitraum beginnt noch.
- **In Auswertung**: Die Beteiligung ist vorbei oder macht Pause, und es geht noch weiter.
- **Beendet**: Der letzte Zeitraum ist vorbei.
- **Abgebrochen**: Das sagt die Quelle selbst.
- **Stand unbekannt**: Die Quelle nennt weder Termine noch einen eindeutigen Stand, oder sie hat das Verfahren zu lange nicht bestätigt.`,
    },
    {
      heading: 'Was „unbekannt“ und „nicht gemeldet“ heißen',
      text: `Wir erfinden nichts. Meldet eine Plattform keine Zahl der Beiträge, steht hier „nicht gemeldet“ und niemals eine Null. Nennt sie keinen Ort, steht das Verfahren in der Liste unter „stadtweit oder ohne Ort“. Eine Null steht nur dort, wo die Quelle eine Null meldet.`,
    },
    {
      heading: 'Grenzen',
      text: `- Wir kennen nur Städte, deren Plattform eine offene Schnittstelle hat. Dass eine Stadt hier fehlt, heißt nicht, dass sie niemanden beteiligt.
- Jede Plattform zählt Beiträge und Teilnehmende auf ihre Weise. Vergleiche zwischen Städten sind deshalb Anhaltspunkte; was eine Zahl bedeutet, steht bei ihr.
- Rechtlich verbindlich ist allein die Bekanntmachung der zuständigen Stelle.`,
    },
    {
      heading: 'Daten weiterverwenden',
      text: `Jede Auswahl gibt es als Tabelle (CSV, Excel), als GeoJSON, als Feed und als Kalender; die Links stehen unter der Liste der Verfahren. Die [Schnittstelle](/api/docs) ist dokumentiert und ohne Anmeldung nutzbar. Für die Inhalte gilt die Lizenz der jeweiligen [Quelle](/feeds).`,
    },
    {
      heading: 'Worauf der Dienst aufbaut',
      text: `Alles liegt auf diesem Server; beim Lesen der Seiten wird kein fremder Server gefragt.

- Küsten, Grenzen und Länder: Natural Earth (gemeinfrei)
- Orte und Gemeindeschlüssel: [GeoNames](https://www.geonames.org/), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.de)
- Einwohnerzahlen der Kreise und kreisfreien Städte: © Statistisches Bundesamt (Destatis), mit Stichtag
- Postleitzahlen: © [OpenStreetMap-Mitwirkende](https://www.openstreetmap.org/copyright), ODbL
- Karte: MapLibre GL JS (BSD-3-Clause)
- Gestaltung: [KERN UX](https://www.kern-ux.de/) (EUPL-1.2), Schrift: Fira Sans (SIL Open Font License)`,
    },
  ],
  register: {
    heading: 'Eine Stadt anmelden',
    text: `Sie arbeiten in einer Verwaltung und möchten, dass Ihre Verfahren hier stehen? Wir brauchen die Adresse Ihrer Schnittstelle, den Namen der zuständigen Stelle und die Lizenz der Daten. Eine Prüfung zeigt vorab, was ankommt und was fehlt. Sie tragen nichts doppelt ein.

Ihre Plattform bietet keine Schnittstelle? Fragen Sie den Hersteller; bei DIPAS und mein.berlin ist sie eingebaut.`,
  },
  registerContact: (email) => `Schreiben Sie an [${email}](mailto:${email}).`,
  registerNobody:
    'Wer diesen Dienst betreibt, hat noch keine Kontaktadresse hinterlegt; sie wird hier stehen, sobald sie eingerichtet ist.',
  operation: {
    heading: 'Betrieb und Quelltext',
    text: 'Dieser Dienst läuft mit der freien Software Participation Navigator. Jede Stadt darf sie selbst betreiben und verändern.',
    nobody:
      'Wer den Dienst betreibt, ist noch nicht eingerichtet. Für den Betrieb: Legen Sie eine Datei nach dem Muster **docs/operations/config.example.yaml** an, und nennen Sie sie in der Umgebungsvariablen **CONFIG_FILE**.',
    operator: 'Betrieb',
    version: 'Version',
    licence: 'Lizenz des Quelltexts',
    licenceHref: 'https://eupl.eu/1.2/de/',
  },
};
