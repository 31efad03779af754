import type { OgwCode, Problem } from "@opus/grant-rules/errors";

/** A finding that only repeats what another one says of its cause. */
interface Echo {
  readonly cause: OgwCode;
  readonly code: OgwCode;
  /** Where the echo stands, by where its cause does. */
  below(cause: string): string;
  /** Whether it is one though it is an error by itself. */
  readonly isError?: true;
}

const ECHOES: readonly Echo[] = [
  // A gap between the periods of a value is worth a word of its own only where no call meets it.
  { cause: "OGW711", code: "OGW142", below: (parameter) => parameter },
  // A row of a decision table that never decides is a branch of the plain rule that nobody takes.
  { cause: "OGW766", code: "OGW733", below: (row) => row },
  { cause: "OGW769", code: "OGW733", below: (otherwise) => otherwise },
  // What is named wrong is not named at all.
  { cause: "OGW168", code: "OGW735", below: () => "/recordClasses" },
  { cause: "OGW132", code: "OGW735", below: () => "/territories/areas" },
  // A call that was copied whole has one prefix with the other; that its name is the other's, or of its year, is the same slip.
  { cause: "OGW715", code: "OGW739", below: callOf },
  { cause: "OGW715", code: "OGW800", below: callOf },
  // A rule that was copied has the name of the other.
  { cause: "OGW705", code: "OGW739", below: (rule) => rule },
  // An indicator that was copied has the name and the result of the other, and perhaps its id.
  { cause: "OGW170", code: "OGW805", below: (id) => id.replace(/\/id$/, "") },
  { cause: "OGW805", code: "OGW739", below: (achieved) => achieved.replace(/\/achieved$/, "") },
  // Most points that are no whole number are above no points, whatever a rule writes down.
  {
    cause: "OGW166",
    code: "OGW706",
    below: (most) => most.replace(/\/points\/max$/, "/score"),
    isError: true,
  },
  // A wrong day makes a call too long as well.
  { cause: "OGW165", code: "OGW199", below: (day) => day.replace(/^(\/calls\/\d+)\/.*$/, "$1") },
  { cause: "OGW725", code: "OGW199", below: (end) => end },
  // A change of the calendar that changes nothing is of another time as well.
  {
    cause: "OGW179",
    code: "OGW800",
    below: (change) => change.replace(/^(\/holidays\/\w+\/\d+)\/.*$/, "$1"),
  },
  // A bracket too few is one too many elsewhere.
  { cause: "OGW141", code: "OGW807", below: (text) => text },
  // A percentage that no share comes to is a test that no answer fulfils.
  { cause: "OGW700", code: "OGW804", below: (test) => test },
  // Without supplements their term never runs.
  {
    cause: "OGW713",
    code: "OGW167",
    below: (supplements) =>
      supplements.startsWith("/eligibility/") ? "/deadlines/supplement" : "/deadlines/reportSupplement",
  },
];

function callOf(prefix: string): string {
  return prefix.replace(/\/numbering\/prefix$/, "");
}

/**
 * One finding for a slip: what follows from the cause of another finding is left out, and so is what was found again
 * where something stated once (`usual`, a part of a form) stands in several places.
 */
export function withoutEchoes(found: readonly Problem[]): readonly Problem[] {
  const problems = onceEach(found);
  const heard = ECHOES.flatMap(({ cause, code, below, isError = false }) =>
    problems
      .filter((one) => one.code === cause)
      .map(({ pointer }) => ({ code, below: below(pointer), isError })),
  );
  if (heard.length === 0) return problems;
  return problems.filter(
    ({ code, pointer, severity }) =>
      !heard.some(
        (echo) =>
          echo.code === code &&
          (echo.isError || severity === "warning") &&
          (pointer === echo.below || pointer.startsWith(`${echo.below}/`)),
      ),
  );
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const said = new Set<string>();
  return problems.filter(({ code, pointer, message }) => {
    const key = `${code} ${pointer} ${message.en}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}
