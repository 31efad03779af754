import { type CompiledRuleSet, leastThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { shuttingOut } from "./shutting-out.ts";

const AT = "/scoring/ranking";

/** OGW183: rules of pools and quotas that read what nobody knows when the list is drawn. */
export function lateRules(
  { document }: CheckedProgramme,
  { rules }: Pick<CompiledRuleSet, "rules">,
): readonly Problem[] {
  const { pools = [], quota = [] } = rankingOf(document) ?? {};
  const named = [
    ...pools.map(({ takes }, index) => ({ id: takes.rule, at: `${AT}/pools/${index}/takes/rule` })),
    ...quota.map(({ kind }, index) => ({ id: kind.rule, at: `${AT}/quota/${index}/kind/rule` })),
  ];
  return named.flatMap(({ id, at }) => {
    const read = rules
      .find((rule) => rule.id === id)
      ?.reads.find((path) => path === "report" || path.startsWith("report."));
    if (read === undefined) return [];
    return [
      checkProblem(
        "OGW183",
        at,
        {
          pl: `Reguła „${id}” czyta „${read}”, którego nie ma, gdy układa się listę; o każdym wniosku musiałby rozstrzygać człowiek.`,
          en: `The rule “${id}” reads “${read}”, which is not there when the list is drawn; a person would have to decide of every application.`,
        },
        {
          pl: "Podaj regułę, która czyta wniosek i ustalenia z oceny formalnej.",
          en: "Name a rule that reads the application and findings of the formal check.",
        },
      ),
    ];
  });
}

/** OGW184: quotas for which not even the smallest grants that pass the rules leave money. */
export function quotasBeyondPools(
  { document }: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const calls = document.calls.filter(({ signUp }) => signUp === undefined);
  const { quota = [] } = rankingOf(document) ?? {};
  const asked = askedOfPoolBy(document);
  if (quota.length === 0 || typeof asked !== "string") return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut });
  if (least === undefined || least <= 0) return [];
  return quota.flatMap(({ atLeast, per }, index) => {
    const room = Math.min(
      ...calls.map((call) => {
        const most = poolsOf(call).map(({ id, amount }) => grantsIn(amount, beyondPool(call, id), least));
        return per === "pool" ? Math.min(...most) : most.reduce((sum, one) => sum + one, 0);
      }),
    );
    if (atLeast <= room) return [];
    return [
      checkProblem(
        "OGW184",
        `${AT}/quota/${index}/atLeast`,
        {
          pl: `Pieniędzy starcza najwyżej na ${room} najmniejszych dotacji, a minimum wymaga ${atLeast}; nigdy nie będzie spełnione.`,
          en: `The money is enough for ${room} of the smallest grants at most, and the quota needs ${atLeast}; it can never be met.`,
        },
        {
          pl: "Zmniejsz „atLeast” albo zwiększ pulę.",
          en: "Lower “atLeast”, or raise the pool.",
        },
      ),
    ];
  });
}

/** A lifecycle of somebody else's may rank nothing. */
function rankingOf(document: CheckedProgramme["document"]) {
  return (document as Partial<typeof document>).scoring?.ranking;
}

/** How many of the smallest grants may be promised of a pool. */
function grantsIn(amount: string, beyond: number, least: number): number {
  const read = parseMoney(amount);
  return read.ok ? Math.floor((read.grosze + beyond) / least) : 0;
}
