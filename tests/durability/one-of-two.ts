import { createGrantWorkflow, parseProgramme } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";

/** One of two processes that do the same at once: a card of the same expert, that card again, and what is due, twice. */
const [path = "", instant = "", name = "", points = "0"] = process.argv.slice(2);

const store = createSqliteStore({ path });
const programme = parseProgramme(JSON.stringify(minimalProgramme()));
const workflow = createGrantWorkflow({
  programmes: [programme],
  store,
  clock: createSimulatedClock(instant),
  retries: 40,
});
const file = (id: string) =>
  workflow.sendJson({
    id: `${name}-${id}`,
    type: "review.record",
    case: "A",
    actor: { role: "expert", id: "e-1" },
    payload: {
      impartial: true,
      scores: { need: Number(points), method: Number(points) },
      justification: "Projekt odpowiada na realną potrzebę.",
    },
  });
const first = await file("first");
const again = await file("again");
await workflow.passDeadlines();
await workflow.passDeadlines();
const codes = [first, again].map((answer) =>
  answer.outcome === "refused" ? answer.reasons.map(({ code }) => code).join() : "accepted",
);
process.stdout.write(JSON.stringify(codes));
await workflow.close();
await store.close();
