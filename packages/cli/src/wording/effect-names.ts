import type { LocalisedText } from "@opus/grant-rules/errors";
import { effectTitles, type LetterName, letterTitles } from "@opus/grant-workflow";
import type { Effect } from "@opus/grant-workflow/store";
import { stageName } from "./stage-names.ts";

/**
 * What an effect asks for, of a letter which one, and the stage that asks; what is unknown is shown by its identifier.
 */
export function effectName({ stage, type, params }: Omit<Effect, "id">): LocalisedText {
  const { pl, en } = effectTitles.get(`${stage}.${type}`) ?? { pl: type, en: type };
  const letter = letterName(params.letter);
  const asking = stageName(stage);
  return { pl: `${pl}${letter.pl} (${asking.pl})`, en: `${en}${letter.en} (${asking.en})` };
}

function letterName(name: unknown): LocalisedText {
  if (typeof name !== "string") return { pl: "", en: "" };
  const { pl, en } = letterTitles.get(name as LetterName)?.title ?? { pl: name, en: name };
  return { pl: `: ${pl}`, en: `: ${en}` };
}
