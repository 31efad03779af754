/** As what an organisation or a person may stand in an application. */
export const partyRoles = ["applicant", "patron", "leader", "partner", "member"] as const;

/** As what an organisation or a person stands in an application. */
export type PartyRole = (typeof partyRoles)[number];
