import { type CompiledRuleSet, leastThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { formatMoney, type Grosze, grosze, parseMoney } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf } from "./form-fields.ts";
import { inGrosze } from "./in-grosze.ts";
import { shuttingOut } from "./shutting-out.ts";

/** OGW714: a pool from which not even the smallest amount that passes the rules can be awarded. */
export function poolBelowAward(
  programme: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const { document } = programme;
  const asked = askedOfPoolBy(document);
  if (typeof asked !== "string") return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut }) ?? leastOfForm(programme, asked);
  if (least === undefined) return [];
  return document.calls.flatMap(({ pool }, index) => {
    const read = parseMoney(pool);
    // An empty pool is said already, and in other words.
    if (!read.ok || read.grosze === 0 || read.grosze >= least) return [];
    return [tooSmall(read.grosze, grosze(least), `/calls/${index}/pool`)];
  });
}

/** The least amount that the form takes, where no rule asks about it. */
function leastOfForm(programme: CheckedProgramme, asked: string): number | undefined {
  const field = fieldsOf(programme).find(
    ({ node, pointer }) => pointer.startsWith("/form/") && node.path === asked,
  );
  const written = field?.node.schema["x-minimum"];
  const read = typeof written === "string" ? parseMoney(written) : undefined;
  return read?.ok === true ? read.grosze : undefined;
}

function tooSmall(pool: Grosze, least: Grosze, pointer: string): Problem {
  const hint = inGrosze(least, pool);
  return checkProblem(
    "OGW714",
    pointer,
    {
      pl: `Z puli ${formatMoney(pool, "pl")} nikt nie dostanie grantu: najmniejsza kwota, którą przepuszczają formularz i reguły, to ${formatMoney(least, "pl")}.`,
      en: `Nobody can be awarded a grant from the pool of ${formatMoney(pool, "en")}: the smallest amount that passes the form and the rules is ${formatMoney(least, "en")}.`,
    },
    {
      pl: `Popraw kwotę puli albo dolną granicę wnioskowanej kwoty.${hint.pl}`,
      en: `Correct the pool, or the lower bound of the amount asked for.${hint.en}`,
    },
  );
}
