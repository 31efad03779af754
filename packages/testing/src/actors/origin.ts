import { formatPointer, valueAt } from "@opus/grant-rules/document";
import { parseMoney } from "@opus/grant-rules/money";
import type { CaseContext } from "@opus/grant-workflow";
import type { Answers } from "../situation/situation.ts";
import { withPatches } from "./corrections.ts";

type Origin = NonNullable<CaseContext["submission"]["from"]>;
type Carried = Origin["carried"][number];

/**
 * Answers as somebody gives them who was invited with others: what goes beyond what the first application said is given as
 * it stands there, as is what the row leaves out.
 */
export function withinOrigin(answers: Answers, from: Origin | undefined): Answers {
  const broken = (from?.carried ?? []).filter(
    (carried) => !isWithin(carried, valueAt(answers, pathOf(carried))),
  );
  return withPatches(
    answers,
    broken.map((carried) => ({ path: pathOf(carried), value: carried.value })),
  );
}

function pathOf({ to }: Carried): string {
  return formatPointer(to.split("."));
}

function isWithin({ bound, value }: Carried, given: unknown): boolean {
  if (given === undefined || given === null) return false;
  if (bound === "free") return true;
  if (bound === "fixed") return given === value;
  const [own, origin] = [orderOf(given), orderOf(value)];
  return bound === "atMost" ? own <= origin : own >= origin;
}

/** Amounts in grosze, numbers as they are; days sort as text. */
function orderOf(value: unknown): number | string {
  if (typeof value === "number") return value;
  const reading = parseMoney(String(value));
  return reading.ok ? reading.grosze : String(value);
}
