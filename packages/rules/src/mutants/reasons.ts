import { isPlainObject } from "../document/plain-object.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { MutatedPart, RuleMutant, SurvivingMutant } from "./rule-mutant.ts";

const PARTS: readonly MutatedPart[] = ["rule", "calculation", "parameter"];
const KEYS: readonly string[] = [...PARTS, "change", "reason"];

/** A reason that the author of the cases gives for a mutant that nobody needs to notice. */
interface WrittenReason {
  readonly at: string;
  readonly of: MutatedPart;
  readonly id: string;
  readonly change: string;
  readonly reason: string;
}

/**
 * Gives survivors the reasons that stand beside the cases, under `mutants`. A reason that is written wrong is a fault
 * (OGW669), and so is one for a mutant that did not survive (OGW665).
 *
 * @param only the rule whose mutants were tried; reasons of others are not asked about
 */
export function withReasons(
  survivors: readonly RuleMutant[],
  cases: unknown,
  only?: string,
): { readonly survivors: readonly SurvivingMutant[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reasons = readReasons(isPlainObject(cases) ? cases.mutants : undefined, problems);
  const asked = reasons.filter(({ of, id }) => only === undefined || (of === "rule" && id === only));
  for (const reason of asked) {
    const isFirst = asked.find((other) => isOf(other, reason)) === reason;
    if (!isFirst || !survivors.some((mutant) => isOf(reason, mutant)))
      problems.push(needless(reason, isFirst));
  }
  return {
    survivors: survivors.map((mutant) => {
      const reason = reasons.find((each) => isOf(each, mutant));
      return reason === undefined ? mutant : { ...mutant, reason: reason.reason };
    }),
    problems,
  };
}

function isOf(reason: Omit<RuleMutant, "kind" | "at">, mutant: Omit<RuleMutant, "kind" | "at">): boolean {
  return reason.of === mutant.of && reason.id === mutant.id && reason.change === mutant.change;
}

function readReasons(written: unknown, problems: Problem[]): readonly WrittenReason[] {
  if (written === undefined) return [];
  if (Array.isArray(written))
    return written.flatMap((each: unknown, index) => readReason(each, `/mutants/${index}`, problems) ?? []);
  problems.push(fault("/mutants", "„mutants” to lista.", '"mutants" is a list.'));
  return [];
}

function readReason(written: unknown, at: string, problems: Problem[]): WrittenReason | undefined {
  if (!isPlainObject(written)) {
    problems.push(fault(at, "Powód mutanta to obiekt.", "The reason of a mutant is an object."));
    return undefined;
  }
  tellUnknownKeys(written, { allowed: KEYS, at }, (place, { pl, en }) => problems.push(fault(place, pl, en)));
  const [of, ...more] = PARTS.filter((part) => written[part] !== undefined);
  const id = of === undefined ? undefined : written[of];
  if (of === undefined || more.length > 0 || typeof id !== "string") {
    problems.push(
      fault(
        at,
        "Powód mutanta wskazuje jedno z: rule, calculation, parameter.",
        "The reason of a mutant names one of: rule, calculation, parameter.",
      ),
    );
    return undefined;
  }
  const { change, reason } = written;
  if (typeof change !== "string" || typeof reason !== "string" || reason.trim() === "") {
    problems.push(
      fault(
        at,
        "Powód mutanta ma teksty „change” i „reason”.",
        'The reason of a mutant has the texts "change" and "reason".',
      ),
    );
    return undefined;
  }
  return { at, of, id, change, reason };
}

function needless({ at, of, id, change }: WrittenReason, isFirst: boolean): Problem {
  return problemAt(
    "OGW665",
    at,
    isFirst
      ? {
          pl: `Zmiana „${change}” (${of} „${id}”) nie przeżyła albo jej nie ma, a podano powód.`,
          en: `The change "${change}" (${of} "${id}") did not survive, or there is none, yet a reason is given.`,
        }
      : {
          pl: `Powód zmiany „${change}” (${of} „${id}”) podano dwa razy.`,
          en: `The reason of the change "${change}" (${of} "${id}") is given twice.`,
        },
    {
      pl: "Usuń ten wpis albo przepisz „change” z wyniku test --mutate.",
      en: 'Remove this entry, or copy "change" from what test --mutate prints.',
    },
  );
}

function fault(at: string, pl: string, en: string): Problem {
  return problemAt(
    "OGW669",
    at,
    { pl, en },
    {
      pl: 'Zapis: {"rule": "…", "change": "…", "reason": "…"}.',
      en: 'Write: {"rule": "…", "change": "…", "reason": "…"}.',
    },
  );
}
