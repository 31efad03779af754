import { OgwError } from "@opus/grant-rules/errors";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { WantedEffect } from "../kernel/fold-actions.ts";
import { readAs } from "../values/read-as.ts";

/** Effects whose parameters are what their stage declares; those given as functions are checked here alone. */
export function checkedEffects(
  { stages }: Pick<AnyAggregate, "stages">,
  effects: readonly WantedEffect[],
): readonly WantedEffect[] {
  for (const { stage: owner, type, params } of effects) {
    const stage = stages.find(({ nouns }) => nouns.name === owner);
    const schema = stage?.nouns.effects[type];
    const read = schema === undefined ? undefined : readAs(schema, params);
    if (read?.success !== true) throw misfit(owner, type, read?.error?.issues[0]?.path.join("."));
  }
  return effects;
}

function misfit(stage: string, type: string, place: string | undefined): OgwError {
  return new OgwError({
    code: "OGW458",
    subject: `effect "${type}" of stage "${stage}"`,
    problem: `its parameters are not what the stage declares${place === undefined || place === "" ? "" : `, at "${place}"`}`,
    allowed: "An effect carries exactly the members of its schema",
    remedy: "Correct the function that makes the parameters, or the schema under effects",
  });
}
