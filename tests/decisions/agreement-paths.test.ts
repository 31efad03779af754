import { letterOf, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { areSignaturesSound } from "../../packages/core/src/lifecycle/agreement/signatories.ts";
import { card, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const words = (pl: string, en: string) => ({
  "x-title": { pl, en },
  "x-question": { pl: `${pl}?`, en: `${en}?` },
});
const number = (pl: string, en: string) => ({ type: "string", format: "nip", ...words(pl, en) });
const kinds = ["ngo", "hosted", "selfActing", "joint"] as const;
type Kind = (typeof kinds)[number];

const ACCOUNT = "61109010140000071219812874";
const OWN = "1234563218";
const PATRON = "7250003339";
const PARTNERS = ["1111111111", "2222222222"] as const;

type Paths = NonNullable<NonNullable<ProgrammeDocument["applicants"]>["paths"]>;
const of: Paths["of"] = {
  ngo: {
    ...{ party: "applicant", signs: { representatives: 2 }, liable: "party", paidTo: "party", basis },
  },
  hosted: {
    ...{ party: "patron", signs: { representatives: 1 }, liable: "party", paidTo: "party", basis },
  },
  selfActing: {
    party: "members",
    signs: { chosenFrom: "members[].name", number: 2 },
    ...{ liable: "eachForAll", paidTo: "oneSignatory", basis },
  },
  joint: { party: "all", signs: "eachParty", liable: "eachForAll", paidTo: "party", basis },
};

function programme(paths: Partial<Paths> = {}, changes: object = {}): ProgrammeDocument {
  const { form, recordClasses } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: object };
  const person = {
    ...{ type: "object", additionalProperties: false, ...words("Osoba", "Person") },
    properties: {
      name: {
        type: "string",
        maxLength: 80,
        ...words("Imię i nazwisko", "Full name"),
        "x-personal": "contact",
      },
    },
  };
  const partner = {
    type: "object",
    additionalProperties: false,
    properties: { nip: number("NIP partnera", "NIP of the partner") },
    ...words("Partner oferty", "Partner"),
  };
  const own = {
    kind: {
      ...{ type: "string", enum: [...kinds], ...words("Rodzaj", "Kind") },
      "x-labels": Object.fromEntries(
        kinds.map((kind, index) => [kind, { pl: `rodzaj ${index + 1}`, en: kind }]),
      ),
    },
    nip: number("NIP wnioskodawcy", "NIP of the applicant"),
    patronNip: number("NIP patrona", "NIP of the patron"),
    partners: { type: "array", maxItems: 5, items: partner, ...words("Partnerzy", "Partners") },
    members: { type: "array", minItems: 2, maxItems: 9, items: person, ...words("Członkowie", "Members") },
  };
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, ...own } },
    applicants: {
      entity: { applicant: "nip", patron: "patronNip", partner: "partners[].nip" },
      paths: { by: "kind", of, ...paths },
    },
    recordClasses: { ...recordClasses, contact: recordClasses.payment },
    ...changes,
  } as never);
}

const answers = (kind: Kind | undefined, changes: object = {}) => ({
  ...soundAnswers,
  ...(kind === undefined ? {} : { kind }),
  ...{ nip: OWN, patronNip: PATRON, partners: PARTNERS.map((each) => ({ nip: each })) },
  members: [{ name: "Anna Mak" }, { name: "Jan Kos" }, { name: "Ewa Lis" }],
  ...changes,
});

/** One awarded application of a kind, with its agreement offered where the answers lead to a path. */
async function awarded(
  kind: Kind | undefined,
  document = programme(),
  changes: object = {},
): Promise<TestCall> {
  const call = await openCall(document);
  const filled = answers(kind, changes);
  await call.must("A-1", "application.start", "applicant", { call: "spring", answers: filled });
  await call.must("A-1", "application.submit", "applicant");
  await call.must("A-1", "formalCheck.complete", "officer");
  for (const expert of ["e-1", "e-2"])
    await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", expert) });
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  await call.must("A-1", "award.grant", "decisionMaker");
  return call;
}
const offered = async (kind: Kind, document = programme(), changes: object = {}) => {
  const call = await awarded(kind, document, changes);
  await call.must("A-1", "agreement.offer", "operator");
  return call;
};
const sign = (call: TestCall, members: object = {}) =>
  call.tell("A-1", "agreement.sign", "applicant", { account: ACCOUNT, ...members } as never);
const named = (...names: readonly string[]) => names.map((name) => ({ name }));
const agreementOf = async (call: TestCall) => (await call.view("A-1")).context.agreement;
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("who signs an agreement", () => {
  it("are people who represent the party, as many as the programme says, each once", async () => {
    const call = await offered("ngo");
    expect((await agreementOf(call)).agreement?.path).toBe("ngo");
    expect(codesOf(await sign(call))).toEqual(["OGW891"]);
    for (const signatories of [
      named("Anna Mak"),
      named("Anna Mak", "  anna  MAK "),
      [{ name: "Anna Mak" }, {}],
      [{ name: "Anna Mak" }, { member: 1 }],
      [{ name: "Anna Mak" }, { name: "Jan Kos", for: OWN }],
    ])
      expect([signatories, codesOf(await sign(call, { signatories }))]).toEqual([signatories, ["OGW891"]]);
    expect(codesOf(await sign(call, { signatories: named("A", "B"), accountOf: 1 }))).toEqual(["OGW892"]);
    expect((await sign(call, { signatories: named("Anna Mak", "Jan Kos") })).outcome).toBe("accepted");
    // The journal counts them; their names are a record that can be erased.
    expect((await agreementOf(call)).signed).toEqual({ by: [{}, {}] });
    const entry = (await call.store.journal("case:A-1")).at(-1);
    expect(JSON.stringify(entry)).not.toContain("Anna");
    const record = (await call.store.records("case:A-1")).find(({ id }) => id === "signatories");
    expect(record).toMatchObject({ class: "payment", value: { names: ["Anna Mak", "Jan Kos"] } });
    await sound(call);
  });

  it("are members whom a group chooses from its list, exactly so many, and the account is that of one of them", async () => {
    const call = await offered("selfActing");
    for (const signatories of [
      [{ member: 1 }],
      [{ member: 1 }, { member: 1 }],
      [{ member: 1 }, { member: 4 }],
      [{ member: 1 }, { member: 2 }, { member: 3 }],
      named("Anna Mak", "Jan Kos"),
      [{ member: 1 }, { member: 2, for: OWN }],
    ])
      expect([signatories, codesOf(await sign(call, { signatories, accountOf: 1 }))]).toEqual([
        signatories,
        ["OGW891"],
      ]);
    const two = [{ member: 3 }, { member: 1 }];
    const without = await sign(call, { signatories: two });
    expect(codesOf(without)).toEqual(["OGW892"]);
    expect(codesOf(await sign(call, { signatories: two, accountOf: 3 }))).toEqual(["OGW892"]);
    expect(wordsOf(without)).toContain("accountOf");
    expect((await sign(call, { signatories: two, accountOf: 2 })).outcome).toBe("accepted");
    expect((await agreementOf(call)).signed).toEqual({ by: two, accountOf: 2 });
    await sound(call);
  });

  it("has a name: whoever left it out of the list is not chosen from it", async () => {
    const blank = { members: [{ name: "Anna Mak" }, {}, { name: "Ewa Lis" }] };
    const call = await offered("selfActing", programme(), blank);
    const by = (...members: readonly number[]) =>
      sign(call, { signatories: members.map((member) => ({ member })), accountOf: 1 });
    expect(codesOf(await by(1, 2))).toEqual(["OGW891"]);
    expect((await by(1, 3)).outcome).toBe("accepted");
  });

  it("is at least one for each who offers jointly, and the refusal names all of them", async () => {
    const call = await offered("joint");
    const forEach = (...numbers: readonly string[]) =>
      numbers.map((number, index) => ({ name: `Osoba ${index}`, for: number }));
    const few = await sign(call, { signatories: forEach(OWN, PARTNERS[0]) });
    expect(codesOf(few)).toEqual(["OGW891"]);
    for (const number of [OWN, ...PARTNERS]) expect(wordsOf(few)).toContain(`nip:${number}`);
    expect(codesOf(await sign(call, { signatories: forEach(OWN, ...PARTNERS, PATRON) }))).toEqual(["OGW891"]);
    const written = forEach("123-456-32-18", `nip:${PARTNERS[0]}`, PARTNERS[1], OWN);
    expect((await sign(call, { signatories: written })).outcome).toBe("accepted");
    expect((await agreementOf(call)).signed?.by.map((one) => one.for)).toEqual(
      [OWN, ...PARTNERS, OWN].map((number) => `nip:${number}`),
    );
    await sound(call);
  });

  it("is not given by a partner who leaves: nothing is concluded without it, and the leader may still decline", async () => {
    const call = await offered("joint");
    const others = [OWN, PARTNERS[0]].map((number, index) => ({ name: `Osoba ${index}`, for: number }));
    const refused = await sign(call, { signatories: others });
    expect(codesOf(refused)).toEqual(["OGW891"]);
    expect(wordsOf(refused)).toContain(PARTNERS[1]);
    const { legal } = await call.view("A-1");
    expect(legal.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["agreement.sign", "agreement.resign"]),
    );
    await call.must("A-1", "agreement.resign", "applicant");
    const [free] = (await call.store.rows({ scope: "spring/balances" })).rows.filter(({ key }) =>
      key.includes("free"),
    );
    expect(free?.value.amount).toBe(1_000_000);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is the applicant alone where the programme does not say it, and nobody is named then", async () => {
    const call = await offered("ngo", programme({}, { applicants: undefined }));
    expect(codesOf(await sign(call, { signatories: named("Anna Mak") }))).toEqual(["OGW891"]);
    expect(codesOf(await sign(call, { accountOf: 1 }))).toEqual(["OGW891"]);
    expect((await sign(call)).outcome).toBe("accepted");
    expect(await agreementOf(call)).not.toHaveProperty("signed");
    await sound(call);
  });

  it("is not to be found where the application does not say which path it takes: no agreement is offered", async () => {
    const call = await awarded(undefined);
    const refused = await call.tell("A-1", "agreement.offer", "operator", {});
    expect(codesOf(refused)).toEqual(["OGW890"]);
    expect((await call.tell("A-1", "agreement.resign", "applicant", {})).outcome).toBe("accepted");
  });

  it("is held by verify against the path of the offer", async () => {
    const call = await offered("selfActing");
    await sign(call, { signatories: [{ member: 1 }, { member: 2 }], accountOf: 1 });
    const { context } = await call.view("A-1");
    const entry = (await call.store.journal("case:A-1")).at(-1);
    const isSound = (changes: object, path: string | undefined = "selfActing") => {
      const agreement = { ...context.agreement, agreement: { ...context.agreement.agreement, path } };
      const event = { ...entry?.event, ...changes } as never;
      return areSignaturesSound({ event }, call.programme.document, { ...context, agreement } as never);
    };
    expect(isSound({})).toBe(true);
    expect(isSound({ signed: [{ member: 1 }] })).toBe(false);
    expect(isSound({ signed: [{ member: 2 }, { member: 2 }] })).toBe(false);
    expect(isSound({ signed: undefined })).toBe(false);
    expect(isSound({ accountOf: 3 })).toBe(false);
    expect(isSound({ accountOf: undefined })).toBe(false);
    expect(isSound({}, "ngo")).toBe(false);
    const { contextless } = { contextless: { ...context, agreement: { agreement: {} } } };
    const plain = { event: { type: "agreement.sign" } } as never;
    expect(areSignaturesSound(plain, call.programme.document, contextless as never)).toBe(true);
    expect(
      areSignaturesSound({ event: entry?.event } as never, call.programme.document, contextless as never),
    ).toBe(false);
  });
});

describe("what letters say of the path", () => {
  it("is who the party is, who signs, who is liable and whose account is paid", async () => {
    const call = await offered("selfActing");
    const entry = (await call.store.journal("case:A-1")).at(-1);
    const letter = await letterOf(call.store, `case:A-1#${entry?.seq}#0`);
    const facts = Object.fromEntries(
      (letter?.facts ?? []).map(({ label, value }) => [label.en, value.kind === "text" ? value.text.en : ""]),
    );
    expect(facts).toMatchObject({
      "Party to the agreement": "the members of the group",
      "Who signs the agreement": "people whom the group chooses among its members (2)",
      "Who is liable for the agreement and a return": expect.stringContaining("jointly and severally"),
      "Where the money goes": "the account of one of those who sign the agreement",
    });
  });
});

describe("what check finds of paths", () => {
  const problemsOf = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it.each([
    ["nothing where each value has its path", {}, {}, []],
    [
      "a value without one",
      { of: { ngo: of.ngo, hosted: of.hosted, joint: of.joint } },
      {},
      ["OGW893 /applicants/paths/of"],
    ],
    [
      "a misspelt value, once",
      { of: { ...of, selfActin: of.selfActing, selfActing: undefined } },
      {},
      ["OGW893 /applicants/paths/of/selfActin"],
    ],
    [
      "a party without a number",
      {},
      { entity: { applicant: "nip", partner: "partners[].nip" } },
      ["OGW894 /applicants/paths/of/hosted/party"],
    ],
    [
      "partners who sign, without a number",
      {},
      { entity: { applicant: "nip", patron: "patronNip" } },
      ["OGW894 /applicants/paths/of/joint/signs"],
    ],
    [
      "a leader's account, without a leader",
      { of: { ...of, joint: { ...of.joint, paidTo: "leader" } } },
      {},
      ["OGW894 /applicants/paths/of/joint/paidTo"],
    ],
    [
      "a list that the form does not have",
      { of: { ...of, selfActing: { ...of.selfActing, signs: { chosenFrom: "people[].name", number: 2 } } } },
      {},
      ["OGW894 /applicants/paths/of/selfActing/signs/chosenFrom"],
    ],
    [
      "more who sign than a group may have",
      { of: { ...of, selfActing: { ...of.selfActing, signs: { chosenFrom: "members[].name", number: 3 } } } },
      {},
      ["OGW894 /applicants/paths/of/selfActing/signs/number"],
    ],
    ["a choice that is none", { by: "nip" }, {}, ["OGW162 /applicants/paths/by"]],
  ] as const)("%s", (_, paths, applicants, expected) => {
    const document = programme(paths as never);
    const changed = { ...document, applicants: { ...document.applicants, ...applicants } } as never;
    expect(problemsOf(changed)).toEqual(expected);
  });
});
