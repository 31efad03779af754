import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { factAt, factPathToPointer, valueAt } from "../../answers/index.ts";
import type { PartyRole } from "../../document/party-roles.ts";
import type { PathDocument } from "../../document/paths-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import type { Party } from "../ground/parties.ts";

type Document = Pick<Regulations["document"], "applicants">;

/** The path of an application by its answers, and the value of the choice that leads to it; undefined where none does. */
export function pathOfAnswers(
  { applicants }: Document,
  answers: JsonObject,
): { readonly id: string; readonly path: PathDocument } | undefined {
  const paths = applicants?.paths;
  const id = paths === undefined ? undefined : factAt(answers, paths.by);
  const path = typeof id === "string" ? pathNamed({ applicants }, id) : undefined;
  return typeof id === "string" && path !== undefined ? { id, path } : undefined;
}

/** A path of the programme by the value that leads to it. */
export function pathNamed({ applicants }: Document, id: string | undefined): PathDocument | undefined {
  const of = applicants?.paths?.of ?? {};
  return id !== undefined && Object.hasOwn(of, id) ? of[id] : undefined;
}

/** Roles whose organisations are a party to the agreement. */
const rolesOf: Readonly<Record<PathDocument["party"], readonly PartyRole[]>> = {
  applicant: ["applicant"],
  patron: ["patron"],
  leader: ["leader"],
  members: ["member"],
  all: ["applicant", "leader", "partner"],
};

/** The organisations that are a party to the agreement, by their numbers: `nip:1234563218`. */
export function organisationsOf({ party }: PathDocument, parties: readonly Party[]): readonly string[] {
  const roles = rolesOf[party];
  return [...new Set(parties.filter(({ as }) => roles.includes(as)).map((one) => one.party))];
}

/** The people of a list from whom those who sign are chosen; by their places, and empty where a name was left out. */
export function peopleToChoose(chosenFrom: string, answers: JsonObject): readonly string[] {
  const [list = "", field = ""] = chosenFrom.split("[].");
  const items = valueAt(answers, factPathToPointer(list));
  if (!Array.isArray(items)) return [];
  return items.map((item: Json) => {
    const name = isPlainObject(item) ? factAt(item as JsonObject, field) : undefined;
    return typeof name === "string" ? name.trim() : "";
  });
}

/** Who is the party, in words that go on after "is". */
export const partyWords: Readonly<Record<PathDocument["party"], LocalisedText>> = {
  applicant: { pl: "wnioskodawca", en: "the applicant" },
  patron: { pl: "patron", en: "the patron" },
  leader: { pl: "lider", en: "the leader" },
  members: { pl: "członkowie grupy", en: "the members of the group" },
  all: { pl: "wszyscy składający ofertę razem", en: "all who offer jointly" },
};

/** Who signs, in words. */
export function signsWords({ signs }: PathDocument): LocalisedText {
  if (signs === "eachParty")
    return {
      pl: "za każdy podmiot, który jest stroną, co najmniej jedna osoba uprawniona do jego reprezentowania",
      en: "at least one person entitled to represent each of the organisations that are parties",
    };
  if ("representatives" in signs)
    return {
      pl: `osoby uprawnione do reprezentowania strony (co najmniej ${signs.representatives})`,
      en: `people entitled to represent the party (at least ${signs.representatives})`,
    };
  return {
    pl: `osoby, które grupa wybierze spośród swoich członków (${signs.number})`,
    en: `people whom the group chooses among its members (${signs.number})`,
  };
}

/** Who is liable, in words. */
const liableWords: Readonly<Record<PathDocument["liable"], LocalisedText>> = {
  party: { pl: "strona umowy", en: "the party to the agreement" },
  eachForAll: {
    pl: "wszyscy, którzy są stroną albo członkami grupy, solidarnie: każdy za całość",
    en: "everybody who is a party or a member of the group, jointly and severally: each for all of it",
  },
};

/** To whose account the money goes, in words. */
const paidToWords: Readonly<Record<PathDocument["paidTo"], LocalisedText>> = {
  party: { pl: "rachunek strony umowy", en: "the account of the party" },
  leader: { pl: "rachunek lidera", en: "the account of the leader" },
  oneSignatory: {
    pl: "rachunek jednej z osób, które podpisują umowę",
    en: "the account of one of those who sign the agreement",
  },
};

/** What a path states, each in words. */
export interface PathWords {
  readonly party: LocalisedText;
  readonly signs: LocalisedText;
  readonly liable: LocalisedText;
  readonly paidTo: LocalisedText;
}

/**
 * What a path of `applicants.paths` states, in words that stand behind a heading of their own.
 *
 * @example
 * pathWords({ party: "patron", signs: { representatives: 1 }, liable: "party", paidTo: "party", basis: [] }).party.en;
 * // "the patron"
 */
export function pathWords(path: PathDocument): PathWords {
  return {
    party: partyWords[path.party],
    signs: signsWords(path),
    liable: liableWords[path.liable],
    paidTo: paidToWords[path.paidTo],
  };
}
