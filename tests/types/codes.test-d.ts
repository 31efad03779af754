/**
 * Codes are a closed union: a misspelt one does not compile. Nothing here runs: `tsc -p tests` checks that each line
 * below a `@ts-expect-error` is an error, and fails when it is none.
 */
import type { CodeTraits } from "@opus/grant-rules/errors";
import { type Answer, codeInfo, type OgwCode, OgwError } from "@opus/grant-workflow";

const words = { subject: "store", problem: "it is locked", remedy: "Wait" };
new OgwError({ code: "OGW313", ...words });
// @ts-expect-error no such code
new OgwError({ code: "OGW999", ...words });
// @ts-expect-error a letter is missing
new OgwError({ code: "OG313", ...words });
// @ts-expect-error any text is no code
codeInfo("OGW313" as string);

export function answered(answer: Answer): CodeTraits | undefined {
  if (answer.outcome === "accepted") return undefined;
  if (answer.code === "OGW203") return { status: answer.status, retryable: answer.retryable };
  // @ts-expect-error a comparison with a misspelt code
  if (answer.code === "OGW20") return undefined;
  return answer;
}

/** A table of all codes lacks none. */
export type Reactions = Readonly<Record<OgwCode, string>>;
// @ts-expect-error all but one code are missing
export const reactions: Reactions = { OGW100: "correct the text" };
