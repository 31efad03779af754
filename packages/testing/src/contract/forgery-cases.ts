import {
  type Command,
  createGrantWorkflow,
  type GrantWorkflow,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { actor } from "../builders/command.ts";
import { minimalProgramme } from "../builders/minimal-programme.ts";
import { createSimulatedClock } from "../clock/simulated-clock.ts";
import type { Forgery } from "./forgery.ts";
import type { StoreCase } from "./store-case.ts";

/** The call in which something is forged: two applications, one of them as it should be. */
interface ForgedCall {
  readonly store: Store;
  /** A workflow of another process, which has seen nothing of the store yet. */
  another(): GrantWorkflow;
}

const applicant = (id: string) => actor("applicant", `applicant-${id}`);
const answers = {
  applicantKind: "ngo",
  title: "Wspólne podwórko",
  requested: "2000.00",
  participants: 40,
  letterSigned: true,
};

async function submit(workflow: GrantWorkflow, id: string, by = id): Promise<void> {
  const steps = [
    { type: "application.start", payload: { call: "spring", answers } },
    { type: "application.submit", payload: {} },
  ];
  for (const step of steps) {
    const sent = { ...step, id: `${step.type} of ${id}`, case: id, actor: applicant(by) };
    const answer = await workflow.sendJson(sent);
    if (answer.outcome === "refused")
      throw new Error(answer.reasons.map(({ message }) => message.en).join(" "));
  }
}

async function callOn(store: Store): Promise<ForgedCall> {
  const programmes = [parseProgramme(JSON.stringify(minimalProgramme()))];
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const another = () => createGrantWorkflow({ programmes, store, clock });
  const workflow = another();
  await workflow.sendJson({ type: "call.announce", call: "spring", actor: actor("operator") });
  clock.set("2026-03-02T09:00:00+01:00");
  await workflow.passDeadlines();
  await submit(workflow, "A");
  await submit(workflow, "B");
  return { store, another };
}

/** A forgery, the codes by which `verify` may name it, and the command that rests on what was forged. */
interface ForgeryAttempt {
  readonly forgery: (store: Store) => Promise<Forgery>;
  readonly codes: readonly string[];
  readonly stops?: { readonly command: (workflow: GrantWorkflow) => Promise<unknown>; readonly code: string };
}

const check = (id: string) => (workflow: GrantWorkflow) =>
  workflow.sendJson({ type: "formalCheck.complete", case: id, actor: actor("officer") } as Command);

const snapshotOf = async (store: Store) => (await store.load("case:A"))?.text ?? "";
const entryOf = async (store: Store) => JSON.stringify((await store.journal("case:A"))[0]);
const closing = { what: "deadline", stream: "call:spring", name: "callClosing" } as const;
const receipt = { what: "effect", stream: "case:A", seq: 2, index: 0 } as const;
const row = { what: "row", scope: "spring/applicants", key: "applicant-A" } as const;

const attempts: Readonly<Record<string, ForgeryAttempt>> = {
  "another sum in a snapshot": {
    forgery: async (store) => ({
      what: "snapshot",
      stream: "case:A",
      text: (await snapshotOf(store)).replace("2000.00", "9000.00"),
    }),
    codes: ["OGW506"],
    stops: { command: check("A"), code: "OGW340" },
  },
  "a snapshot that is no JSON": {
    forgery: async () => ({ what: "snapshot", stream: "case:A", text: '{"revision": 1e400' }),
    codes: ["OGW506", "OGW510"],
    stops: { command: check("A"), code: "OGW3" },
  },
  "another actor in an entry": {
    forgery: async (store) => ({
      what: "entry",
      stream: "case:A",
      seq: 1,
      text: (await entryOf(store)).replace('"applicant-A"', '"applicant-X"'),
    }),
    codes: ["OGW510", "OGW500", "OGW501"],
  },
  "an entry that is no JSON": {
    forgery: async () => ({ what: "entry", stream: "case:A", seq: 2, text: "{" }),
    codes: ["OGW510", "OGW500"],
    stops: { command: check("A"), code: "OGW" },
  },
  "another value in a row": {
    forgery: async () => ({ ...row, value: { case: "B" } }),
    codes: ["OGW508"],
    stops: { command: (workflow) => submit(workflow, "A2", "A"), code: "OGW340" },
  },
  "a row that was taken out": {
    forgery: async () => ({ ...row, value: null }),
    codes: ["OGW508"],
  },
  "other answers in a record": {
    forgery: async () => ({
      what: "record",
      stream: "case:A",
      id: "answers/1",
      value: { ...answers, requested: "4999.00" },
    }),
    codes: ["OGW504"],
    stops: { command: check("A"), code: "OGW340" },
  },
  "a record that was taken out": {
    forgery: async () => ({ what: "record", stream: "case:A", id: "answers/1", value: null }),
    codes: ["OGW504"],
  },
  "a deadline at another moment": {
    forgery: async () => ({ ...closing, dueAt: "2026-03-02T10:00:00.000Z" }),
    codes: ["OGW509"],
  },
  "a deadline that was taken out": {
    forgery: async () => ({ ...closing, dueAt: null }),
    codes: ["OGW509"],
  },
  "another kind of an effect": {
    forgery: async () => ({ ...receipt, kind: "payment.orderPayment" }),
    codes: ["OGW516"],
  },
  "an effect that was taken out": {
    forgery: async () => ({ ...receipt, kind: null }),
    codes: ["OGW516"],
  },
  "another answer to a command": {
    forgery: async (store) => {
      const [sender, commandId] = ["applicant:applicant-A", "application.submit of A"];
      const kept = await store.answer(sender, commandId);
      return { what: "answer", sender, commandId, answer: { ...kept?.answer, seq: 7 } };
    },
    codes: ["OGW517"],
  },
  "another programme under the same hash": {
    forgery: async (store) => {
      const [hash = ""] = await store.inventory.programmes();
      const text = (await store.programme(hash)) ?? "";
      return { what: "programme", hash, text: text.replace("10000.00", "99999.00") };
    },
    codes: ["OGW507"],
  },
};

function forgeryCase(name: string, { forgery, codes, stops }: ForgeryAttempt): StoreCase {
  return {
    name: `tells of ${name}`,
    async prove(store, hands) {
      const { another } = await callOn(store);
      expect((await verifyJournal(store)).faults).toEqual([]);
      const forged = await forgery(store);
      await hands.tamper(forged);
      const { valid, faults } = await verifyJournal(store);
      expect(valid).toBe(false);
      expect(faults.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
      if (stops !== undefined) {
        const code = expect.stringMatching(new RegExp(`^${stops.code}`));
        await expect(stops.command(another())).rejects.toMatchObject({ code });
      }
      if (forged.what === "programme") return;
      // What was forged stops itself alone.
      expect(await check("B")(another())).toMatchObject({ outcome: "accepted" });
    },
  };
}

/**
 * What somebody may change in the data of a store that they can write, past the store: each is told by `verify`, by code,
 * and stops the decisions that rest on it and no others. Asked of stores whose suite was given `tamper`.
 */
export const forgeryCases: readonly StoreCase[] = Object.entries(attempts).map(([name, attempt]) =>
  forgeryCase(name, attempt),
);
