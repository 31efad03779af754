import { loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { testCall } from "../../decisions/test-call.ts";
import { type Attack, broken } from "../attack.ts";
import { refusedBy } from "./timed-case.ts";

type Days = Readonly<Record<string, unknown>>;

const outside: readonly Days[] = [
  { opensAt: "0000-01-01T00:00:00Z" },
  { opensAt: "0001-01-01T00:00:00+01:00" },
  { opensAt: "1970-01-01T00:30:00+01:00" },
  { closesAt: "9999-12-31T23:59:59.999Z", closesAtInclusive: true },
  { closesAt: "9999-12-31T23:59:59-05:00" },
  { closesAt: "5999-12-31T23:59:59-05:00" },
  { realisation: { from: "2026-06-01", to: "9999-12-31" } },
  { realisation: { from: "6000-06-01", to: "6000-09-30" } },
];

/** Instants at which the call would have closed already. */
const tooLate: readonly (readonly [isInclusive: boolean, at: string])[] = [
  [false, "2026-03-20T16:00:00.000+01:00"],
  [true, "2026-03-20T16:00:00.001+01:00"],
  [false, "2026-03-21T00:00:00+01:00"],
  [true, "2027-01-01T00:00:00+01:00"],
];

/** Calls at the edges of the calendar, and calls that are announced when nobody can apply any more. */
export const callAttacks: readonly Attack[] = [
  ...outside.map((days) => ({ name: `a call of ${JSON.stringify(days)}`, run: () => notLoaded(days) })),
  ...tooLate.map(([closesAtInclusive, at]) => ({
    name: `a call announced at ${at}${closesAtInclusive ? ", closing included" : ""}`,
    run: () => notAnnounced(closesAtInclusive, at),
  })),
];

function withDays(days: Days) {
  const document = minimalProgramme();
  return { ...document, calls: document.calls.map((call) => ({ ...call, ...days })) };
}

function notLoaded(days: Days): "held" {
  const { programme, problems } = loadProgramme(JSON.stringify(withDays(days)));
  if (programme !== undefined) broken("it was loaded");
  if (!problems.some(({ code }) => code === "OGW165")) broken(problems.map(({ code }) => code).join());
  return "held";
}

async function notAnnounced(closesAtInclusive: boolean, at: string): Promise<"held"> {
  const call = await testCall(withDays({ closesAtInclusive }));
  call.clock.set(at);
  refusedBy(await call.tellCall("call.announce", "operator"), "OGW276");
  await call.workflow.passDeadlines();
  if ((await call.workflow.callState("spring")) !== undefined) broken("the call began");
  return "held";
}
