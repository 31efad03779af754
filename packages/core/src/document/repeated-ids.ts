import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "./check-problem.ts";

/** OGW170: the items of a list each have an id of their own, and none of those that are taken elsewhere. */
export function repeatedIds(
  items: readonly { readonly id: string }[],
  at: string,
  taken: readonly string[] = [],
): readonly Problem[] {
  const seen = new Set(taken);
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      checkProblem(
        "OGW170",
        `${at}/${index}/id`,
        { pl: `Identyfikator „${id}” jest już zajęty.`, en: `The id “${id}” is taken.` },
        { pl: "Nadaj inny identyfikator.", en: "Give another id." },
      ),
    ];
  });
}
