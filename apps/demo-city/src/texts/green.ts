import { templates } from './template.js';

const GREEN = templates('green', [
  [
    'park',
    ['Umgestaltung {des x}', '{x}: Ein Park für alle Generationen', 'Pflege- und Entwicklungskonzept {x}'],
    'Der Baumbestand {im x} ist alt, die Wege sind ausgewaschen, und am Teich fehlt ein Geländer. Für die Umgestaltung stehen im kommenden Haushalt Mittel bereit. Gehen Sie in Gedanken durch den Park und zeigen Sie auf der Karte, wo Sie gern sitzen, spielen oder einfach Ruhe haben.',
  ],
  [
    'park',
    ['Hunde, Grillen, Picknick: Regeln {im x}', 'Miteinander {im x}: Welche Regeln brauchen wir?'],
    'An warmen Wochenenden wird es {im x} eng. Beschwerden gibt es über Rauch, Müll und frei laufende Hunde, aber auch über zu viele Verbote. Das Grünflächenamt schlägt feste Bereiche vor und möchte wissen, ob diese Lösung überzeugt.',
  ],
  [
    'street',
    ['Neue Bäume {am x}: Standorte und Arten', 'Baumpatenschaften {am x}'],
    'Entlang {des x} sollen im Herbst zweiundzwanzig Bäume gepflanzt werden. Leitungen im Boden lassen nicht jeden Standort zu. Wählen Sie zwischen Feldahorn, Zürgelbaum und Baumhasel, und melden Sie sich, wenn Sie eine Patenschaft übernehmen möchten.',
  ],
  [
    'district',
    ['Gemeinschaftsgärten in {x}: Flächen gesucht', 'Gärtnern in {x}'],
    'Viele Menschen in {x} haben keinen Balkon und keinen Garten. Die Stadt stellt bis zu fünf Flächen für gemeinschaftliches Gärtnern bereit. Schlagen Sie Orte vor und erzählen Sie, was Sie zum Loslegen brauchen, etwa Wasseranschluss, Werkzeug oder Beratung.',
  ],
  [
    'water',
    ['Renaturierung {am x}', 'Mehr Raum für das Wasser: Pläne {am x}'],
    'Der Abschnitt {am x} ist begradigt und mit Beton eingefasst. Künftig soll es wieder Kurven, flache Ufer und Platz bei Hochwasser haben. Zwei Vorzugsvarianten liegen vor. Hinweise zu Drainagen, Angelstellen und Wegen helfen, Fehler zu vermeiden.',
  ],
  [
    'district',
    ['Kleingärten in {x}: Entwicklungskonzept', 'Zukunft der Kleingärten in {x}'],
    'Die Warteliste für Parzellen ist lang, zugleich werden Flächen für Wege und Wohnungen gesucht. Das Entwicklungskonzept ordnet alle Anlagen in {x} und schlägt öffentliche Durchwege vor. Vereine, Pächterinnen und Nachbarschaft sind eingeladen, den Entwurf zu prüfen.',
  ],
]);

const CLIMATE = templates('climate', [
  [
    'district',
    ['Hitze in {x}: Wo fehlt Schatten?', 'Kühle Orte in {x} gesucht'],
    'Bei Messungen im vergangenen Sommer war {x} nachts bis zu sechs Grad wärmer als das Umland. Wo meiden Sie an heißen Tagen den Weg, wo finden Sie Abkühlung? Die Karte der Hitzeinseln dient als Grundlage für Bäume, Trinkbrunnen und Sonnensegel.',
  ],
  [
    'square',
    ['Entsiegelung {am x}', 'Weniger Pflaster, mehr Grün: {x}'],
    'Nach Starkregen steht das Wasser {am x} knöcheltief. Ein Teil der gepflasterten Fläche soll geöffnet und als Versickerungsmulde bepflanzt werden. Parkplätze entfallen dafür an zwei Seiten. Bewerten Sie die Skizze und machen Sie Gegenvorschläge.',
  ],
  [
    'district',
    ['Kommunale Wärmeplanung: Bürgerdialog in {x}', 'Wie heizt {x} in Zukunft?'],
    'Fernwärme, Wärmepumpe oder ein Nahwärmenetz: Für {x} untersucht die Stadt, welche Versorgung technisch und finanziell passt. Eigentümer und Mieterinnen können Fragen stellen und angeben, ob für ihr Haus ein Anschluss infrage kommt.',
  ],
  [
    'city',
    ['Klimaanpassungskonzept {city}: Ihre Hinweise {year}', 'Starkregen und Hitze: {city} sorgt vor ({year})'],
    'Welche Keller laufen bei Starkregen voll, welche Plätze werden im Sommer zu heiß? Das Klimaanpassungskonzept für {city} verbindet Messdaten mit Ihren Erfahrungen. Am Ende steht ein Plan mit vierzig Maßnahmen, Kosten und Zuständigkeiten.',
  ],
  [
    'city',
    ['Windenergie in {city}: Entwurf der Vorranggebiete {year}'],
    'Das Land verpflichtet auch {city}, Flächen für Windenergie auszuweisen. Der Entwurf nennt sechs Suchräume mit Abständen, Sichtachsen und Artenschutz. Ihre Stellungnahme wird erfasst, abgewogen und zusammen mit der Antwort der Verwaltung veröffentlicht.',
  ],
  [
    'street',
    ['Klimastraße {x}: Ein Straßenzug wird umgebaut', 'Modellprojekt Klimastraße {x}'],
    'Regenwasser versickert in Baumrigolen, Fassaden werden begrünt, die Fahrbahn wird schmaler: {Am x} soll sichtbar werden, wie eine Straße mit Hitze und Starkregen zurechtkommt. Anwohnende können bei zwei Rundgängen und hier auf der Karte mitplanen.',
  ],
]);

const NOISE = templates('noise', [
  [
    'city',
    ['Lärmaktionsplan {city} {year}: Mitwirkung der Öffentlichkeit', 'Zu laut? Lärmaktionsplan {city} {year}'],
    'Auf Grundlage der neuen Lärmkarten überprüft die Stadt {city} ihren Lärmaktionsplan. Zeigen Sie, wo Straßen, Bahn oder Gewerbe stören und welche ruhigen Orte geschützt werden sollen. Der Entwurf wird anschließend ein zweites Mal öffentlich beraten.',
  ],
  [
    'street',
    ['Lärmschutz {am x}: Wand, Wall oder Flüsterasphalt?', 'Leiser wohnen {am x}'],
    'Nachts werden {am x} Werte gemessen, die über den Richtwerten liegen. Eine Lärmschutzwand wäre wirksam, verändert aber das Ortsbild; ein neuer Belag hilft weniger und ist billiger. Wir möchten wissen, welche Abwägung Sie treffen würden.',
  ],
  [
    'site',
    ['Altlastensanierung „{x}“: Was geschieht wann?', 'Gelände „{x}“: Fragen zur Bodensanierung'],
    'Im Boden des Geländes „{x}“ liegen Rückstände aus fast hundert Jahren Betrieb. Die Sanierung dauert etwa achtzehn Monate und bringt Lastwagenverkehr mit sich. Alle Gutachten sind verlinkt; stellen Sie Ihre Fragen, die Antworten veröffentlichen wir fortlaufend.',
  ],
  [
    'district',
    ['Wertstoffinseln in {x}: Standorte überprüfen', 'Sauberes {x}: Container und Papierkörbe'],
    'Überfüllte Container und abgestellter Sperrmüll ärgern viele in {x}. Die Stadtreinigung will Standorte zusammenlegen, einige unter die Erde bringen und häufiger leeren. Kennzeichnen Sie auf der Karte, welche Plätze gut liegen und welche weg sollten.',
  ],
]);

/** Parks, climate, water and quiet. */
export const GREEN_AND_CLIMATE = [...GREEN, ...CLIMATE, ...NOISE];
