import { isPlainObject } from "@opus/grant-rules/document";
import type { Json, JsonObject, ProgrammeDocument } from "@opus/grant-workflow";

/** Who signs an agreement, and whose account is paid, as `agreement.sign` takes it. */
type Signatures = {
  readonly signatories?: readonly JsonObject[];
  readonly accountOf?: number;
};

type Path = NonNullable<NonNullable<ProgrammeDocument["applicants"]>["paths"]>["of"][string];

/**
 * Signatures as the programme asks for them of an application with these answers: so many people as are enough, the first
 * of a list where the group chooses from one. Nothing where the programme does not say who signs.
 */
export function signaturesFor(
  { applicants }: Pick<ProgrammeDocument, "applicants">,
  answers: JsonObject,
): Signatures {
  const { paths, entity } = applicants ?? {};
  const [value] = paths === undefined ? [] : valuesAt(answers, paths.by);
  const path = typeof value === "string" ? paths?.of[value] : undefined;
  if (path === undefined) return {};
  return {
    signatories: signatoriesOf(path, (role) => valuesAt(answers, entity?.[role] ?? "")),
    ...(path.paidTo === "oneSignatory" ? { accountOf: 1 } : {}),
  };
}

type Role = "applicant" | "leader" | "partner" | "patron" | "member";

function signatoriesOf(
  { signs, party }: Path,
  numbersOf: (role: Role) => readonly Json[],
): readonly JsonObject[] {
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `Osoba ${index + 1}` }));
  if (signs === "eachParty") {
    const roles: readonly Role[] =
      party === "all" ? ["applicant", "leader", "partner"] : [party === "members" ? "member" : party];
    const numbers = roles.flatMap(numbersOf).filter((one) => typeof one === "string" && one.trim() !== "");
    return numbers.length === 0
      ? named(1)
      : [...new Set(numbers)].map((one, index) => ({ name: `Osoba ${index + 1}`, for: one }));
  }
  if ("representatives" in signs) return named(signs.representatives);
  return Array.from({ length: signs.number }, (_, index) => ({ member: index + 1 }));
}

/** The values at a dotted path of answers; `[]` goes through all items of a list. */
function valuesAt(answers: Json, path: string): readonly Json[] {
  if (path === "") return [];
  let found: readonly Json[] = [answers];
  for (const name of path.split(".")) {
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    found = found.flatMap((value) => {
      const next = isPlainObject(value) && Object.hasOwn(value, key) ? (value[key] as Json) : undefined;
      if (next === undefined) return [];
      return isList ? (Array.isArray(next) ? next : []) : [next];
    });
  }
  return found;
}
