import type { LocalisedText } from "@opus/grant-rules";

/** How somebody is bound to a party, by what they declare or the embedder's register says. */
export const relationKinds = [
  "applicant",
  "member",
  "board",
  "auditBody",
  "patron",
  "partner",
  "adviser",
  "employee",
  "kin",
  "other",
] as const;

/** How somebody is bound to a party: a member of it, on its board, its adviser, kin of somebody there. */
export type RelationKind = (typeof relationKinds)[number];

/** The same in words that go on after "is". */
export const relationWords: Readonly<Record<RelationKind, LocalisedText>> = {
  applicant: { pl: "wnioskodawca", en: "the applicant" },
  member: { pl: "członek", en: "a member" },
  board: { pl: "członek władz", en: "on the board" },
  auditBody: { pl: "członek organu kontroli", en: "on the audit body" },
  patron: { pl: "patron", en: "the patron" },
  partner: { pl: "partner", en: "a partner" },
  adviser: { pl: "doradca", en: "an adviser" },
  employee: { pl: "pracownik", en: "an employee" },
  kin: { pl: "osoba bliska", en: "kin" },
  other: { pl: "osoba powiązana", en: "bound to a party" },
};

/** A party that somebody has a part in, or is bound to. */
export interface Relation {
  /** Pseudonymous id of the party, as it stands for the applicant of a case. */
  readonly party: string;
  readonly as: RelationKind;
}

/** A relation of one of several people. */
export interface RelationOf extends Relation {
  /** Id of whom it binds. */
  readonly of: string;
}
