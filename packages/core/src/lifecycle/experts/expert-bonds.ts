import type { Read } from "../../kernel/command.ts";
import type { Relation } from "../../kernel/relation-kinds.ts";
import type { ExpertRow } from "../ground/sets.ts";

/** Rows of experts, by id. */
type Experts = Iterable<readonly [string, ExpertRow]>;

/** From how many parties on the whole set of applicants is read instead of one row for each. */
const MANY = 200;

/** Parties that an expert stands for or is bound to: the expert first. */
function partiesOf(expert: string, { relations }: ExpertRow): readonly Relation[] {
  return [{ party: expert, as: "applicant" }, ...relations];
}

/** The rows that tell whether experts have a part in some application of the call. */
export function bondReads(experts: Experts): readonly Read<"applicants">[] {
  const parties = new Set([...experts].flatMap(([id, row]) => partiesOf(id, row).map(({ party }) => party)));
  if (parties.size > MANY) return [{ set: "applicants", whole: true }];
  return [...parties].map((key) => ({ set: "applicants", key }));
}

/**
 * The parties among a call's applicants that an expert is bound to. Whoever is bound to one of them scores none of those
 * that compete with it, so that one is enough.
 */
export function bondsOf(
  expert: string,
  row: ExpertRow,
  applicants: ReadonlyMap<string, unknown>,
): readonly Relation[] {
  const bonds = partiesOf(expert, row).filter(({ party }) => applicants.has(party));
  return bonds.filter(({ party, as }, index) => {
    const first = bonds.findIndex((other) => other.party === party && other.as === as);
    return first === index;
  });
}
