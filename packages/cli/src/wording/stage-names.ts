import type { LocalisedText } from "@opus/grant-rules/errors";
import { stageTitles } from "@opus/grant-workflow";

/** States that hold stages side by side, and are none themselves. */
const SIDE_BY_SIDE: Readonly<Record<string, LocalisedText>> = {
  execution: { pl: "Realizacja", en: "Execution" },
};

/** The name of a state that only holds others; an unknown one is shown as it is called in the machine. */
export function stageName(key: string): LocalisedText {
  return stageTitles.get(key) ?? SIDE_BY_SIDE[key] ?? { pl: key, en: key };
}
