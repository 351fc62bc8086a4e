import { templates } from './template.js';

const PLAY = templates('play', [
  [
    'park',
    ['Spielplatz {im x}: Kinder planen mit', 'Neuer Spielplatz {im x}'],
    'Rutsche und Kletterturm {im x} sind nach dreißig Jahren abgängig. Beim Neubau sollen die Kinder aus {district} mitreden: In einer Werkstatt haben sie Modelle gebaut, nun stehen drei Entwürfe zur Abstimmung. Auch Eltern und Großeltern können angeben, was ihnen fehlt, etwa Schatten, Bänke oder ein Trinkbrunnen.',
  ],
  [
    'square',
    ['Spielen mitten in der Stadt: {x}', 'Spielort {x}'],
    'Rund um den {x} leben viele Familien, doch der nächste Spielplatz liegt hinter einer Hauptstraße. Die Stadt möchte einzelne Spielgeräte in den Platz einfügen, ohne Markt und Feste zu stören. Zeichnen Sie ein, wo gespielt werden kann und wo nicht.',
  ],
  [
    'district',
    ['Spielraumkonzept für {x}', 'Wo spielt {x}?'],
    'Wie viele Spielplätze braucht {x}, und für welches Alter? Wir haben alle Flächen untersucht und Mängel aufgelistet. Jetzt fragen wir Kinder und Jugendliche nach ihren Lieblingsorten, ihren Wegen dorthin und nach Orten, die sie meiden.',
  ],
  [
    'district',
    ['Jugendtreff {x}: Standort und Angebot'],
    'Der Mietvertrag des bisherigen Jugendtreffs läuft aus. Drei Standorte in {x} kommen für den Neuanfang infrage. Wir möchten von jungen Menschen zwischen zehn und zwanzig Jahren wissen, welche Räume sie brauchen, wann geöffnet sein soll und wer mitbestimmt.',
  ],
  [
    'park',
    ['Skateanlage {im x}: Entwurf zur Diskussion', 'Rollen und Springen {im x}'],
    'Mehr als vierhundert Unterschriften haben Jugendliche für eine Skateanlage gesammelt. Ein Planungsbüro hat daraus mit ihnen einen Entwurf für eine Fläche {im x} entwickelt. Fragen zu Lärm, Pflege und Öffnungszeiten sind noch offen, dazu bitten wir auch die Nachbarschaft um ihre Sicht.',
  ],
  [
    'water',
    ['Wasserspielplatz {am x}', 'Matschen, stauen, planschen: Spielen {am x}'],
    'Am Ufer soll ein Spielplatz entstehen, auf dem Wasser gepumpt und gestaut werden kann. Die Fläche {am x} ist klein, deshalb müssen wir uns entscheiden: mehr Sand oder mehr Wiese, offene Rinnen oder Pumpe? Stimmen Sie mit ab.',
  ],
]);

const SCHOOL = templates('school', [
  [
    'school',
    ['Schulhof {x} wird grün', '{x}: Ein Schulhof für alle'],
    'Asphalt, ein Baum, zwei Bänke: So sieht der Hof {des x} heute aus. Im Sommer wird es dort unerträglich heiß. Schülerinnen und Schüler haben Wünsche gesammelt, nachmittags soll der Hof auch der Nachbarschaft offenstehen. Welche Angebote wünschen Sie sich, und welche Regeln sollen gelten?',
  ],
  [
    'school',
    ['Erweiterung {x}: Raumprogramm und Standort', '{x}: Mehr Platz zum Lernen'],
    'Die Zahl der Anmeldungen {am x} steigt, bis zu vier zusätzliche Klassen werden erwartet. Vorgestellt werden ein Anbau und ein Neubau auf dem Nachbargrundstück. Eltern, Kollegium und Anwohnende können beide Varianten einsehen und kommentieren.',
  ],
  [
    'city',
    ['Schulentwicklungsplan {city} bis {next}', 'Welche Schulen braucht {city}? Plan {next}'],
    'Neue Wohngebiete, Ganztag, sinkende Jahrgänge am Stadtrand: Der Schulentwicklungsplan zeigt, wie {city} darauf reagieren will. Der Entwurf enthält Vorschläge zu Einzugsbereichen, Neubauten und einer gemeinsamen Oberstufe. Ihre Hinweise werden der Schulkonferenz vorgelegt.',
  ],
  [
    'district',
    ['Kita-Neubau in {x}: Standortsuche', 'Neue Kita für {x}'],
    'In {x} fehlen rund neunzig Betreuungsplätze. Drei städtische Grundstücke sind geprüft worden, jedes hat Vorzüge und Nachteile bei Verkehr, Lärm und Baumbestand. Bevor der Jugendhilfeausschuss entscheidet, bitten wir um Ihre Einschätzung.',
  ],
  [
    'house',
    ['Neue Bibliothek {im x}?', 'Lesen, lernen, treffen: Ideen für die Bücherei {im x}'],
    'Die Stadtteilbücherei soll {im x} größere Räume beziehen. Neben Büchern sind Lernplätze, eine Werkstatt mit 3D-Drucker und ein Lesecafé im Gespräch. Was würde Sie dazu bringen, öfter vorbeizukommen, und zu welchen Zeiten?',
  ],
]);

const SPORT = templates('sport', [
  [
    'park',
    ['Bewegung im Freien: Fitnessgeräte {im x}', 'Sport {im x}: Welche Geräte, welcher Ort?'],
    'Klimmzugstange, Slackline oder Boule? {Im x} ist Platz für einen kleinen Bewegungsparcours, der jungen und alten Menschen offensteht. Das Sportamt hat Mittel für fünf Stationen. Wählen Sie aus zwölf Vorschlägen Ihre Favoriten und setzen Sie sie auf die Karte.',
  ],
  [
    'bath',
    ['Sanierung {des x}: Was ist Ihnen wichtig?', '{x}: Umbau bei laufendem Betrieb'],
    'Dach, Lüftung und Umkleiden {des x} sind veraltet, der Energieverbrauch ist hoch. Für die Sanierung gibt es Fördermittel, aber nicht genug für alle Wünsche. Sagen Sie uns, worauf Sie am wenigsten verzichten können und wie die Bauzeit erträglich wird.',
  ],
  [
    'district',
    ['Sportanlage {x}: Kunstrasen, Laufbahn, Licht', 'Umbau der Bezirkssportanlage {x}'],
    'Der Tennenplatz in {x} ist bei Regen kaum bespielbar. Geplant sind ein Kunstrasen ohne Mikroplastik, eine Laufbahn und sparsames Flutlicht. Vereine, Schulen und Nachbarschaft sollen sich auf Zeiten und Wege einigen, die für alle passen.',
  ],
  [
    'water',
    ['Badestelle {am x} wieder öffnen?', 'Schwimmen {am x}: Rettungsschwimmer, Steg und Strand'],
    'Seit einigen Jahren ist das Wasser {am x} wieder sauber genug zum Baden. Für eine offizielle Badestelle braucht es Aufsicht, Toiletten und einen sicheren Einstieg. Wie stehen Sie dazu, und was muss zum Schutz von Röhricht und Brutvögeln gelten?',
  ],
  [
    'city',
    ['Sportentwicklungsplanung {city} {year}', 'Wie bewegt sich {city}? Befragung {year}'],
    'Wo treiben die Menschen in {city} Sport, und was hindert sie daran? Für die neue Sportentwicklungsplanung fragen wir Vereine ebenso wie alle, die allein laufen, schwimmen oder tanzen. Zehn Minuten reichen, die Auswertung erscheint im folgenden Halbjahr.',
  ],
]);

/** Playgrounds, schools and sport. */
export const GROWING_UP = [...PLAY, ...SCHOOL, ...SPORT];
