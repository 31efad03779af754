import type { LocalisedText } from "../errors/index.ts";
import type { StreetKind } from "./fold-name.ts";

/** House numbers of a street that belong to an area. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly parity?: "odd" | "even";
}

/** An area: whole streets, or ranges of their numbers. */
export interface Area {
  readonly code: string;
  readonly title: LocalisedText;
  /** By street code; an empty list means the whole street. */
  readonly streets: ReadonlyMap<string, readonly NumberRange[]>;
  readonly localities: ReadonlySet<string>;
}

/** A street that has a name: its own, or another by which people know it. */
export interface NamedStreet {
  readonly code: string;
  readonly alias: boolean;
  /** What the name says it is, a street or a square; undefined when it says nothing. */
  readonly kind: StreetKind | undefined;
}

/** A versioned register of localities, streets and areas, ready for look-ups. */
export interface Register {
  readonly id: string;
  readonly version: string;
  readonly source: LocalisedText;
  readonly localities: ReadonlyMap<string, { readonly code: string; readonly names: readonly string[] }>;
  readonly streets: ReadonlyMap<
    string,
    {
      readonly code: string;
      readonly locality: string;
      readonly name: string;
      /** Counted from 1 in the order of the register. */
      readonly number: number;
    }
  >;
  readonly areas: ReadonlyMap<string, Area>;
  /** Every code that `inTerritory` accepts. */
  readonly territories: ReadonlySet<string>;
  /** Locality codes by folded name. */
  readonly localityByName: ReadonlyMap<string, readonly string[]>;
  /** Streets by locality code, then by folded name. */
  readonly streetByName: ReadonlyMap<string, ReadonlyMap<string, readonly NamedStreet[]>>;
}
