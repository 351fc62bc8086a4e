import type { PlaceKind } from './texts/template.js';

type Names = Readonly<Record<Exclude<PlaceKind, 'city'>, readonly string[]>>;

/** What a city's streets, parks and houses are called; no name occurs in two cities. Written as comma lists to be read. */
const NAMES: Readonly<Record<string, string>> = {
  lindenhafen: `district: Altenkai, Süderhagen, Wilhelmsbrink, Osterfleth, Neukai, Grambeck
    street: Reeperallee, Kranstraße, Lotsenweg, Fuhlendamm, Zollkaistraße, Ankerchaussee, Barkenring, Deichgrafenstraße
    square: Pfeffermarkt, Lotsenplatz, Heringsmarkt, Zollplatz
    park: Kapitänsgarten, Osterflether Park, Schleusenpark, Werftpark
    school: Schleusenschule, Grambeckschule, Kogge-Gymnasium, Deichschule
    water: Flethgraben, Lindenfleet, Holzhafen
    site: Güterbahnhof, Nordspeicher, Klinkerwerft, Fruchthof
    house: Kulturspeicher, Hafentheater, Lotsenhaus
    bath: Seefahrtsbad`,
  kupferthal: `district: Oberschmelz, Hammerbach, Kleff, Vogelsiepen, Drahtzug, Westerhöhe
    street: Erzstraße, Drahtzieherweg, Schmelzhüttenstraße, Kleffer Allee, Bergmannssteig, Talsperrenstraße, Köhlerweg, Hammerwerkstraße
    square: Knappenplatz, Schmelzermarkt, Kleffplatz, Erzplatz
    park: Haldenpark, Siepengarten, Köhlerpark, Stollengarten
    school: Haldenschule, Bergstollenschule, Siepen-Gymnasium, Köhlerschule
    water: Hammerteich, Siepenbach, Obersee
    site: Walzwerk, Kokereihof, Erzbahnhof, Drahtwerk
    house: Gebläsehalle, Knappenhaus, Hüttentheater
    bath: Stollenbad`,
  silberbrueck: `district: Aschenkamp, Brückenfeld, Tielmark, Rübenau, Kanalhagen, Lehndorfer Holz
    street: Münzstraße, Brückenfelder Straße, Okerwiesenweg, Tielmarkring, Zuckerallee, Schriftsetzerweg, Silberstraße, Petriwallstraße
    square: Münzplatz, Petrimarkt, Schriftsetzerplatz, Wollmarkt
    park: Rübenaupark, Petriwallgarten, Kanalpark, Museumsgarten
    school: Tielmarkschule, Silbergymnasium, Aschenkampschule, Kanalschule
    water: Mühlengraben, Stichkanal, Tielsee
    site: Zuckerfabrik, Petridruckerei, Kanaldepot, Lokwerk
    house: Stadthalle, Münzhaus, Silberforum
    bath: Petribad`,
  haselbrink: `district: Eversbrok, Sundermühlen, Hasetal, Brinkum-Feld, Dornbusch, Uhlenkamp
    street: Haselbrinker Straße, Uhlenkampweg, Sundermühlenstraße, Webereiallee, Leinpfadweg, Dornbuschring, Eversbroker Damm, Nussbaumweg
    square: Leinenmarkt, Uhlenplatz, Weberplatz, Brinkplatz
    park: Nussbaumpark, Webergarten, Dornbuschpark, Hasewiesenpark
    school: Uhlenkampschule, Leinpfadschule, Weber-Gymnasium, Brinkschule
    water: Haseaue, Dornteich, Webergraben
    site: Weberwerk, Spinnereihof, Kartonfabrik, Westkaserne
    house: Webereihalle, Nussbaumhaus, Uhlentheater
    bath: Hasebad`,
  saalhorst: `district: Horstufer, Kaltenmark, Salzrode, Trebnitzer Höhe, Rabenfeld, Horst-Süd
    street: Salzstraße, Horstuferstraße, Rabenweg, Solbadallee, Kaltenmarkstraße, Trebnitzer Chaussee, Siederweg, Gradierstraße
    square: Siedermarkt, Rabenplatz, Salzplatz, Hallplatz
    park: Gradierpark, Rabengarten, Solpark, Horstpark
    school: Siederschule, Gradierschule, Salz-Gymnasium, Rabenschule
    water: Rabensee, Salzbach, Mühlsaalegraben
    site: Salzwerk, Malzfabrik, Ringlokdepot, Südkaserne
    house: Salzspeicher, Siederhaus, Rabentheater
    bath: Solbad`,
  brookstedt: `district: Wittbrook, Tungendamm, Faldersee, Einfeldhof, Stadtfelde, Stovermühle
    street: Wittbrooker Weg, Holstenhofstraße, Tuchmacherallee, Faldersteig, Gerberstraße, Einfelder Ring, Moorchaussee, Stoverweg
    square: Tuchmacherplatz, Kleinflecken-Markt, Gerberplatz, Wittplatz
    park: Gerberpark, Brookpark, Faldergarten, Mühlenbrookpark
    school: Wittbrookschule, Tuchmacherschule, Holsten-Gymnasium, Moorschule
    water: Faldersteich, Brookau, Wittsee
    site: Tuchfabrik, Lederwerk, Bahnbetriebswerk, Nordkaserne
    house: Gerberhaus, Tuchhalle, Bücherscheune
    bath: Brookbad`,
  eschenwerder: `district: Werderfelde, Schelfkamp, Neu Eschen, Lankower Ufer, Fischergrund
    street: Schelfstraße, Fischergrundweg, Werderdamm, Eschenallee, Residenzstraße, Lewitzring
    square: Schelfmarkt, Residenzplatz, Fischerplatz, Werderplatz
    park: Schelfgarten, Residenzpark, Inselpark
    school: Werderschule, Eschen-Gymnasium, Fischerschule
    water: Werdersee, Fischerfließ, Schelfgraben
    site: Seeziegelei, Molkereihof, Wagenhalle
    house: Residenztheater, Fischerhaus
    bath: Werderbad`,
  erlenwalde: `district: Planeaue, Neu Fläming, Schmerlitz, Krähenheide, Neu Erlen
    street: Erlenstraße, Flämingallee, Krähenheideweg, Postmeilenstraße, Planeufer, Försterweg
    square: Postmeilenplatz, Erlenmarkt, Försterplatz, Heideplatz
    park: Planepark, Förstergarten, Erlenpark
    school: Planeschule, Fläming-Gymnasium, Waldschule
    water: Erlenfließ, Krähensee, Planegraben
    site: Sägewerk, Ofenfabrik, Flugplatzkaserne
    house: Postmeilenhaus, Försterkino
    bath: Erlenbad`,
  moewenfurt: `district: Furtholm, Noorhusen, Kattsund-West, Königswiesen-Nord
    street: Furtstraße, Möwenweg, Kattsunder Straße, Noorallee, Seilerweg, Dannewerkring
    square: Furtmarkt, Seilerplatz, Noorplatz
    park: Noorpark, Seilergarten, Möwenpark
    school: Noorschule, Furtschule, Möwen-Gymnasium
    water: Noorsee, Kattsundgraben, Furtau
    site: Seilerei-Hof, Furtwerft, Fischdepot
    house: Noortheater, Furthaus
    bath: Möwenbad`,
  tidenbrook: `district: Sielhusen, Leegmoor, Polderhusen, Warfenfeld
    street: Sielstraße, Polderweg, Leegmoorer Straße, Teestubenweg, Fehnallee, Ebbering
    square: Sielplatz, Teemarkt, Fehnplatz
    park: Fehnpark, Polderpark, Warfengarten
    school: Sielschule, Fehn-Gymnasium, Polderschule
    water: Tidensiel, Fehnkanal, Leegmoorsee
    site: Teefabrik, Torfwerk, Sielwerft
    house: Teehaus, Fehnforum
    bath: Polderbad`,
  falkenroda: `district: Rodaer Höhe, Untermühl, Falkengrund, Angerstedt
    street: Rodaer Straße, Falkengasse, Angerweg, Glockengießerstraße, Waidallee, Untersteig
    square: Waidmarkt, Glockenplatz, Angerplatz
    park: Falkenpark, Waidgarten, Unterpark
    school: Angerschule, Falken-Gymnasium, Waidschule
    water: Rodabach, Waidteich, Falkenteich
    site: Brauhof, Porzellanfabrik, Thermometerwerk
    house: Waidhaus, Glockentheater
    bath: Falkenbad`,
  kranichow: `district: Alt Kranichow, Seefelde, Bollwerk, Kietzhof
    street: Kranichstraße, Bollwerkstraße, Kietzweg, Seeblickallee, Müritzdamm, Reusenweg
    square: Kranichplatz, Reusenmarkt, Bollwerkplatz
    park: Kietzpark, Kranichgarten, Reusenpark
    school: Kietzschule, Kranich-Gymnasium, Seeschule
    water: Kranichsee, Reusengraben, Bollwerkhafen
    site: Netzfabrik, Seesägewerk, Kornspeicher
    house: Reusenhaus, Seetheater
    bath: Kranichbad`,
};

/** The names of one sort of place in a city, in a fixed order. */
export function placesOf(citySlug: string, kind: Exclude<PlaceKind, 'city'>): readonly string[] {
  return namesOf(citySlug)[kind];
}

/** Every place of a city in a fixed order; the order gives each its position. */
export function allPlacesOf(citySlug: string): readonly string[] {
  return Object.values(namesOf(citySlug)).flat();
}

/** What every German town has; towns without names of their own have these. */
const COMMON = `district: Altstadt, Neustadt, Nordstadt, Südvorstadt, Bahnhofsviertel
    street: Bahnhofstraße, Schulstraße, Mühlenweg, Ringstraße, Lange Straße, Gartenweg
    square: Marktplatz, Rathausplatz, Kirchplatz
    park: Stadtpark, Bürgerpark, Wallpark
    school: Grundschule am Wall, Stadtschule, Albert-Einstein-Gymnasium
    water: Mühlenteich, Stadtgraben, Dorfbach
    site: Alter Güterbahnhof, Alte Ziegelei, Schlachthofgelände
    house: Bürgerhaus, Stadtbücherei
    bath: Freibad`;

const NAMES_BY_CITY: ReadonlyMap<string, Names> = new Map(
  Object.entries(NAMES).map(([slug, lines]) => [slug, namesIn(lines)]),
);

const COMMON_NAMES = namesIn(COMMON);

function namesOf(citySlug: string): Names {
  return NAMES_BY_CITY.get(citySlug) ?? COMMON_NAMES;
}

function namesIn(lines: string): Names {
  const lists = new Map(lines.split('\n').map(listOf));
  const names = (kind: string): readonly string[] => lists.get(kind) ?? [];
  return {
    district: names('district'),
    street: names('street'),
    square: names('square'),
    park: names('park'),
    school: names('school'),
    water: names('water'),
    site: names('site'),
    house: names('house'),
    bath: names('bath'),
  };
}

function listOf(line: string): readonly [string, readonly string[]] {
  const [kind = '', names = ''] = line.trim().split(': ');
  return [kind, names.split(', ')];
}
