import { legislativeTypes, typeOfAbbreviation } from './document-types.ts';
import { isJointSymbol, issuerOfSymbol } from './issuer-symbols.ts';

/** The letters behind a number, and all that they tell without the words around them. */
export interface DocumentSymbol {
  /** As printed, without spaces: `KH/ĐU`, `STP-PBGDPL`, `QH15`. */
  readonly text: string;
  /** What stands between `/` and `-`. */
  readonly parts: readonly string[];
  /** The type that the first part abbreviates: `KH` → `Kế hoạch`. */
  readonly type: string | null;
  /** The types of a legislature's symbol (`QH15`), the usual one first. */
  readonly legislative: readonly string[];
  /** The agency that the letters name beyond doubt. */
  readonly issuer: string | null;
  /** The symbol of a letter: agency and unit, no type part (`STP-PBGDPL`). */
  readonly isLetter: boolean;
  readonly isJoint: boolean;
}

/** Symbols already read. A text repeats few of them many times, so each is worked out once. */
export type KnownSymbols = Map<string, DocumentSymbol>;

const MOST_KNOWN = 10_000;

/** Reads a symbol, or finds it among those of the same text. */
export function readSymbol(text: string, known: KnownSymbols): DocumentSymbol {
  let symbol = known.get(text);
  if (symbol === undefined) {
    symbol = describe(text);
    if (known.size < MOST_KNOWN) known.set(text, symbol);
  }
  return symbol;
}

function describe(text: string): DocumentSymbol {
  const parts = text.split(/[/-]/);
  const [first = ''] = parts;
  const type = typeOfAbbreviation(first);
  const namesAgency = first === 'UBND' || first === 'HĐND' || issuerOfSymbol(parts, false) !== null;
  return {
    text,
    parts,
    type,
    legislative: legislativeTypes(first),
    issuer: issuerOfSymbol(parts, type !== null),
    isLetter: parts.length > 1 && namesAgency,
    isJoint: isJointSymbol(parts),
  };
}

/** True when the symbol says what the document is: `KH/ĐU`, `QH15`. */
export function namesType(symbol: DocumentSymbol): boolean {
  return symbol.type !== null || symbol.legislative.length > 0;
}
