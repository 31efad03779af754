import type { OgwCode, Problem } from "@opus/grant-rules/errors";

/** A finding that only repeats what another one says of its cause. */
interface Echo {
  readonly cause: OgwCode;
  readonly code: OgwCode;
  /** Where the echo stands, by where its cause does. */
  below(cause: string): string;
}

const ECHOES: readonly Echo[] = [
  // A gap between the periods of a value is worth a word of its own only where no call meets it.
  { cause: "OGW711", code: "OGW142", below: (parameter) => parameter },
  // Without supplements their term never runs.
  {
    cause: "OGW713",
    code: "OGW167",
    below: (supplements) =>
      supplements.startsWith("/eligibility/") ? "/deadlines/supplement" : "/deadlines/reportSupplement",
  },
];

/** One finding for a slip: what follows from the cause of another finding is left out. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const heard = ECHOES.flatMap(({ cause, code, below }) =>
    problems.filter((one) => one.code === cause).map(({ pointer }) => ({ code, below: below(pointer) })),
  );
  if (heard.length === 0) return problems;
  return problems.filter(
    ({ code, pointer, severity }) =>
      severity === "error" ||
      !heard.some(
        (echo) => echo.code === code && (pointer === echo.below || pointer.startsWith(`${echo.below}/`)),
      ),
  );
}
