import { later, officeHour, toUtc } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";

/** Checks after the call has closed; looks at the place when the case waits for that, and says what is there. */
function completeCheck(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, sent, random } = situation;
  const checks = sent["formalCheck.complete"] ?? 0;
  const draws = random("formalCheck", String(checks));
  const begun = enteredAt(situation, "underFormalCheck");
  if (begun !== undefined) {
    const since = later(begun, toUtc(call.document.closesAt));
    return {
      at: officeHour(since, atPace(draws.integer(1, 8), call.pace), draws, programme.zone),
      payload: {},
    };
  }
  const asked = enteredAt(situation, "awaitingFinding");
  // Each round has a check and a look at the place; whoever finds nothing new would look forever.
  const mostChecks = 2 * (programme.eligibility.supplements + 1);
  const knows = row.site.length > 0 || row.points !== undefined;
  if (asked === undefined || !knows || checks >= mostChecks) return undefined;
  return {
    at: officeHour(asked, atPace(draws.integer(2, 6), call.pace), draws, programme.zone),
    payload: {
      findings: row.site,
      ...(row.points === undefined ? {} : { points: row.points.map((one) => ({ ...one, reason: SEEN })) }),
    },
  };
}

const SEEN = "As found on the spot.";

/** The simulated officer of the formal check. */
export const officer = actFrom<CaseSituation>("officer", { "formalCheck.complete": completeCheck });
