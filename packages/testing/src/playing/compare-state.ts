import { isState } from "../scenario/programme-names.ts";
import type { Difference } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

/** Whether the case or call stands in every state that is expected. */
export function stateDifferences({ step, view }: Outcome): readonly Difference[] {
  const { state } = step.expect;
  if (state === undefined) return [];
  const isList = typeof state !== "string";
  const active = view?.state ?? [];
  const found = {
    pl:
      namesOf(
        active,
        view?.stateNames.map(({ pl }) => `„${pl}”`),
      ) || "nie ma takiej sprawy",
    en:
      namesOf(
        active,
        view?.stateNames.map(({ en }) => `“${en}”`),
      ) || "no such case",
  };
  return (isList ? state : [state]).flatMap((wanted, index): readonly Difference[] =>
    active.some((path) => isState(path, wanted) || path.includes(`${wanted}.`))
      ? []
      : [
          {
            at: `/expect/state${isList ? `/${index}` : ""}`,
            what: { pl: "stan", en: "state" },
            expected: { pl: wanted, en: wanted },
            found,
          },
        ],
  );
}

function namesOf(paths: readonly string[], names: readonly string[] = []): string {
  return paths.map((path, index) => `${path} (${names[index] ?? ""})`).join(" + ");
}
