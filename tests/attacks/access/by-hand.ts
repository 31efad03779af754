import type { Actor, Answer, Role } from "@opus/grant-workflow";
import { type Attack, type AttackOutcome, broken } from "../attack.ts";
import { applicantOf } from "./cast.ts";
import { commandRows } from "./command-table.ts";
import { journey, type Step } from "./journey.ts";
import { commandId, type MarkedCall, markedCallAfter } from "./marked-call.ts";
import { planted } from "./markers.ts";

/** Attempts that somebody would make by hand. */
export async function byHand(): Promise<readonly Attack[]> {
  const deciding = await ownCaseAttacks();
  return [...deciding, ...(await foreignIds()), ...(await echoes()), ...(await forgedRoles())];
}

const isDeciding = (type: string) =>
  (commandRows as Readonly<Record<string, { readonly decides: boolean }>>)[type]?.decides === true;

/** Ids under which a decider must be refused, and why. */
const partial = [
  ["its applicant", applicantOf("main"), "OGW234"],
  ["the applicant of a competitor", applicantOf("rival"), "OGW235"],
  ["an expert's own kin", "kin-expert", "OGW234"],
  ["somebody on the board of a competitor", "rival-operator", "OGW235"],
] as const;

/**
 * Every command that decides, at the moment at which it is legal, sent by somebody with a part in the case or in one
 * beside it, with the very payload that is taken from an impartial person right afterwards.
 */
async function ownCaseAttacks(): Promise<readonly Attack[]> {
  const call = await markedCallAfter(() => true);
  const tried = new Map<string, Attack>();
  const applied = journey.findIndex(({ case: id, type }) => id === "main" && type === "application.submit");
  for (const [index, step] of journey.entries()) {
    if (index === 0) continue;
    // Before the main case was submitted, those bound to it have no part in any.
    const hasPart = step.case === "main" || (step.case === undefined && index > applied);
    if (hasPart && isDeciding(step.type)) {
      for (const [who, id, code] of partial) {
        const name = `${step.type} ${step.case === undefined ? "" : "on the own case "}by ${who}`;
        if (tried.has(name)) continue;
        const answer = await sendAs(call, step, { role: step.actor.role, id });
        const wanted = step.case === undefined ? "OGW235" : code;
        tried.set(name, { name, run: () => refusedFor(answer, wanted) });
      }
    }
    await call.take(step);
  }
  return [...tried.values(), ...(await annulAttacks())];
}

/** Annulling a call in which the sender, or somebody they are bound to, has applied. */
async function annulAttacks(): Promise<readonly Attack[]> {
  const call = await markedCallAfter(({ case: id, type }) => id === "main" && type === "application.submit");
  const step: Step = {
    type: "call.annul",
    actor: { role: "operator", id: "mark-operator" },
    payload: { reason: "no money" },
    phase: "checked",
  };
  return Promise.all(
    partial.map(async ([who, id]) => {
      const answer = await sendAs(call, step, { role: "operator", id });
      return { name: `call.annul by ${who}`, run: () => refusedFor(answer, "OGW235") };
    }),
  );
}

async function sendAs({ workflow, at }: MarkedCall, step: Step, actor: Actor): Promise<Answer> {
  await at(step);
  const on = step.case === undefined ? { call: "spring" } : { case: step.case };
  const { type, payload } = step;
  return workflow.sendJson({ type, ...on, actor, ...(payload === undefined ? {} : { payload }) });
}

function refusedFor(answer: Answer, code: string): AttackOutcome {
  if (answer.outcome === "accepted") return broken("it was accepted");
  if (answer.code !== code) return broken(`refused as ${answer.code}, not as ${code}`);
  const [reason] = answer.reasons;
  if (reason?.message.pl === undefined || reason.remedy?.en === undefined)
    return broken("without a reason in words");
  const deciding = answer.legal.filter(({ type }) => isDeciding(type));
  return deciding.length === 0
    ? "held"
    : broken(`told to try ${deciding.map(({ type }) => type).join(", ")}`);
}

/** Another's command ids: they answer nobody else, and block nobody. */
async function foreignIds(): Promise<readonly Attack[]> {
  const call = await markedCallAfter(({ type }) => type === "review.recuse");
  const at = journey.findIndex(({ type }) => type === "formalCheck.complete") + 1;
  const strangers: readonly Actor[] = [
    { role: "applicant", id: applicantOf("rival") },
    { role: "expert", id: "mark-expert-9" },
    { role: "officer", id: "another-officer" },
    { role: "monitor", id: "mark-officer" },
  ];
  const step = journey[at - 1] as Step;
  return Promise.all(
    strangers.map(async (actor) => {
      const answer = await call.workflow.sendJson({
        id: commandId(at),
        type: step.type,
        case: step.case,
        actor,
        payload: step.payload ?? {},
      });
      return {
        name: `the id of an officer's command, used by ${actor.role}:${actor.id}`,
        run: () => {
          if (answer.repeated) return broken("it was answered as the officer was");
          return answer.outcome === "refused" ? "held" : broken("it was accepted");
        },
      };
    }),
  );
}

const SECRET = "ECHO-OF-A-PHONE-NUMBER";

/** Values of personal fields that do not fit; a refusal names the field and never the value. */
async function echoes(): Promise<readonly Attack[]> {
  const call = await markedCallAfter(({ case: id, type }) => id === "main" && type === "application.edit");
  const actor = { role: "applicant", id: applicantOf("main") } as const;
  const answers: readonly (readonly [string, unknown])[] = [
    ["a list where a text belongs", { contact: [SECRET] }],
    ["a group where a text belongs", { contact: { [SECRET]: SECRET } }],
    ["a text that is too long", { contact: SECRET.repeat(50) }],
    ["a text where an amount belongs", { income: SECRET }],
    ["a text where a number belongs", { born: SECRET }],
    ["a text that is none of the choices", { status: SECRET }],
    ["a personal value in an officer's field", { site: SECRET }],
  ];
  return Promise.all(
    answers.map(async ([name, wrong]) => {
      const payload = { answers: wrong };
      const answer = await call.workflow.sendJson({ type: "application.edit", case: "main", actor, payload });
      return {
        name: `the echo of ${name}`,
        run: () => {
          if (answer.outcome === "accepted") return broken("it was accepted");
          return JSON.stringify(answer).includes(SECRET) ? broken("the value came back") : "held";
        },
      };
    }),
  );
}

const forged: readonly unknown[] = [
  "admin",
  "Operator",
  "operator ",
  "system\u0000",
  "__proto__",
  "constructor",
  "",
  null,
  ["operator"],
  { role: "operator" },
];

/** Roles that there are not, in commands and in views. */
async function forgedRoles(): Promise<readonly Attack[]> {
  const call = await markedCallAfter(({ type }) => type === "interview.record");
  return Promise.all(
    forged.map(async (role) => {
      const actor = { role: role as Role, id: "mark-operator" };
      const [file, history, legal, ofCall] = await Promise.all([
        call.workflow.caseFor("rival", actor),
        call.workflow.historyFor("case:rival", actor),
        call.workflow.legalFor("case:rival", actor),
        call.workflow.callFor("spring", actor),
      ]);
      const answer = await call.workflow.sendJson({
        type: "call.annul",
        call: "spring",
        actor,
        payload: { reason: "x" },
      });
      return {
        name: `the role ${JSON.stringify(role)}`,
        run: () => {
          if (file !== undefined || ofCall !== undefined) return broken("it was shown a view");
          if (history.length + legal.length > 0) return broken("it was shown a history or what is legal");
          if (answer.outcome === "accepted") return broken("it was obeyed");
          return JSON.stringify(answer).includes(planted.title) ? broken("a value came back") : "held";
        },
      };
    }),
  );
}
