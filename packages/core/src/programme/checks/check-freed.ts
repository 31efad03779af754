import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW228: each kind of money that is free again is named once, so that nobody reads it as counted twice. */
export function checkFreed({ document }: CheckedProgramme): readonly Problem[] {
  // A lifecycle of somebody else's may rank nothing.
  const freed = (document as Partial<typeof document>).scoring?.ranking.freed ?? [];
  return freed.flatMap((kind, index) => {
    if (freed.indexOf(kind) === index) return [];
    return [
      checkProblem(
        "OGW228",
        `/scoring/ranking/freed/${index}`,
        {
          pl: `„${kind}” stoi tu dwa razy, a pieniądze wracają do puli raz.`,
          en: `“${kind}” stands here twice, and money goes back to the pool once.`,
        },
        { pl: "Zostaw je raz.", en: "Leave it once." },
      ),
    ];
  });
}
