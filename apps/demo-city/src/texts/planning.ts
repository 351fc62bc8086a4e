import { templates } from './template.js';

const PLANNING = templates('planning', [
  [
    'site',
    ['Bebauungsplan „{x}“: frühzeitige Beteiligung', 'Bebauungsplan-Vorentwurf „{x}“'],
    'Für das Gelände rund um das frühere Gewerbegrundstück „{x}“ wird ein Bebauungsplan aufgestellt. Der Vorentwurf sieht Wohnungen, eine Kindertagesstätte und nicht störendes Gewerbe vor. Die Unterlagen mit Umweltbericht und Verkehrsgutachten können hier eingesehen werden. Während der Frist kann sich jede Person zur Planung äußern.',
  ],
  [
    'street',
    ['Bebauungsplan „Nördlich {des x}“: Veröffentlichung im Internet', 'Entwurf des Bebauungsplans „Südlich {des x}“'],
    'Der Rat hat dem Entwurf des Bebauungsplans {am x} zugestimmt und seine Veröffentlichung beschlossen. Vorgesehen sind Reihenhäuser, ein Quartiersplatz und der Erhalt der alten Baumreihe. Stellungnahmen können während der Veröffentlichungsfrist elektronisch übermittelt werden; nicht fristgerecht abgegebene Stellungnahmen können unberücksichtigt bleiben.',
  ],
  [
    'district',
    ['Änderung des Flächennutzungsplans im Bereich {x}'],
    'Im Stadtteil {x} sollen bisherige Gewerbeflächen künftig als gemischte Bauflächen dargestellt werden. Die Änderung schafft die Voraussetzung für spätere Bebauungspläne. Ziele, Zwecke und voraussichtliche Auswirkungen der Planung werden hier dargelegt und können erörtert werden.',
  ],
  [
    'district',
    ['Rahmenplan {x}: Leitlinien für die nächsten zwanzig Jahre', 'Wie wächst {x}? Rahmenplan im Entwurf'],
    'Wo darf {x} wachsen, welche Grünzüge bleiben frei, wie kommen Bus und Rad ins Quartier? Ein Planungsteam hat aus den Ergebnissen zweier Werkstätten einen Rahmenplan gezeichnet. Bitte prüfen Sie, ob Ihre Anliegen darin vorkommen.',
  ],
  [
    'square',
    ['Neugestaltung {des x}', '{x}: Drei Entwürfe, Ihre Meinung'],
    'Drei Büros haben Entwürfe für den {x} eingereicht. Sie unterscheiden sich vor allem darin, wie viel Fläche versiegelt bleibt, wo der Wochenmarkt steht und ob Autos queren dürfen. Schauen Sie sich die Pläne an und schreiben Sie der Jury, was sie bedenken soll.',
  ],
  [
    'site',
    ['Was wird aus dem Areal „{x}“?', 'Areal „{x}“: Ideen für die Zwischennutzung'],
    'Das Areal „{x}“ steht seit Jahren leer. Bis zum Baubeginn könnten dort Werkstätten, ein Gemeinschaftsgarten oder Proberäume einziehen. Die Stadt sucht Menschen, die etwas ausprobieren wollen, und fragt die Nachbarschaft nach Wünschen und Grenzen.',
  ],
  [
    'street',
    ['Gestaltungssatzung {x}: Werbung, Dächer, Fassaden'],
    'Leuchtreklamen und Kunststofffassaden verändern das Bild {des x}. Eine Gestaltungssatzung soll regeln, was künftig erlaubt ist. Eigentümerinnen, Gewerbetreibende und alle anderen können den Entwurf bis zum Ende der Frist kommentieren.',
  ],
  [
    'water',
    ['Promenade {am x}: Wege, Stufen, Aussichten', 'Zugang zum Wasser: Uferweg {am x}'],
    'Bisher endet der Spazierweg {am x} vor einem Zaun. Nach dem Kauf zweier Grundstücke kann die Stadt das Ufer öffnen. Zur Auswahl stehen ein durchgehender Uferweg oder einzelne Aussichtsplätze, die der Natur mehr Ruhe lassen.',
  ],
  [
    'site',
    [
      'Städtebaulicher Wettbewerb „{x}“: Fragen und Wünsche an die Büros',
      'Wettbewerb „{x}“: Die Aufgabe mitformulieren',
    ],
    'Bevor der Wettbewerb für das Quartier „{x}“ ausgelobt wird, soll die Aufgabe stimmen. Welche Mischung aus Wohnen und Arbeiten ist richtig, was soll vom Bestand bleiben, wie dicht darf gebaut werden? Ihre Antworten werden Teil der Auslobung.',
  ],
]);

const HOUSING = templates('housing', [
  [
    'district',
    ['Wohnen in {x}: Befragung zur sozialen Erhaltungssatzung', 'Milieuschutz für {x}?'],
    'Steigende Mieten verändern {x}. Die Stadt prüft, ob eine soziale Erhaltungssatzung die Bewohnerschaft schützen kann. Wir fragen nach Miete, Wohndauer und Modernisierungen; alle Angaben bleiben anonym und werden nur für das Gutachten genutzt.',
  ],
  [
    'street',
    ['Nachverdichtung {am x}: Dialog mit der Nachbarschaft', 'Neue Wohnungen {am x}'],
    'Die städtische Wohnungsgesellschaft möchte {am x} zwei Häuser mit achtundvierzig Wohnungen ergänzen. Stellplätze und Bäume sind dabei die größten Streitpunkte. In zwei Gesprächsrunden und hier im Netz sammeln wir Argumente, bevor der Bauantrag gestellt wird.',
  ],
  [
    'site',
    ['Wohnquartier „{x}“: Grundstücke für Baugemeinschaften', 'Gemeinschaftlich bauen auf dem Gelände „{x}“'],
    'Ein Drittel der Flächen auf dem Gelände „{x}“ wird nach Konzept statt nach Höchstpreis vergeben. Welche Kriterien sollen zählen: Mietpreis, Barrierefreiheit, Holzbau, Nutzen für den Stadtteil? Gewichten Sie die Kriterien und schlagen Sie weitere vor.',
  ],
  [
    'district',
    ['Wohnen im Alter in {x}', 'Älter werden in {x}: Wohnungen, Wege, Hilfen'],
    'Fast jede dritte Person in {x} ist über fünfundsechzig. Viele möchten im Stadtteil bleiben, finden aber keine passende Wohnung. Berichten Sie, was Ihnen beim Wohnen fehlt und welche Hilfen in der Nachbarschaft gut tun würden.',
  ],
  [
    'city',
    ['Handlungskonzept Wohnen {city} {next}', 'Wie wohnt {city}? Entwurf des Wohnkonzepts {next}'],
    'Wie viele Wohnungen braucht {city}, in welcher Größe und zu welchem Preis? Das Handlungskonzept schlägt eine Quote für geförderte Wohnungen und einen Fonds für Grundstücke vor. Der Entwurf steht bis zum Ende der Frist zur Diskussion.',
  ],
]);

/** Plans for land and houses. */
export const PLANNING_AND_HOUSING = [...PLANNING, ...HOUSING];
