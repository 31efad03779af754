import { joinPointer } from "@opus/grant-rules/document";
import { actorOf } from "../scenario/actor-of.ts";
import { type Difference, listed } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

/** Compares what a role or a person may do now with all that they should be able to. */
export async function legalDifferences({ scene, step }: Outcome): Promise<readonly Difference[]> {
  const { stream } = step;
  const wanted = Object.entries(step.expect.legal ?? {});
  const found = await Promise.all(
    wanted.map(([who]) =>
      scene.workflow.legalFor(stream, actorOf(who, scene.scenario.cases.get(stream.slice(5))?.applicant)),
    ),
  );
  return wanted.flatMap(([who, commands], index): readonly Difference[] => {
    const types = (found[index] ?? []).map(({ type }) => type);
    if (commands.toSorted().join(" ") === types.toSorted().join(" ")) return [];
    return [
      {
        at: joinPointer("/expect/legal", who),
        what: { pl: `co może ${who}`, en: `what ${who} may do` },
        expected: listed(commands),
        found: listed(types),
      },
    ];
  });
}
