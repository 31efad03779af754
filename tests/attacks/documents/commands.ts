import { createGrantWorkflow, createMemoryStore, parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import type { Attack } from "../attack.ts";
import { circle, many, members, nestedLists, nestedObjects, throwingProxy, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

const actor = { role: "applicant", id: "a-1" } as const;
const operator = { role: "operator", id: "o-1" } as const;
const HOUR = 3_600_000;
const [call] = minimalProgramme().calls.map(({ id }) => id);
const start = (payload: unknown, more: object = {}) => ({
  id: "c-1",
  type: "application.start",
  case: "case-1",
  actor,
  payload,
  ...more,
});
const draft = (answers: unknown) => start({ call, answers });

const commands: readonly Hostile<unknown>[] = [
  ["a thousand unknown fields in a draft", "OGW214", () => draft(members(1_000))],
  ["two thousand unknown fields in a draft", "OGW214", () => draft(members(1_990))],
  ["a hundred thousand unknown fields in a draft", "OGW201", () => draft(members(100_000))],
  ["unknown fields of long names in a draft", "OGW214", () => draft(members(1_000, 1, "n".repeat(190)))],
  ["a draft of a megabyte in one text", "OGW201", () => draft({ title: "x".repeat(1_000_000) })],
  ["a draft of nearly three hundred thousand letters", "OGW213", () => draft({ title: "x".repeat(290_000) })],
  ["a draft a hundred thousand deep", "OGW201", () => draft(nestedObjects(100_000))],
  ["a draft of lists a hundred thousand deep", "OGW201", () => draft({ title: nestedLists(100_000) })],
  ["a draft that holds itself", "OGW201", () => draft({ title: circle() })],
  ["a draft of a list of thirty thousand", "OGW201", () => draft({ title: many(30_000, () => 1) })],
  ["a draft of a list of four billion holes", "OGW201", () => draft({ title: new Array(2 ** 32 - 1) })],
  ["a draft of a list with a hole", "OGW201", () => draft({ title: new Array(1) })],
  ["a draft with a name of a thousand letters", "OGW201", () => draft({ ["n".repeat(1_000)]: 1 })],
  ["a draft with half a character", "OGW201", () => draft({ title: "\ud800" })],
  ["a draft with a name of half a character", "OGW201", () => draft({ "\udc00": "x" })],
  ["a draft with a prototype", "OGW201", () => draft(JSON.parse('{"__proto__": {"title": "x"}}'))],
  ["a draft with a constructor", "OGW223", () => draft({ constructor: "x" })],
  ["a draft that code computes", "OGW201", () => draft(trap("title"))],
  ["a draft behind a proxy", "OGW201", () => draft(throwingProxy())],
  ["a draft with a function", "OGW201", () => draft({ title: () => "x" })],
  ["a draft with toJSON", "OGW201", () => draft({ title: { toJSON: () => "x" } })],
  ["a draft of a date", "OGW201", () => draft({ title: new Date(0) })],
  ["a draft of a map", "OGW201", () => draft(new Map([["title", "x"]]))],
  ["a draft of infinity", "OGW201", () => draft({ participants: Infinity })],
  ["a draft of a bigint", "OGW201", () => draft({ participants: 10n ** 1_000n })],
  [
    "an amount beyond all money in a draft",
    "OGW215",
    () => draft({ requested: `${"9".repeat(200_000)}.00` }),
  ],
  ["a request beyond what money can reckon with", "OGW217", () => draft({ requested: "90071992547409.91" })],
  ["a list for a payload", "OGW201", () => start(many(5_000, () => 1))],
  ["a payload of a thousand unknown members", "OGW201", () => start({ call, ...members(1_000) })],
  ["a payload of ten thousand members", "OGW201", () => start({ call, ...members(10_000) })],
  ["a command of a hundred thousand members", "OGW201", () => start({ call }, members(100_000))],
  ["a command of a thousand unknown members", "OGW201", () => start({ call }, members(1_000))],
  ["an id of a million letters", "OGW201", () => start({ call }, { id: "i".repeat(1_000_000) })],
  ["an id of three hundred letters", "OGW201", () => start({ call }, { id: "i".repeat(300) })],
  ["an id of an object", "OGW201", () => start({ call }, { id: members(100) })],
  ["an id with U+0000", "OGW201", () => start({ call }, { id: "a\u0000b" })],
  ["a type of a million letters", "OGW201", () => start({ call }, { type: "t".repeat(1_000_000) })],
  ["a type of two hundred letters", "OGW200", () => start({ call }, { type: "t".repeat(200) })],
  ["a case of a hundred and one letters", "OGW201", () => start({ call }, { case: "c".repeat(101) })],
  ["a case with a separator", "OGW201", () => start({ call }, { case: "a/b" })],
  ["a call of two hundred thousand letters", "OGW218", () => start({ call: "c".repeat(200_000) })],
  [
    "an actor of a thousand members",
    "OGW201",
    () => start({ call }, { actor: { ...actor, ...members(1_000) } }),
  ],
  [
    "an actor's id of a million letters",
    "OGW201",
    () => start({ call }, { actor: { ...actor, id: "a".repeat(1_000_000) } }),
  ],
  ["an actor that code computes", "OGW201", () => start({ call }, { actor: trap("role") })],
  [
    "a role of two hundred thousand letters",
    "OGW201",
    () => start({ call }, { actor: { role: "r".repeat(200_000), id: "a" } }),
  ],
  ["a revision beyond all numbers", "OGW201", () => start({ call }, { expectedRevision: 1e300 })],
  ["a revision of a text", "OGW201", () => start({ call }, { expectedRevision: "9".repeat(100_000) })],
  ["a command behind a proxy", "OGW201", throwingProxy],
  ["a command that code computes", "OGW201", () => trap("type")],
  ["a list for a command", "OGW201", () => many(100_000, () => start({ call }))],
  ["a text for a command", "OGW201", () => JSON.stringify(draft(members(1_000)))],
  ["nothing", "OGW201", () => undefined],
];

/** Commands of a workflow of its own, on a call that is open. */
export async function hostileCommands(): Promise<readonly Attack[]> {
  const programme = parseProgramme(JSON.stringify(minimalProgramme()));
  const opening = Date.parse(programme.document.calls[0]?.opensAt ?? "");
  let now = new Date(opening - HOUR).toISOString();
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store: createMemoryStore(),
    clock: { now: () => now },
  });
  await workflow.send({ type: "call.announce", call: call ?? "", actor: operator });
  now = new Date(opening + HOUR).toISOString();
  await workflow.passDeadlines();
  const send = async (sent: unknown) => {
    const answer = await workflow.sendJson(sent);
    return answer.outcome === "refused" ? codes(answer.reasons) : [];
  };
  const asActor = async (answers: unknown) => {
    const answer = await workflow
      .as(actor)
      .case("case-2")
      .application.start({ call: call ?? "", answers } as never);
    return answer.outcome === "refused" ? codes(answer.reasons) : [];
  };
  return [
    ...refuses("command", send, commands),
    ...refuses("method", asActor, [
      ["a thousand unknown fields", "OGW214", () => members(1_000)],
      ["a hundred thousand unknown fields", "OGW201", () => members(100_000)],
      ["answers that hold themselves", "OGW201", () => ({ title: circle() })],
      ["answers that code computes", "OGW201", () => trap("title")],
    ]),
  ];
}
