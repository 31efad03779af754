import type { ParsedDocument } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import type { Programme } from "@opus/grant-workflow";
import { type MutantReason, readScenarios, runSettingMutants } from "@opus/grant-workflow-testing";
import type { InputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { type AnyMutant, shareProblem, survivorProblem } from "./mutant-words.ts";
import type { LocatedSurvivor, TriedMutants } from "./try-mutants.ts";

/** What settings are tried on. */
interface SettingTrial {
  /** The files of scenarios beside the programme, at least one. */
  readonly scenarios: readonly InputFile[];
  readonly only: string | undefined;
  readonly least: number;
  readonly file: string;
  readonly placeOf: ParsedDocument["placeOf"];
}

interface WrittenReason extends MutantReason {
  readonly file: string;
  readonly pointer: string;
  readonly placeOf: ParsedDocument["placeOf"];
}

/** Changes one thing at a time in terms and consequences, and finds what the scenarios beside a programme do not notice. */
export async function trySettings(programme: Programme, trial: SettingTrial): Promise<TriedMutants> {
  const { only, least, file, placeOf } = trial;
  const files = trial.scenarios.map(({ path, text }) => ({ path, ...readScenarios(text, programme) }));
  const [{ path: first } = { path: file }] = files;
  const faults = files.flatMap(({ path, problems, placeOf: at }) => locate(path, problems, at));
  const none = { mutants: [], survivors: [], least };
  if (faults.length > 0) return { ...none, problems: faults };
  const tried = await runSettingMutants(
    programme,
    files.flatMap(({ scenarios }) => scenarios),
    only === undefined ? {} : { rule: only },
  );
  if (tried.failed.length > 0)
    return { ...none, problems: locate(first, [failing(tried.failed)], () => undefined) };
  const reasons = files.flatMap(({ path, mutants, placeOf: at }) =>
    mutants.map(
      (reason, index): WrittenReason => ({
        ...reason,
        file: path,
        pointer: `/mutants/${index}`,
        placeOf: at,
      }),
    ),
  );
  const survivors = tried.survivors.map((mutant): LocatedSurvivor => {
    const reason = reasons.find((each) => isOf(each, mutant))?.reason;
    const [located] = locate(file, [survivorProblem(mutant, "scenarios")], placeOf);
    const { line = 1, column = 1 } = located?.place ?? {};
    return { ...mutant, ...(reason === undefined ? {} : { reason }), line, column };
  });
  const [made, noticed] = [tried.mutants.length, tried.mutants.length - survivors.length];
  const unexplained = survivors.filter(({ reason }) => reason === undefined);
  const share = noticed * 100 < least * made ? [shareProblem(noticed, made, least, "scenarios")] : [];
  return {
    mutants: tried.mutants,
    survivors,
    least,
    problems: [
      ...locate(
        file,
        unexplained.map((each) => survivorProblem(each, "scenarios")),
        placeOf,
      ),
      ...(only === undefined ? needless(reasons, tried.survivors) : []),
      ...locate(first, share, () => undefined),
    ],
  };
}

function isOf(reason: MutantReason, mutant: Pick<AnyMutant, "of" | "id" | "change">): boolean {
  return reason.of === mutant.of && reason.id === mutant.id && reason.change === mutant.change;
}

/** Reasons for changes that did not survive, or given twice. */
function needless(reasons: readonly WrittenReason[], survivors: readonly AnyMutant[]): LocatedProblem[] {
  return reasons.flatMap((reason, index) => {
    const isFirst = reasons.findIndex((other) => isOf(other, reason)) === index;
    if (isFirst && survivors.some((mutant) => isOf(reason, mutant))) return [];
    return locate(reason.file, [needlessReason(reason)], reason.placeOf);
  });
}

function needlessReason({ id, change, pointer }: WrittenReason): Problem {
  return {
    code: "OGW665",
    pointer,
    severity: "error",
    message: {
      pl: `Zmiana „${change}” (${id}) nie przeżyła, nie ma jej albo ma już powód.`,
      en: `The change "${change}" (${id}) did not survive, is none, or has a reason already.`,
    },
    remedy: {
      pl: "Usuń ten wpis albo przepisz „change” z wyniku test --mutate.",
      en: 'Remove this entry, or copy "change" from what test --mutate prints.',
    },
  };
}

function failing(names: readonly string[]): Problem {
  const list = names.join(", ");
  return {
    code: "OGW668",
    pointer: "",
    severity: "error",
    message: {
      pl: `Zmian terminów i skutków nie sprawdzono: nie zgadzają się scenariusze: ${list}.`,
      en: `No changes of terms and consequences were tried: these scenarios do not hold: ${list}.`,
    },
    remedy: { pl: "Najpierw popraw je; pokaże je play.", en: "Correct them first; play shows them." },
  };
}
