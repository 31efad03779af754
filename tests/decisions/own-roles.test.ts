import {
  type Answer,
  commandTable,
  loadProgramme,
  ownRole,
  type ProgrammeDocument,
  parseProgramme,
  rolesOf,
  roleTitle,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacityOf, rolesFor } from "../../packages/core/src/kernel/permissions.ts";
import { actedAfter, keptFrom, NOBODY_ACTED } from "../../packages/core/src/kernel/separation.ts";
import { rehashed } from "../engine/tampered-store.ts";
import { account, card, soundAnswers } from "./journey.ts";
import { basis, codesOf, type TestCall, testCall, wordsOf } from "./test-call.ts";

type Roles = NonNullable<ProgrammeDocument["roles"]>;
type Named = NonNullable<Roles["named"]>[number];

const words = (pl: string, en: string) => ({ pl, en });
const named: readonly Named[] = [
  {
    id: "specialist",
    title: words("specjalistka do spraw konkursu", "call specialist"),
    does: ["officer", "accountant", "monitor"],
  },
  {
    id: "coordinator",
    title: words("koordynatorka", "coordinator"),
    does: ["operator", "officer", "decisionMaker"],
    except: ["award.*", "formalCheck.complete"],
  },
  {
    id: "boardMember",
    title: words("członek zarządu", "board member"),
    does: ["award.grant", "award.deny", "agreement.countersign"],
  },
  { id: "assessor", title: words("asesor", "assessor"), does: ["expert", "committee"] },
];
const document = (roles: Partial<Roles> = {}, more: Partial<ProgrammeDocument> = {}) =>
  minimalProgramme({ roles: { named: [...named], ...roles }, ...more });

type Who = readonly [role: string, id: string];
const specialist: Who = ["specialist", "s-1"];
const coordinator: Who = ["coordinator", "c-1"];
const board: Who = ["boardMember", "b-1"];
const applicant: Who = ["applicant", "a-1"];
const send = (call: TestCall, type: string, [role, id]: Who, payload: object = {}, more: object = {}) => {
  const on = commandTable.get(type)?.on === "call" ? { call: "spring" } : { case: "A-1" };
  return call.workflow.sendJson({ type, ...on, actor: { role, id }, payload, ...more });
};
const must = async (...sent: Parameters<typeof send>): Promise<Answer> => {
  const answer = await send(...sent);
  expect(wordsOf(answer)).toBe("accepted");
  return answer;
};

/** An open call with a submitted application. */
async function submitted(given = document()): Promise<TestCall> {
  const call = await testCall(given);
  await must(call, "call.announce", coordinator);
  await call.moveTo("2026-03-02T09:00:00+01:00");
  await must(call, "application.start", applicant, { call: "spring", answers: soundAnswers });
  await must(call, "application.submit", applicant);
  return call;
}

/** The same, awarded and with its agreement to be countersigned. */
async function signed(given = document()): Promise<TestCall> {
  const call = await submitted(given);
  await must(call, "formalCheck.complete", specialist);
  await must(call, "review.record", ["assessor", "e-1"], card(8));
  await must(call, "review.record", ["assessor", "e-2"], card(8));
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await must(call, "ranking.publish", coordinator);
  await must(call, "award.grant", board);
  await must(call, "agreement.offer", coordinator);
  await must(call, "agreement.sign", applicant, account);
  return call;
}

const foundIn = (roles: Roles, more: Partial<ProgrammeDocument> = {}) =>
  loadProgramme(JSON.stringify(minimalProgramme({ roles, ...more }))).problems.map(
    ({ code, pointer, severity }) => `${code} ${pointer}${severity === "warning" ? " (warning)" : ""}`,
  );

describe("a programme with roles of its own", () => {
  it("is run by them, each in the capacity that its commands have, which entries tell and verify proves", async () => {
    const call = await signed();
    await must(call, "agreement.countersign", board);
    const entries = await call.workflow.history("case:A-1");
    expect(entries.map(({ actor, event }) => [event.type, actor])).toEqual([
      ["application.start", { role: "applicant", id: "a-1" }],
      ["application.submit", { role: "applicant", id: "a-1" }],
      ["formalCheck.complete", { role: "officer", as: "specialist", id: "s-1" }],
      ["review.record", { role: "expert", as: "assessor", id: "e-1" }],
      ["review.record", { role: "expert", as: "assessor", id: "e-2" }],
      ["award.grant", { role: "decisionMaker", as: "boardMember", id: "b-1" }],
      ["agreement.offer", { role: "operator", as: "coordinator", id: "c-1" }],
      ["agreement.sign", { role: "applicant", id: "a-1" }],
      ["agreement.countersign", { role: "operator", as: "boardMember", id: "b-1" }],
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("refuses the engine's roles, and any other that it does not know, with those that there are", async () => {
    const call = await submitted();
    for (const role of ["officer", "janitor"]) {
      const answer = await send(call, "formalCheck.complete", [role, "x"]);
      expect(codesOf(answer)).toEqual(["OGW900"]);
      expect(wordsOf(answer)).toBe(
        `This programme has no role "${role}". Roles: applicant (applicant), specialist (call specialist), coordinator (coordinator), boardMember (board member), assessor (assessor).`,
      );
    }
    expect(await call.workflow.history("case:A-1")).toHaveLength(2);
  });

  it("refuses what a role may not send, names the roles that may, and what is legal by whom", async () => {
    const call = await submitted();
    const answer = await send(call, "formalCheck.complete", coordinator);
    expect(codesOf(answer)).toEqual(["OGW202"]);
    expect(wordsOf(answer)).toBe(
      'Command "formalCheck.complete" is not for the role "coordinator". It is for: specialist (call specialist).',
    );
    expect(answer.outcome === "refused" ? answer.legal : []).toContainEqual({
      type: "formalCheck.complete",
      by: ["specialist"],
      title: commandTable.get("formalCheck.complete")?.title,
    });
  });

  it("does not let an entry claim another role, or another capacity, than the programme gives", async () => {
    const call = await signed();
    await must(call, "agreement.countersign", board);
    const forged = async (seq: number, actor: object) => {
      const store = await rehashed(call.store, "case:A-1", seq, () => ({ actor: actor as never }));
      return (await verifyJournal(store)).faults.map(({ code, seq: at }) => `${code} ${at}`);
    };
    expect(await forged(6, { role: "decisionMaker", as: "boardMember", id: "b-1" })).toEqual([]);
    expect(await forged(6, { role: "decisionMaker", as: "coordinator", id: "c-1" })).toContain("OGW336 6");
    expect(await forged(6, { role: "operator", as: "boardMember", id: "b-1" })).toContain("OGW336 6");
    expect(await forged(6, { role: "decisionMaker", id: "b-1" })).toContain("OGW336 6");
    expect(await forged(3, { role: "officer", as: "janitor", id: "s-1" })).toContain("OGW336 3");
  });

  it("shows each role what those of the engine's see whose commands it may send", async () => {
    const call = await submitted();
    await must(call, "formalCheck.complete", specialist);
    const { programme, workflow } = call;
    const seenBy = async (role: string) => {
      const view = await workflow.caseFor("A-1", { role: ownRole(programme, role), id: "x" });
      return view === undefined ? undefined : Object.keys(view.answers).includes("title");
    };
    expect(await seenBy("specialist")).toBe(true);
    expect(await seenBy("boardMember")).toBe(true);
    expect(await workflow.caseFor("A-1", { role: "officer", id: "x" })).toBeUndefined();
    expect(await workflow.historyFor("case:A-1", { role: "operator", id: "x" })).toEqual([]);
    const asker = { role: ownRole(programme, "specialist"), id: "s-2" };
    expect((await workflow.historyFor("case:A-1", asker)).map(({ event }) => event.type)).toContain(
      "formalCheck.complete",
    );
    expect(await workflow.callFor("spring", { role: "officer", id: "x" })).toBeUndefined();
    expect((await workflow.callFor("spring", asker))?.state).toBeDefined();
    const types = (
      await workflow.legalFor("call:spring", { ...asker, role: ownRole(programme, "coordinator") })
    ).map(({ type }) => type);
    expect(types).toContain("call.extend");
    expect((await workflow.legalFor("call:spring", asker)).map(({ type }) => type)).not.toContain(
      "call.extend",
    );
    expect(await workflow.legal("call:spring", asker.role)).toEqual(
      await workflow.legalFor("call:spring", asker),
    );
  });

  it("keeps experts' cards apart, whatever their role is called", async () => {
    const call = await submitted();
    await must(call, "formalCheck.complete", specialist);
    await must(call, "review.record", ["assessor", "e-1"], card(8));
    const role = ownRole(call.programme, "assessor");
    const cards = async (id: string) =>
      (await call.workflow.caseFor("A-1", { role, id }))?.context.scoring.cards.length;
    expect(await cards("e-1")).toBe(1);
    expect(await cards("e-2")).toBe(0);
  });

  it("previews nothing for who may score, whatever their role is called", async () => {
    const call = await submitted();
    await must(call, "formalCheck.complete", specialist);
    const preview = (role: string, type: string, payload: object) =>
      call.workflow.previewJson({ type, case: "A-1", actor: { role, id: "x-1" }, payload });
    expect(codesOf((await preview("assessor", "review.record", card(8))) as Answer)).toEqual(["OGW950"]);
    const other = await preview("coordinator", "review.return", { paths: ["/participants"], reason: "x" });
    expect(codesOf(other as Answer)).not.toContain("OGW950");
  });

  it("answers a command that is sent again as before, to the same role alone", async () => {
    const call = await submitted();
    const first = await must(call, "formalCheck.complete", specialist, {}, { id: "check-1" });
    const again = await send(call, "formalCheck.complete", specialist, {}, { id: "check-1" });
    expect(again).toEqual({ ...first, repeated: true });
    expect(codesOf(await send(call, "formalCheck.complete", coordinator, {}, { id: "check-1" }))).not.toEqual(
      [],
    );
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("names its own role where a setting says who decides, and no other decides then", async () => {
    const { deadlines } = minimalProgramme();
    const days = { amount: 5, unit: "workingDay" as const, roll: "none" as const, basis };
    const grounds = [{ id: "misread", title: words("odczytano inaczej", "misread"), basis }];
    const given = document(
      {},
      {
        appeals: { formal: { grounds, by: "coordinator", silence: "wait", basis }, basis },
        deadlines: { ...deadlines, formalAppeal: days, formalAppealDecision: days },
      },
    );
    const call = await submitted({
      ...given,
      eligibility: {
        ...given.eligibility,
        checklist: [{ id: "entitled", title: words("podpisano", "entitled"), no: "reject", basis }],
      },
    });
    await must(call, "checklist.answer", specialist, {
      answers: [{ row: "entitled", answer: "no", reason: "one signature" }],
    });
    await must(call, "formalCheck.complete", specialist);
    await must(call, "appeal.file", applicant, { grounds: ["misread"], statement: "both signed" });
    const other = await send(call, "appeal.uphold", ["specialist", "s-2"], { reason: "overleaf" });
    expect(codesOf(other)).toEqual(["OGW871"]);
    expect(wordsOf(other)).toContain("coordinator decides on appeals");
    await must(call, "appeal.uphold", coordinator, { reason: "overleaf" });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("leaves nobody a command that it withholds, and says so", async () => {
    const call = await submitted(document({ withheld: ["review.void"] }));
    await must(call, "formalCheck.complete", specialist);
    await must(call, "review.record", ["assessor", "e-1"], card(8));
    const answer = await send(call, "review.void", coordinator, { expert: "e-1", reason: "copied" });
    expect(codesOf(answer)).toEqual(["OGW202"]);
    expect(wordsOf(answer)).toContain("Nobody sends it in this programme");
    expect((await call.view("A-1")).legal.map(({ type }) => type)).not.toContain("review.void");
  });
});

describe("roles that are kept apart", () => {
  const one = ["checklist.*", "formalCheck.complete"];
  const other = ["award.grant", "agreement.countersign"];
  const officeDoes = [...named.flatMap((role) => role.does), "award.deny"];
  const office: Named = { id: "office", title: words("biuro", "office"), does: [...new Set(officeDoes)] };
  const apart = [{ one, other, basis }];
  const kept = (more: Partial<Roles> = {}) => document({ named: [office], apart, ...more });
  const who = (id: string): Who => ["office", id];

  /** An application that one person of the office checked, and another may be awarded by. */
  async function checkedBy(id: string, given = kept()): Promise<TestCall> {
    const call = await testCall(given);
    await must(call, "call.announce", who("o-9"));
    await call.moveTo("2026-03-02T09:00:00+01:00");
    await must(call, "application.start", applicant, { call: "spring", answers: soundAnswers });
    await must(call, "application.submit", applicant);
    await must(call, "formalCheck.complete", who(id));
    await must(call, "review.record", who("e-1"), card(8));
    await must(call, "review.record", who("e-2"), card(8));
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await must(call, "ranking.publish", who("o-9"));
    return call;
  }

  it("are refused to one person as they arise, with both roles, the entry and who else may, and proved", async () => {
    const call = await checkedBy("o-1");
    const answer = await send(call, "award.grant", who("o-1"));
    expect(codesOf(answer)).toEqual(["OGW909"]);
    expect(wordsOf(answer)).toBe(
      'This person has acted on it before ("formalCheck.complete", entry #3, as office); the programme keeps that apart from "award.grant" (as office). Another person does it; hand it over. It is for: office (office).',
    );
    const role = ownRole(call.programme, "office");
    const mine = async (id: string) =>
      (await call.workflow.legalFor("case:A-1", { role, id })).map(({ type }) => type);
    expect(await mine("o-1")).not.toContain("award.grant");
    expect(await mine("o-2")).toContain("award.grant");
    await must(call, "award.grant", who("o-2"));
    expect((await verifyJournal(call.store)).faults).toEqual([]);
    const forged = await rehashed(call.store, "case:A-1", 6, ({ actor }) => ({
      actor: { ...actor, id: "o-1" } as never,
    }));
    expect((await verifyJournal(forged)).faults.map(({ code, seq }) => `${code} ${seq}`)).toContain(
      "OGW337 6",
    );
  });

  it("hold in either order, on each case by itself, and however often the first was done", async () => {
    const call = await checkedBy("o-1");
    await must(call, "award.grant", who("o-2"));
    await must(call, "agreement.offer", who("o-1"));
    await must(call, "agreement.sign", applicant, account);
    expect(codesOf(await send(call, "agreement.countersign", who("o-1")))).toEqual(["OGW909"]);
    await must(call, "agreement.countersign", who("o-2"));
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("are known by roles, too, also where the engine's own stay", async () => {
    const call = await testCall(
      minimalProgramme({ roles: { apart: [{ one: ["officer"], other: ["decisionMaker"], basis }] } }),
    );
    await must(call, "call.announce", ["operator", "o-1"]);
    await call.moveTo("2026-03-02T09:00:00+01:00");
    await must(call, "application.start", applicant, { call: "spring", answers: soundAnswers });
    await must(call, "application.submit", applicant);
    await must(call, "formalCheck.complete", ["officer", "x-1"]);
    await must(call, "review.record", ["expert", "e-1"], card(8));
    await must(call, "review.record", ["expert", "e-2"], card(8));
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await must(call, "ranking.publish", ["decisionMaker", "x-1"]);
    const answer = await send(call, "award.grant", ["decisionMaker", "x-1"]);
    expect(wordsOf(answer)).toContain("as formal officer");
    expect(codesOf(answer)).toEqual(["OGW909"]);
    await must(call, "award.grant", ["decisionMaker", "x-2"]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("leave a store that lost who acted unable to decide, and the journal able to tell", async () => {
    const call = await checkedBy("o-1");
    const snapshot = await call.store.load("case:A-1");
    expect(JSON.parse(snapshot?.text ?? "{}").acted).toEqual([
      { by: "o-1", as: "office", act: "formalCheck.complete", seq: 3 },
    ]);
  });

  it.each<[string, NonNullable<Roles["apart"]>, readonly string[]]>([
    [
      "a role or command that there is not",
      [{ one: ["clerk"], other, basis }],
      ["OGW901 /roles/apart/0/one/0"],
    ],
    [
      "what the applicant does",
      [{ one: ["application.submit"], other, basis }],
      ["OGW901 /roles/apart/0/one/0"],
    ],
    [
      "the same on both sides",
      [{ one: ["award.*"], other: ["award.grant"], basis }],
      ["OGW908 /roles/apart/0"],
    ],
    [
      "a role and what it does",
      [{ one: ["specialist"], other: ["payment.order"], basis }],
      ["OGW908 /roles/apart/0"],
    ],
    ["cases and calls", [{ one: ["call.extend"], other: ["award.grant"], basis }], ["OGW908 /roles/apart/0"]],
    ["nothing where both can be done", [{ one, other, basis }], []],
  ])("are found wrong by the check: %s", (_, stated, expected) => {
    expect(foundIn({ named: [...named], apart: stated })).toEqual(expected);
  });

  it("are kept apart in any order of acts of any people", () => {
    const acts = [
      "formalCheck.complete",
      "checklist.answer",
      "award.grant",
      "agreement.countersign",
      "payment.order",
    ];
    const programme = { document: { roles: { named: [office], apart } } };
    const isOne = (act: string) => act === "formalCheck.complete" || act === "checklist.answer";
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("p", "q", "r"), fc.constantFrom(...acts)), { maxLength: 30 }),
        (steps) => {
          let acted = NOBODY_ACTED;
          const did = new Map<string, Set<boolean>>();
          for (const [index, [id, act]] of steps.entries()) {
            const actor = { role: "officer", as: "office" as never, id } as const;
            if (keptFrom(programme, actor, act, acted) !== undefined) continue;
            acted = actedAfter(acted, programme, {
              seq: index + 1,
              actor,
              command: { type: act },
              event: { type: act },
            });
            if (act === "payment.order") continue;
            did.set(id, (did.get(id) ?? new Set()).add(isOne(act)));
          }
          expect([...did.values()].every((sides) => sides.size === 1)).toBe(true);
          expect(acted.length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});

describe("the check of roles", () => {
  const one = (changes: Partial<Named>): Roles => ({
    named: [{ ...(named[0] as Named), ...changes }, ...named.slice(1)],
  });

  it("finds nothing wrong with roles that do all that there is to do", () => {
    expect(foundIn({ named: [...named] })).toEqual([]);
  });

  it.each<[string, Roles, readonly string[]]>([
    [
      "a command that there is not",
      one({ does: ["officer", "award.grnt"] }),
      ["OGW901 /roles/named/0/does/1"],
    ],
    ["a family that there is not", one({ does: ["officer", "awards.*"] }), ["OGW901 /roles/named/0/does/1"]],
    ["a role that there is not", one({ except: ["ofcer"] }), ["OGW901 /roles/named/0/except/0"]],
    [
      "a role called as the engine's, which does not do what that one does",
      one({ id: "operator" }),
      ["OGW901 /roles/named/0/id"],
    ],
    ["what the applicant does", one({ does: ["officer", "applicant"] }), ["OGW902 /roles/named/0/does/1"]],
    [
      "a command of the applicant",
      one({ does: ["officer", "application.submit"] }),
      ["OGW902 /roles/named/0/does/1"],
    ],
    ["what time does", one({ does: ["system"] }), ["OGW902 /roles/named/0/does/0"]],
    [
      "a role that is the applicant's in every programme",
      one({ id: "applicant" }),
      ["OGW902 /roles/named/0/id"],
    ],
    ["two roles of one title", one({ title: words("Asesor", "someone") }), ["OGW903 /roles/named/3/title"]],
    ["two roles of one name", one({ id: "coordinator" }), ["OGW170 /roles/named/1/id"]],
    [
      "a command of nobody that is the applicant's",
      { withheld: ["agreement.sign"] },
      ["OGW902 /roles/withheld/0"],
    ],
  ])("finds %s", (_, roles, expected) => {
    expect(foundIn(roles)).toEqual(expect.arrayContaining([...expected]));
  });

  it("finds a role that may do nothing", () => {
    const idle: Named = {
      id: "idle",
      title: words("nikt", "nobody"),
      does: ["award.*"],
      except: ["decisionMaker"],
    };
    expect(foundIn({ named: [...named, idle] })).toEqual(["OGW904 /roles/named/4"]);
  });

  it("finds states that would wait for good, and warns of other commands that nobody may send", () => {
    const without = (except: readonly string[]) =>
      named.map((role) => ({ ...role, except: [...(role.except ?? []), ...except] }));
    const codes = foundIn({ named: without(["ranking.publish"]) });
    expect(codes).toContain("OGW906 /roles (warning)");
    expect(foundIn({ named: without(["formalCheck.complete"]) })).toContain("OGW905 /roles");
    expect(foundIn({ named: without(["call.archive"]) })).toEqual(["OGW906 /roles (warning)"]);
    expect(foundIn({ named: without(["call.archive"]), withheld: ["call.archive"] })).toEqual([]);
  });

  it("finds a setting that names a role which may not do it, or none of the programme's", () => {
    const { deadlines } = minimalProgramme();
    const days = { amount: 5, unit: "workingDay" as const, roll: "none" as const, basis };
    const grounds = [{ id: "misread", title: words("odczytano inaczej", "misread"), basis }];
    const by = (role: string): Partial<ProgrammeDocument> => ({
      appeals: { formal: { grounds, by: role, silence: "wait", basis }, basis },
      deadlines: { ...deadlines, formalAppeal: days, formalAppealDecision: days },
    });
    const appealed = (role: string, roles: Roles) =>
      foundIn(roles, by(role)).filter((found) => found.includes("/appeals"));
    expect(appealed("coordinator", { named: [...named] })).toEqual([]);
    expect(appealed("boardMember", { named: [...named] })).toEqual(["OGW907 /appeals/formal/by"]);
    expect(appealed("officer", { named: [...named] })).toEqual(["OGW907 /appeals/formal/by"]);
    expect(appealed("officer", {})).toEqual([]);
    expect(appealed("coordinator", {})).toEqual(["OGW907 /appeals/formal/by"]);
  });
});

describe("what a role may do", () => {
  const staff = ["officer", "expert", "committee", "decisionMaker", "operator", "accountant", "monitor"];
  const types = [...commandTable.keys()];
  const item = fc.oneof(
    fc.constantFrom(...staff),
    fc.constantFrom(...types),
    fc.constantFrom(...new Set(types.map((type) => `${type.split(".")[0]}.*`))),
  );

  it("is never more than what is stated of it, nor anything of the applicant or time", () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.array(item, { maxLength: 3 }),
        fc.array(fc.constantFrom(...types), { maxLength: 3 }),
        (does, except, withheld) => {
          const role = { id: "helper", title: words("pomocnik", "helper"), does, except };
          const programme = { document: { roles: { named: [role], withheld } } };
          for (const { type, by } of commandTable.values()) {
            const names = (given: string) =>
              given === type ||
              (by as readonly string[]).includes(given) ||
              given === `${type.split(".")[0]}.*`;
            const capacity = capacityOf(programme, "helper" as never, { type, by });
            const isStated = does.some(names) && !except.some(names) && !withheld.includes(type);
            const isStaffs = by.some((each) => staff.includes(each));
            expect(capacity !== undefined).toBe(isStated && isStaffs);
            if (capacity !== undefined) expect(by.filter((each) => staff.includes(each))).toContain(capacity);
            expect(rolesFor(programme, { type, by }).includes("helper" as never)).toBe(
              capacity !== undefined,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is what the engine says where the programme names no roles", () => {
    for (const { type, by } of commandTable.values()) {
      expect(rolesFor({ document: {} }, { type, by })).toBe(by);
      for (const role of [...staff, "applicant", "system"] as const)
        expect(capacityOf({ document: {} }, role as never, { type, by })).toBe(
          (by as readonly string[]).includes(role) ? role : undefined,
        );
    }
  });

  it("is listed role by role, with the capacity of each command", () => {
    const roles = rolesOf(parseProgramme(JSON.stringify(document())));
    expect(roles.map(({ id }) => id)).toEqual([
      "applicant",
      "specialist",
      "coordinator",
      "boardMember",
      "assessor",
    ]);
    expect(roles.filter(({ sends }) => sends.has("award.grant")).map(({ id }) => id)).toEqual([
      "boardMember",
    ]);
    expect(roles[3]?.sends.get("agreement.countersign")).toBe("operator");
    expect(rolesOf({ document: {} }).map(({ id }) => id)).not.toContain("system");
  });

  it("goes by the programme's title, the engine's words, or the name alone", () => {
    const programme = parseProgramme(JSON.stringify(document()));
    expect(roleTitle(programme, "boardMember")).toEqual(words("członek zarządu", "board member"));
    expect(roleTitle(programme, "applicant").en).toBe("applicant");
    expect(roleTitle(programme, "toString")).toEqual(words("toString", "toString"));
    expect(() => ownRole(programme, "officer")).toThrow(
      "It names: specialist, coordinator, boardMember, assessor",
    );
  });
});

describe("a term that the programme's own roles decide about", () => {
  const clock = (by: string) => ({
    extend: [{ term: "supplement" as const, atMostDays: 10, times: 1, by: [by], basis }],
    basis,
  });
  async function supplementing(by: string): Promise<TestCall> {
    const call = await testCall(document({}, { clock: clock(by) }));
    await must(call, "call.announce", coordinator);
    await call.moveTo("2026-03-02T09:00:00+01:00");
    const unsigned = { ...soundAnswers, letterSigned: false };
    await must(call, "application.start", applicant, { call: "spring", answers: unsigned });
    await must(call, "application.submit", applicant);
    await must(call, "formalCheck.complete", specialist);
    return call;
  }

  it("is extended by the one that is named, whatever of the engine's roles she has beside", async () => {
    const call = await supplementing("coordinator");
    const longer = { term: "supplement", until: "2026-03-13", reason: "the bank holiday" };
    const refused = await send(call, "term.extend", specialist, longer);
    expect(codesOf(refused)).toEqual(["OGW971"]);
    expect(wordsOf(refused)).toContain("coordinator");
    await must(call, "term.extend", coordinator, longer);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is found where it names a role that may not", () => {
    const found = (by: string) =>
      loadProgramme(JSON.stringify(document({}, { clock: clock(by) }))).problems.map(
        ({ code, pointer }) => `${code} ${pointer}`,
      );
    expect(found("coordinator")).toEqual([]);
    expect(found("officer")).toEqual(["OGW907 /clock/extend/0/by/0"]);
  });
});
