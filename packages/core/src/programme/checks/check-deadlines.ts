import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { Stage } from "../../kernel/stage.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";
import { runningPart } from "./terms/running-part.ts";

/** OGW167: terms of options that are on are stated; terms of options that are off are pointed out. */
export function checkDeadlines({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  return lifecycle.stages.flatMap((stage) => {
    const optional = Object.entries(stage.nouns.deadlines).flatMap(([name, { stated }]) =>
      stated?.option === undefined ? [] : [{ name, option: stated.option }],
    );
    if (optional.length === 0) return [];
    const running = runningDeadlines(
      stage,
      stage.verbs.options(sectionOf(document, stage.nouns.name), document),
    );
    return optional.flatMap(({ name, option }) => {
      const stated = sectionOf(document.deadlines, name) !== undefined;
      if (running.has(name) && !stated) return [missingTerm(name, option)];
      return !running.has(name) && stated ? [idleTerm(name, option)] : [];
    });
  });
}

/** Deadlines that some state or transition sets which a stage has with these options. */
function runningDeadlines(stage: Stage, options: object): ReadonlySet<string> {
  return new Set(deadlinesSet(runningPart(stage, options)));
}

function deadlinesSet(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(deadlinesSet);
  if (typeof part !== "object" || part === null) return [];
  const { type, params } = part as { readonly type?: unknown; readonly params?: unknown };
  if (type === "deadline.set" && typeof params === "function") {
    // Which deadline an action sets does not depend on what has happened.
    const { name } = params({ context: {}, event: { type: "" } }) as { readonly name: string };
    return [name];
  }
  return Object.values(part).flatMap(deadlinesSet);
}

function missingTerm(name: string, option: string): Problem {
  return checkProblem(
    "OGW167",
    `/deadlines/${name}`,
    {
      pl: `Brak terminu „${name}”, którego wymaga „${option}”.`,
      en: `The term “${name}” is missing; “${option}” needs it.`,
    },
    { pl: "Podaj ten termin albo wyłącz tę możliwość.", en: "State this term or turn the option off." },
  );
}

function idleTerm(name: string, option: string): Problem {
  return checkProblem(
    "OGW167",
    `/deadlines/${name}`,
    {
      pl: `Termin „${name}” nigdy nie pobiegnie, bo „${option}” jest wyłączone.`,
      en: `The term “${name}” never runs, since “${option}” is off.`,
    },
    { pl: "Usuń termin albo włącz tę możliwość.", en: "Remove the term or turn the option on." },
    "warning",
  );
}
