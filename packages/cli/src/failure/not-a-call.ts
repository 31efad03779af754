import { EXIT } from "./exit-code.ts";
import { VerbFailure } from "./verb-failure.ts";

/** Why a verb about calls cannot tell of a case. */
export function notACall(name: string): VerbFailure {
  return new VerbFailure({
    code: "OGW617",
    exitCode: EXIT.usage,
    problem: { pl: `„${name}” jest sprawą, nie naborem.`, en: `"${name}" is a case, not a call.` },
    remedy: {
      pl: "Podaj id naboru; sprawę wyjaśni explain.",
      en: "Give the id of a call; explain tells about a case.",
    },
  });
}
