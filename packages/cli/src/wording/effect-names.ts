import type { LocalisedText } from "@opus/grant-rules/errors";
import { effectTitles } from "@opus/grant-workflow";
import type { Effect } from "@opus/grant-workflow/store";
import { stageName } from "./stage-names.ts";

/** What an effect asks for, with the stage that asks; an unknown one is shown as its type. */
export function effectName({ stage, type }: Pick<Effect, "stage" | "type">): LocalisedText {
  const { pl, en } = effectTitles.get(`${stage}.${type}`) ?? { pl: type, en: type };
  const asking = stageName(stage);
  return { pl: `${pl} (${asking.pl})`, en: `${en} (${asking.en})` };
}
