import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { ownMembers } from "../../document/own-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW881, a warning: a call that is said to have members of its own, and states none. */
export function emptyOwn({ document }: CheckedProgramme): readonly Problem[] {
  return document.calls.flatMap(({ own }, index) =>
    own === undefined ? [] : [empty(`/calls/${index}/own`)],
  );
}

function empty(pointer: string): Problem {
  const members = ownMembers.join(", ");
  return checkProblem(
    "OGW881",
    pointer,
    {
      pl: "Nabór ma puste „own”: obowiązuje w nim wszystko, co podaje program.",
      en: "The call has an empty “own”: all that the programme states holds in it.",
    },
    {
      pl: `Podaj to, co ma być inne (${members}), albo usuń „own”.`,
      en: `State what is to be different (${members}), or remove “own”.`,
    },
    "warning",
  );
}
