import { toCivilDate } from "@opus/grant-rules/calendar";
import { type Grosze, grosze, multiplyMoney, subtractMoney } from "@opus/grant-rules/money";
import type { PartyRole } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { type Party, partyKeys } from "./parties.ts";
import type { PartyRow } from "./sets.ts";
import { countsParties, limitsOf } from "./stated-limits.ts";

/** An application and the parties that its answers name. */
export interface OfParties {
  readonly parties: readonly Party[];
  /** Roles in which somebody stands whose number was left out. */
  readonly unnamed?: readonly PartyRole[] | undefined;
  readonly number: string;
  readonly call: string;
}

type Programme = Pick<Regulations, "document">;

/** Rows of a set, by key. */
type Rows<Row> = ReadonlyMap<string, Row>;

/** The key of a party's application; the number of a grant given outside the tool is its own. */
export const partyKey = (party: string, call: string, number: string): string => `${party}/${call}/${number}`;

/** The rows under which limits find an application, as it is submitted; none where nothing counts parties. */
function partyRows(
  programme: Programme,
  { parties, number, call }: OfParties,
  { id, at }: { readonly id: string; readonly at: string },
): Rows<PartyRow> {
  const own = countedParties(programme, parties);
  const { id: name, zone, applicants } = programme.document;
  const mode = applicants?.mode === undefined ? {} : { mode: applicants.mode };
  const standsAs = (party: string) => own.filter((one) => one.party === party).map(({ as }) => as);
  const rest = { programme: name, call, ...mode, case: id, number, on: toCivilDate(at, zone), at };
  return new Map(
    own.map(({ party }) => [partyKey(party, call, number), { party, as: standsAs(party), ...rest }]),
  );
}

function countedParties(programme: Programme, parties: readonly Party[]): readonly Party[] {
  if (!countsParties(programme)) return [];
  if (programme.document.applicants?.mode !== undefined) return parties;
  const { earlier = [] } = programme.document.applicants ?? {};
  const counted = new Set<string>([...limitsOf(programme), ...earlier].flatMap(({ as = [] }) => as));
  return parties.filter(({ as }) => counted.has(as));
}

/** The keys of the rows of an application. */
export function ownPartyKeys(programme: Programme, own: OfParties): readonly string[] {
  return partyKeys(countedParties(programme, own.parties)).map((party) =>
    partyKey(party, own.call, own.number),
  );
}

/** The rows that {@link partyWrites} is about. */
export function partyReads(
  programme: Programme,
  now: OfParties,
  before: readonly Party[] = [],
): readonly { readonly set: "parties"; readonly key: string }[] {
  const keys = [now.parties, before].flatMap((parties) => ownPartyKeys(programme, { ...now, parties }));
  return [...new Set(keys)].map((key) => ({ set: "parties" as const, key }));
}

/** What changes in those rows when an application names these parties, in place of those it named before. */
export function partyWrites(
  programme: Programme,
  now: OfParties,
  submitted: { readonly id: string; readonly at: string },
  before: readonly Party[] = [],
) {
  const next = partyRows(programme, now, submitted);
  const last = new Set(ownPartyKeys(programme, { ...now, parties: before }));
  const set = "parties" as const;
  const written = [...next].map(([key, value]) => {
    const op = last.has(key) ? ("update" as const) : ("insert" as const);
    return { op, set, key, value };
  });
  const gone = [...last].filter((key) => !next.has(key));
  return [...written, ...gone.map((key) => ({ op: "remove" as const, set, key }))];
}

/** A grant as it is awarded. */
export interface Awarded {
  /** Civil day of the award. */
  readonly on: string;
  readonly amount: Grosze;
  /** All that was asked for; partners' shares are parts of it. */
  readonly requested: Grosze;
}

/** What an award writes into the rows of its parties. */
export function partyGrants(
  programme: Programme,
  own: OfParties,
  submitted: { readonly id: string; readonly at: string },
  { on, amount, requested }: Awarded,
  known: Rows<PartyRow>,
) {
  return [...partyRows(programme, own, submitted)].map(([key, value]) => {
    const share = ownShare(own.parties, value.party, { amount, requested });
    const grant = { on, amount: moneyText(amount), share: moneyText(share) };
    const op = known.has(key) ? ("update" as const) : ("insert" as const);
    return { op, set: "parties" as const, key, value: { ...value, grant } };
  });
}

/**
 * A party's own share of a grant: of a partner what the application says, in the proportion in which the grant is less
 * than what was asked for, down to a grosz; of the applicant and the leader the rest; of others nothing.
 */
export function ownShare(
  parties: readonly Party[],
  party: string,
  { amount, requested }: Pick<Awarded, "amount" | "requested">,
): Grosze {
  const sharesOf = (of: readonly Party[]) => {
    const sum = of.reduce((before, { share }) => before + part(share, amount, requested), 0);
    return grosze(Math.min(sum, amount));
  };
  const standing = parties.filter((one) => one.party === party);
  const asPartner = sharesOf(standing);
  if (!standing.some(({ as }) => as === "applicant" || as === "leader")) return asPartner;
  const rest = subtractMoney(amount, sharesOf(parties));
  return grosze(asPartner + rest);
}

function part(share: string | undefined, amount: Grosze, requested: Grosze): number {
  if (share === undefined) return 0;
  const asked = moneyOf(share);
  return amount < requested ? multiplyMoney(asked, { num: amount, den: requested }, "down") : asked;
}
