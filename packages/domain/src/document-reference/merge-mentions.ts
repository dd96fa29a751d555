import type { DocumentReference } from './reference.ts';

/**
 * Makes one reference of all mentions of a document (DOMAIN.md C.2, rule 10), in the order of first
 * mention. Same type, number and symbol are the same document unless two dates contradict: every
 * agency starts at 1 again each year. A mention by number alone (“Kế hoạch số 50”) belongs to the one
 * of that type and number that has a symbol.
 *
 * Everything is looked up in maps, so that a text of nothing but references stays linear.
 */
export function mergeMentions(mentions: Iterable<DocumentReference>): DocumentReference[] {
  const documents: DocumentReference[] = [];
  const known: KnownPlaces = new Map();
  const byNumber: PlaceByNumber = new Map();

  for (const mention of mentions) {
    const places = placesOf(known, mention);
    const same = mention.date === null ? places.first : (places.dated?.get(mention.date) ?? places.undated);
    const index =
      agreeing(documents, same, mention) ?? agreeing(documents, sameNumber(byNumber, documents, mention), mention);
    const place = index ?? documents.length;
    const before = index === null ? undefined : documents[index];
    const merged = before === undefined ? mention : mergeTwo(before, mention);
    if (merged === before && index === same) continue;
    documents[place] = merged;
    places.first ??= place;
    if (merged.date === null) places.undated = place;
    else {
      places.dated ??= new Map();
      places.dated.set(merged.date, place);
      if (places.undated === place) places.undated = undefined;
    }
    const ofType = within(byNumber, mention.type, () => new Map<string, number>());
    for (const number of [mention.number, shortNumber(mention)]) if (!ofType.has(number)) ofType.set(number, place);
  }
  return documents;
}

/** Where the documents of one type, symbol and number stand in the result. */
interface Places {
  first: number | undefined;
  undated: number | undefined;
  dated: Map<string, number> | undefined;
}

// All keys are strings that are there already: none has to be made for a look.
/** By type, then symbol, then number. */
type KnownPlaces = Map<string, Map<string, Map<string, Places>>>;
/** The first document of a number, by type, whatever its symbol. */
type PlaceByNumber = Map<string, Map<string, number>>;

function placesOf(known: KnownPlaces, { type, number, symbol }: DocumentReference): Places {
  const ofType = within(known, type, () => new Map<string, Map<string, Places>>());
  const ofSymbol = within(ofType, symbol ?? '', () => new Map<string, Places>());
  return within(ofSymbol, number, () => ({ first: undefined, undated: undefined, dated: undefined }));
}

function within<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** `98/2023` is also printed as `98`. */
function shortNumber({ number }: DocumentReference): string {
  const slash = number.indexOf('/');
  return slash === -1 ? number : number.slice(0, slash);
}

/** The document of that number when it or the mention has no symbol. */
function sameNumber(
  byNumber: PlaceByNumber,
  documents: readonly DocumentReference[],
  mention: DocumentReference,
): number | undefined {
  const ofType = byNumber.get(mention.type);
  const printed = ofType?.get(mention.number);
  if (mention.symbol === null) return printed;
  return [printed, ofType?.get(shortNumber(mention))].find(
    (index) => index !== undefined && documents[index]?.symbol === null,
  );
}

/** The index when that document does not contradict the mention. */
function agreeing(
  documents: readonly DocumentReference[],
  index: number | undefined,
  mention: DocumentReference,
): number | null {
  const known = index === undefined ? undefined : documents[index];
  if (index === undefined || known === undefined) return null;
  if (known.date !== null && mention.date !== null && known.date !== mention.date) return null;
  const bySymbol = known.symbol !== null && known.symbol === mention.symbol;
  const issuersAgree = known.issuer === null || mention.issuer === null || known.issuer === mention.issuer;
  return bySymbol || issuersAgree ? index : null;
}

/** The mention with a symbol, then the one with a date; the other completes it. */
function mergeTwo(known: DocumentReference, mention: DocumentReference): DocumentReference {
  const [kept, other] = isBetter(mention, known) ? [mention, known] : [known, mention];
  const gains = (kept.issuer === null && other.issuer !== null) || (kept.date === null && other.date !== null);
  if (!gains) return kept;
  return { ...kept, issuer: kept.issuer ?? other.issuer, date: kept.date ?? other.date };
}

function isBetter(a: DocumentReference, b: DocumentReference): boolean {
  if ((a.symbol === null) !== (b.symbol === null)) return a.symbol !== null;
  return a.date !== null && b.date === null;
}
