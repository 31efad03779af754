import type { SentCommand } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundAnswers, submit } from "./journey.ts";
import { codesOf, openCall, wholeProgramme, wordsOf } from "./test-call.ts";

const draft = async () => {
  const call = await openCall();
  await lead(call, "A-1", "draft");
  return call;
};

describe("a command that nobody could obey", () => {
  it("is refused with the name that was probably meant", async () => {
    const answer = await (await draft()).tell("A-1", "aplication.submit", "applicant");
    expect(codesOf(answer)).toEqual(["OGW200"]);
    expect(wordsOf(answer)).toContain('Did you mean "application.submit"?');
  });

  it.each(["constructor", "__proto__", "toString", "application"])(
    "is refused as unknown when it is called %s",
    async (type) => {
      expect(codesOf(await (await draft()).tell("A-1", type, "applicant"))).toEqual(["OGW200"]);
    },
  );

  it("is refused for a role that may not send it, with the roles that may", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const answer = await call.tell("A-1", "formalCheck.complete", "expert");
    expect(codesOf(answer)).toEqual(["OGW202"]);
    expect(wordsOf(answer)).toContain("It is for: officer.");
  });

  it("is refused in a state that does not know it, with the commands that are legal there", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const answer = await call.tell("A-1", "payment.order", "accountant");
    expect(codesOf(answer)).toEqual(["OGW203"]);
    expect(wordsOf(answer)).toContain("formalCheck.complete");
    expect(answer.legal.map(({ type }) => type)).toEqual(["formalCheck.complete", "application.withdraw"]);
  });

  it("is refused on a call that has begun, when it is the one that begins calls", async () => {
    expect(codesOf(await (await openCall()).tellCall("call.announce", "operator"))).toEqual(["OGW203"]);
  });

  it("is refused without a member that it needs, which is named", async () => {
    const call = await openCall();
    const message = {
      pl: "Polecenie „call.annul”: brakuje pola reason.",
      en: 'Command "call.annul": reason is missing.',
    };
    expect(await call.tellCall("call.annul", "operator", {})).toMatchObject({
      reasons: [{ code: "OGW201", message, pointer: "/reason" }],
    });
  });

  it("is refused without a member deep inside, by the whole way to it", async () => {
    const answers = [{ value: 1 }];
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await call.tell("A-1", "application.supplement", "applicant", { answers })).toMatchObject({
      reasons: [
        {
          pointer: "/answers/0/path",
          message: {
            pl: "Polecenie „application.supplement”: brakuje pola answers.0.path.",
            en: 'Command "application.supplement": answers.0.path is missing.',
          },
        },
      ],
    });
  });

  it("is refused for a case that does not exist, and for no case at all", async () => {
    const call = await openCall();
    expect(codesOf(await call.tell("nobody", "application.submit", "applicant"))).toEqual(["OGW204"]);
    const nameless = { type: "application.submit", actor: actor("applicant"), payload: {} };
    expect(codesOf(await call.workflow.sendJson({ id: "n", ...nameless }))).toEqual(["OGW204"]);
  });

  it("is refused for a call that the programme does not have", async () => {
    const call = await openCall();
    const answer = await call.tellCall("call.announce", "operator", {}, { call: "autumn" });
    expect(codesOf(answer)).toEqual(["OGW204"]);
  });

  it.each(["a/b", "case:1", "a#1", "a b", "", ".hidden", "ą", "a\u0000b", "x".repeat(101)])(
    "is refused for the case id %j, which would break stream and effect ids",
    async (id) => {
      const call = await openCall();
      const answer = await call.tell(id, "application.start", "applicant", { call: "spring" });
      expect(codesOf(answer)[0]).toBe("OGW201");
      expect(await call.store.streams()).toEqual(["call:spring"]);
    },
  );
});

describe("a command of another shape", () => {
  const said = async (payload: object, type = "call.annul") => {
    const answer = await (await openCall()).tellCall(type, "operator", payload);
    if (answer.outcome === "accepted") throw new Error("accepted");
    return answer.reasons.map(({ message, pointer }) => [message.pl, message.en, pointer]);
  };

  it("is told by the member that does not fit", async () => {
    const [fault] = await said({ reason: 7 });
    expect(fault).toEqual([
      "Polecenie „call.annul”: pole reason nie pasuje do wzoru polecenia.",
      expect.stringContaining('Command "call.annul": reason does not fit the shape of the command'),
      "/reason",
    ]);
  });

  it("is told with the values that there are, where only some fit", async () => {
    const call = await draft();
    await lead(call, "A-1", "eligible", "draft");
    const answer = await call.tell("A-1", "review.recuse", "expert", { reason: "boredom" });
    const message = {
      pl: expect.stringMatching(
        /^Polecenie „review\.recuse”: pole reason może mieć tylko wartość: .*partner/,
      ),
      en: expect.stringMatching(/^Command "review\.recuse": reason may only be: .*partner/),
    };
    expect(answer).toMatchObject({ reasons: [{ code: "OGW201", message, pointer: "/reason" }] });
  });

  it("is told as a whole where it is no object", async () => {
    expect(await said([] as never)).toEqual([
      [
        "Polecenie „call.annul”: całość nie pasuje do wzoru polecenia.",
        expect.stringContaining('Command "call.annul": the whole does not fit the shape of the command'),
        "",
      ],
    ]);
  });

  it("is told with a few of the members that it does not know, and as much of their names as is needed", async () => {
    const [sixty, more] = ["x".repeat(60), "y".repeat(61)];
    expect(await said({ reason: "r", [sixty]: 1, [more]: 1 })).toEqual([
      [
        `Polecenie „call.annul” nie zna pól „${sixty}”, „${"y".repeat(60)}…”.`,
        `Command "call.annul" knows no member "${sixty}", "${"y".repeat(60)}…".`,
        "",
      ],
    ]);
    const many = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((name) => [name, 1]));
    expect((await said({ reason: "r", ...many }))[0]?.[1]).toBe(
      'Command "call.annul" knows no member "a", "b", "c", "d", "e".',
    );
  });
});

describe("what is legal", () => {
  it("is said with the moment until which the one whom the state waits for has time, and for others without", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "agreed");
    const until = async (role: "accountant" | "applicant" | "operator") => {
      const who = actor(role, role === "applicant" ? "applicant-A-1" : undefined);
      const legal = await call.workflow.legalFor("case:A-1", who);
      return legal.map((one) => [one.type, one.until]);
    };
    expect(await until("accountant")).toEqual([["payment.order", "2026-04-03T22:00:00.000Z"]]);
    expect(await until("operator")).toEqual([["agreement.terminate", undefined]]);
    expect(await until("applicant")).toEqual([
      ["amendment.request", undefined],
      ["report.submit", undefined],
    ]);
  });

  it("is said in the answer to a command too, with the terms that run, the nearest first", async () => {
    const call = await openCall();
    await lead(call, "A-1", "signed");
    const answer = await call.must("A-1", "agreement.countersign", "operator");
    expect(answer).toMatchObject({
      deadlines: [{ name: "payment" }, { name: "realisation" }],
    });
    // Time's own commands are nobody's to send.
    expect(answer.legal.map(({ type }) => type)).toEqual([
      "payment.order",
      "agreement.terminate",
      "report.submit",
    ]);
  });
});

describe("a command of the wrong shape", () => {
  it("is refused for a misspelt payload key, by its name and place", async () => {
    const answer = await (await draft()).tell("A-1", "application.edit", "applicant", {
      answers: {},
      anwsers: soundAnswers,
    });
    expect(codesOf(answer)).toEqual(["OGW201"]);
    expect(wordsOf(answer)).toContain("anwsers");
    expect(answer.outcome === "refused" && answer.reasons[0]?.pointer).toBe("");
  });

  it("is refused for an unknown key of the envelope", async () => {
    const call = await draft();
    const answer = await call.workflow.sendJson({
      id: "odd",
      type: "application.discard",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
      expectedRevison: 1,
    } as SentCommand);
    expect(codesOf(answer)).toEqual(["OGW201"]);
    expect((await call.view("A-1")).revision).toBe(1);
  });

  it.each<[string, unknown]>([
    ["a text", "answers"],
    ["a list", []],
    ["null", null],
    ["a number", 7],
  ])("is refused when the payload is %s", async (_, payload) => {
    const answer = await (await draft()).tell("A-1", "application.edit", "applicant", payload);
    expect(codesOf(answer)).toEqual(["OGW201"]);
    const [reason] = answer.outcome === "refused" ? answer.reasons : [];
    if (payload !== null) expect(reason?.message.en).toContain("the whole does not fit the shape");
  });

  it.each<[string, unknown]>([
    ["NaN", { answers: { participants: Number.NaN } }],
    ["undefined inside", { answers: { participants: undefined } }],
    ["a date object", { answers: { title: new Date(0) } }],
    ["a map", { answers: new Map() }],
    ["a function", { answers: { title: () => "x" } }],
    ["a bigint", { answers: { participants: 1n } }],
    ["half of a surrogate pair", { answers: { title: "a\ud800" } }],
    ["a symbol key", { answers: { [Symbol("x")]: 1 } }],
  ])("is refused as no JSON when the payload holds %s", async (_, payload) => {
    const call = await draft();
    const answer = await call.tell("A-1", "application.edit", "applicant", payload);
    expect(codesOf(answer)).toEqual(["OGW201"]);
    expect((await call.view("A-1")).revision).toBe(1);
  });

  it("is refused when a getter could tell the check one thing and the journal another", async () => {
    let reads = 0;
    const answers = {
      get participants() {
        reads += 1;
        return reads === 1 ? 40 : -1;
      },
    };
    const answer = await (await draft()).tell("A-1", "application.edit", "applicant", { answers });
    expect(codesOf(answer)).toEqual(["OGW201"]);
    expect(reads).toBe(0);
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "is refused for the prototype key %s among the answers",
    async (name) => {
      const answers = JSON.parse(`{"title":"x","${name}":{"isAdmin":true}}`);
      const answer = await (await draft()).tell("A-1", "application.edit", "applicant", { answers });
      expect(codesOf(answer)).toHaveLength(1);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );

  it("is refused for nesting that no form has, without running out of stack", async () => {
    let deep: unknown = "x";
    for (let level = 0; level < 50_000; level += 1) deep = { a: deep };
    const answer = await (await draft()).tell("A-1", "application.edit", "applicant", { answers: deep });
    expect(codesOf(answer)).toEqual(["OGW201"]);
  });

  it("is refused for nesting of 500 groups by the limits of answers", async () => {
    let deep: unknown = "x";
    for (let level = 0; level < 500; level += 1) deep = { title: deep };
    const answer = await (await draft()).tell("A-1", "application.edit", "applicant", { answers: deep });
    expect(codesOf(answer)).toHaveLength(1);
  });

  it("keeps what was sent, even when the sender changes it while the answer is on its way", async () => {
    const call = await draft();
    const answers = { ...soundAnswers, title: "First" };
    const pending = call.tell("A-1", "application.edit", "applicant", { answers });
    (answers as { title: string }).title = "Second";
    expect((await pending).outcome).toBe("accepted");
    const seen = await call.workflow.caseFor("A-1", actor("applicant", "applicant-A-1"));
    expect(seen?.answers.title).toBe("First");
  });

  it.each<[string, unknown]>([
    ["an empty command id", { id: "" }],
    ["a command id of 201 characters", { id: "x".repeat(201) }],
    ["a command id that is a number", { id: 7 }],
    ["a command id that holds U+0000", { id: "a\u0000b" }],
    ["an actor without role", { actor: { id: "x" } }],
    ["an actor whose id holds U+0000", { actor: { role: "applicant", id: "a\u0000b" } }],
    ["a role that can be none", { actor: { role: "an admin", id: "x" } }],
    ["a type that is a number", { type: 7 }],
    ["a revision of one half", { expectedRevision: 0.5 }],
    ["a case that is a list", { case: ["A-1"] }],
  ])("is refused as data, not thrown, for %s", async (_, change) => {
    const call = await draft();
    const command = { id: "x-1", type: "application.discard", case: "A-1", actor: actor("applicant") };
    const answer = await call.workflow.sendJson({ ...command, ...(change as object) } as SentCommand);
    expect(codesOf(answer)[0]).toBe("OGW201");
    expect((await call.view("A-1")).revision).toBe(1);
  });

  it.each([null, undefined, "application.submit", 7, []])(
    "is refused as data when it is %j",
    async (sent) => {
      const call = await openCall();
      const answer = await call.workflow.sendJson(sent as unknown as SentCommand);
      expect(codesOf(answer)).toEqual(["OGW201"]);
      expect(wordsOf(answer)).toContain('Command "" is not plain JSON.');
    },
  );
});
