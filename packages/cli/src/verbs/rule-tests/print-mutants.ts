import { hasErrors } from "@opus/grant-rules/errors";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { type AnyMutant, type Judge, PART_NAMES, percent, reasonHint } from "./mutant-words.ts";
import type { TriedMutants } from "./try-mutants.ts";

/** Where changes were made, who has to notice them, and where reasons stand. */
export interface MutantFiles {
  readonly programmeFile: string;
  readonly reasonsFile: string;
  readonly judge: Judge;
}

/** Prints how many changes of each part are noticed, those that are not with their reasons, and the share. */
export function printMutants(
  tried: TriedMutants,
  { programmeFile, reasonsFile, judge }: MutantFiles,
  session: Session,
): void {
  const { lang, print, say } = session;
  print();
  const head = [
    say({ pl: "co zmieniono", en: "what was changed" }),
    say({ pl: "zauważone zmiany", en: "changes noticed" }),
  ];
  const rows = countsOf(tried).map(({ of, id, made, noticed }) => [
    `${say(PART_NAMES[of])} ${id}`,
    `${noticed}/${made}`,
  ]);
  if (rows.length > 0) for (const line of plainTable([head, ...rows], [1])) print(line);
  print();
  for (const { of, id, change, reason, line, column } of tried.survivors) {
    if (reason === undefined) continue;
    print(`${programmeFile}:${line}:${column}  ${say(PART_NAMES[of])} ${id}: ${change}`, `    ${reason}`);
  }
  for (const problem of tried.problems) print(...formatProblem(problem, lang));
  const unexplained = tried.survivors.find(({ reason }) => reason === undefined);
  if (unexplained !== undefined) print(say(reasonHint(unexplained, reasonsFile, judge)), "");
  if (rows.length > 0) print(summaryOf(tried, judge, session));
}

const CHANGED = {
  cases: { pl: "zmiany reguł", en: "changes of rules" },
  scenarios: { pl: "zmiany terminów i skutków", en: "changes of terms and consequences" },
} as const;

function summaryOf(tried: TriedMutants, judge: Judge, { say }: Session): string {
  const { mutants, survivors, least, problems } = tried;
  const made = mutants.length;
  const noticed = made - survivors.length;
  const explained = survivors.filter(({ reason }) => reason !== undefined).length;
  const sign = hasErrors(problems) ? "✗" : "✓";
  return say({
    pl: `${sign} zauważone ${CHANGED[judge].pl}: ${noticed} z ${made} (${percent(noticed, made, "pl")}, potrzeba ${least}%); niezauważone: ${survivors.length}, w tym z podanym powodem: ${explained}`,
    en: `${sign} ${CHANGED[judge].en} noticed: ${noticed} of ${made} (${percent(noticed, made, "en")}, ${least}% needed); not noticed: ${survivors.length}, of them with a reason: ${explained}`,
  });
}

/** What `--json` prints of them. */
export function mutantsAsJson(tried: TriedMutants) {
  const made = tried.mutants.length;
  const noticed = made - tried.survivors.length;
  return {
    made,
    noticed,
    percent: made === 0 ? 100 : Math.floor((noticed * 1000) / made) / 10,
    least: tried.least,
    parts: countsOf(tried),
    survivors: tried.survivors,
    problems: tried.problems.map(problemAsJson),
  };
}

interface PartCount extends Pick<AnyMutant, "of" | "id"> {
  readonly made: number;
  readonly noticed: number;
}

function countsOf({ mutants, survivors }: TriedMutants): readonly PartCount[] {
  const of = (list: readonly AnyMutant[], part: AnyMutant) =>
    list.filter((each) => each.of === part.of && each.id === part.id).length;
  const parts = mutants.filter(
    (mutant, index) => mutants.findIndex((each) => each.of === mutant.of && each.id === mutant.id) === index,
  );
  return parts.map((part) => {
    const made = of(mutants, part);
    return { of: part.of, id: part.id, made, noticed: made - of(survivors, part) };
  });
}
