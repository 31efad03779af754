/** How somebody is bound to a party, by the embedder's register. */
export const relationKinds = [
  "applicant",
  "member",
  "board",
  "patron",
  "partner",
  "adviser",
  "employee",
  "kin",
  "other",
] as const;

/** How somebody is bound to a party: a member of it, on its board, its adviser, kin of somebody there. */
export type RelationKind = (typeof relationKinds)[number];
