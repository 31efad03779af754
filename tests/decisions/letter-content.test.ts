import {
  addresseeOf,
  filedAnswersOf,
  filedVersionsOf,
  type LetterContent,
  letterOf,
  lettersOf,
  type Programme,
  type ProgrammeDocument,
  printLetter,
  versionPrinted,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { letterContentSchema } from "../../packages/core/src/letters/letter-content.ts";
import { readAs } from "../../packages/core/src/values/read-as.ts";
import { lead, leadAll, score, soundReport, submit } from "./journey.ts";
import { listed } from "./pooled-call.ts";
import { openCall, type TestCall, wholeProgramme } from "./test-call.ts";

async function letter(call: TestCall, id: string, name: string): Promise<LetterContent> {
  const found = (await lettersOf(call.store, id)).findLast((one) => one.letter === name);
  if (found === undefined) throw new Error(`${id} was sent no ${name}`);
  expect(readAs(letterContentSchema, found)).toMatchObject({ success: true });
  return found;
}

/** Two cards below the threshold, and the list that closes the assessment. */
async function fail(call: TestCall): Promise<void> {
  await score(call, "A-1", [3, 4]);
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  await call.must("A-1", "assessment.close", "decisionMaker");
}

const words = (content: LetterContent, lang: "pl" | "en" = "en") =>
  printLetter(content, { lang, format: "markdown" }).replaceAll("\u00a0", " ");
const facts = ({ facts: told }: LetterContent) => told.map(({ label, value }) => [label.en, value]);

/** A form with a person's name, which the programme has printed above letters. */
function addressed(): ProgrammeDocument {
  const { form, recordClasses } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: Record<string, object> };
  const person = {
    type: "string",
    maxLength: 100,
    "x-personal": "contact",
    "x-title": { pl: "Osoba", en: "Person" },
  };
  const kept = { ...recordClasses.payment, title: { pl: "Kontakt", en: "Contact" } };
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, person } } as never,
    recordClasses: { ...recordClasses, contact: kept } as never,
    letters: {
      address: ["ul. Próbna 1", "90-001 Łódź"],
      signature: { pl: "Za operatora: Ewa Testowa", en: "For the operator: Ewa Testowa" },
      addressee: ["person", "title"],
      paragraphs: { receipt: { pl: "Prosimy zachować ten numer.", en: "Please keep this number." } },
    },
  });
}

describe("what a letter tells", () => {
  it("of a rejection: rule, text, facts, paragraph, and that nothing more follows", async () => {
    const call = await openCall();
    await submit(call, "A-1", { requested: "6000.00" });
    await call.must("A-1", "formalCheck.complete", "officer");
    const sent = await letter(call, "A-1", "formallyRejected");
    expect(sent).toMatchObject({
      number: "S/001",
      project: "Wspólne podwórko",
      on: "2026-03-02",
      terms: [],
      may: [],
    });
    expect(sent.reasons).toMatchObject([{ basis: [{ en: "Regulations" }], ruled: null }]);
    expect(sent.reasons[0]?.facts.map(({ value }) => value)).toContainEqual({
      kind: "money",
      amount: "6000.00",
    });
    expect(words(sent, "pl")).toContain("Środki odwoławcze, jeżeli przysługują, określa regulamin naboru.");
  });

  it("of a call to supplement: fields by name, the last day in words, what may be done until then", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    const sent = await letter(call, "A-1", "supplementRequested");
    expect(sent.toMend).toMatchObject([{ pointer: "/letterSigned" }]);
    expect(sent.terms).toMatchObject([
      { name: "supplement", dueAt: "2026-03-09T23:00:00.000Z", isApplicants: true },
    ]);
    expect(sent.may.map(({ command, until }) => [command, until])).toEqual([
      ["application.supplement", "2026-03-09T23:00:00.000Z"],
      ["application.withdraw", "2026-03-09T23:00:00.000Z"],
    ]);
    expect(words(sent, "pl")).toContain("Termin uzupełnienia: do 9 marca 2026 r.");
    expect(words(sent)).toContain("until 9 March 2026");
  });

  it("confirms what came in: the hour, the version and a checksum that any other answer changes", async () => {
    const call = await openCall();
    call.clock.set("2026-03-02T10:05:07+01:00");
    for (const id of ["A-1", "A-2"]) await submit(call, id, { letterSigned: false });
    const told = (sent: LetterContent) => Object.fromEntries(facts(sent));
    const checksumOf = (sent: LetterContent) => (told(sent).Checksum as { text: { pl: string } }).text.pl;
    const receipt = await letter(call, "A-1", "receipt");
    expect(told(receipt)["Version of the answers"]).toEqual({ kind: "count", count: 1 });
    expect(words(receipt, "pl")).toContain("**Wpłynęło**: 2 marca 2026 r., godz. 10:05:07");
    expect(words(receipt)).toContain(`**Checksum**: ${checksumOf(receipt)}`);
    expect(checksumOf(receipt)).toMatch(/^sha256:[0-9a-f]{64}$/);
    // Salted, so that who knows what another answered cannot tell that it is the same.
    expect(checksumOf(await letter(call, "A-2", "receipt"))).not.toBe(checksumOf(receipt));
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    const supplement = await letter(call, "A-1", "supplementReceived");
    expect(told(supplement)["Version of the answers"]).toEqual({ kind: "count", count: 2 });
    expect(checksumOf(supplement)).not.toBe(checksumOf(receipt));
    // Printed again it is the same.
    expect(checksumOf(await letter(call, "A-1", "receipt"))).toBe(checksumOf(receipt));
  });

  it("confirms the answers as filed, by what the form calls them, whatever is filed later", async () => {
    const call = await openCall(addressed());
    await submit(call, "A-1", { letterSigned: false, person: "Jan Zmyślony" });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    const said = async (name: string, reader?: Parameters<typeof filedAnswersOf>[2]) =>
      (await filedAnswersOf(call.store, await letter(call, "A-1", name), reader)).map(
        ({ path, label, value }) => [path === "person" ? label.en : path, value] as const,
      );
    const no = { kind: "text", text: { pl: "nie", en: "no" } };
    const yes = { kind: "text", text: { pl: "tak", en: "yes" } };
    const [before, after] = [await said("receipt"), await said("supplementReceived")];
    expect(before).toContainEqual(["letterSigned", no]);
    expect(before).toContainEqual([
      "Person",
      { kind: "text", text: { pl: "Jan Zmyślony", en: "Jan Zmyślony" } },
    ]);
    expect(after).toContainEqual(["letterSigned", yes]);
    expect(after.filter(([label]) => label !== "letterSigned")).toEqual(
      before.filter(([label]) => label !== "letterSigned"),
    );
    expect(await said("supplementRequested")).toEqual([]);
    const labels = async (role: "officer" | "expert") =>
      (await said("receipt", actor(role))).map(([label]) => label);
    expect(await labels("officer")).toContain("Person");
    expect(await labels("expert")).not.toContain("Person");
    const receipt = await letter(call, "A-1", "receipt");
    const answers = await filedAnswersOf(call.store, receipt);
    const page = printLetter(receipt, { lang: "pl", format: "html", answers });
    expect(page).toContain("Złożone odpowiedzi");
    expect(page).toContain("Jan Zmyślony");
    expect(JSON.stringify(receipt)).not.toContain("Jan Zmyślony");
  });

  it("names the version that a checksum copied from a print is of, and none for any other", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    const versions = await filedVersionsOf(call.store, "A-1");
    expect(versions).toMatchObject([
      { version: 1, by: "application.submit", stands: false },
      { version: 2, by: "application.supplement", stands: true },
    ]);
    const printed = (await letter(call, "A-1", "receipt")).filed?.checksum ?? "";
    expect(versions[0]?.checksum).toBe(printed);
    const digits = printed.slice("sha256:".length);
    const spaced = `SHA256: ${digits.slice(0, 8).toUpperCase()} ${digits.slice(8, 16)}`;
    for (const copied of [printed, digits, digits.slice(0, 12), spaced])
      expect(versionPrinted(versions, copied)?.version, copied).toBe(1);
    const other = `${digits.slice(0, 20)}${digits[20] === "0" ? "1" : "0"}`;
    for (const copied of [" ", "x", digits.slice(0, 11), other, `${digits}0`])
      expect(versionPrinted(versions, copied), copied).toBeUndefined();
    expect(await filedVersionsOf(call.store, "none")).toEqual([]);
  });

  it("stays as it was when the case goes on", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    const before = await letter(call, "A-1", "supplementRequested");
    const answers = {
      answers: [
        { path: "/letterSigned", value: true },
        { path: "/title", value: "Inny tytuł" },
      ],
    };
    await call.must("A-1", "application.supplement", "applicant", { answers: answers.answers.slice(0, 1) });
    await lead(call, "A-1", "offered", "submitted");
    expect(await letter(call, "A-1", "supplementRequested")).toEqual(before);
    expect(await letterOf(call.store, before.effect)).toEqual(before);
  });

  it("says why it was left unconsidered: no supplement, or one that came too late", async () => {
    const call = await openCall();
    for (const id of ["A-1", "A-2"]) {
      await submit(call, id, { letterSigned: false });
      await call.must(id, "formalCheck.complete", "officer");
    }
    call.clock.set("2026-03-10T10:00:00+01:00");
    const answers = { answers: [{ path: "/letterSigned", value: true }] };
    await call.must("A-2", "application.supplement", "applicant", answers);
    await call.moveTo("2026-03-10T12:00:00+01:00");
    expect((await letter(call, "A-1", "leftUnconsidered")).says[0]?.en).toContain("not mended in time");
    expect((await letter(call, "A-2", "leftUnconsidered")).says[0]?.en).toContain("came too late");
    expect((await letter(call, "A-1", "leftUnconsidered")).reasons).toHaveLength(1);
  });

  it("warns of what becomes of an application that is not supplemented, and says so when it was", async () => {
    const { eligibility } = minimalProgramme();
    for (const [silence, warning, end] of [
      [undefined, "If no supplement comes within the term, the application is left unconsidered.", undefined],
      ["leaveUnconsidered", "the application is left unconsidered.", "leftUnconsidered"],
      ["reject", "If no supplement comes within the term, the application is rejected.", "formallyRejected"],
    ] as const) {
      const call = await openCall(
        minimalProgramme({ eligibility: { ...eligibility, ...(silence === undefined ? {} : { silence }) } }),
      );
      for (const id of ["A-1", "A-2", "A-3"])
        await submit(call, id, { letterSigned: id === "A-3" ? undefined : false });
      for (const id of ["A-1", "A-2"]) await call.must(id, "formalCheck.complete", "officer");
      expect(words(await letter(call, "A-1", "supplementRequested"))).toContain(warning);
      if (end === undefined) continue;
      call.clock.set("2026-03-10T10:00:00+01:00");
      const answers = { answers: [{ path: "/letterSigned", value: true }] };
      await call.must("A-2", "application.supplement", "applicant", answers);
      await call.moveTo("2026-03-10T12:00:00+01:00");
      const [never, late] = [await letter(call, "A-1", end), await letter(call, "A-2", end)];
      expect(never.says[0]?.en).toContain("not mended in time");
      expect(late.says[0]?.en).toContain("came too late");
      expect([never.reasons.length, late.reasons.length]).toEqual([1, 1]);
    }
  });

  it("of a settlement: what each rule takes, in both languages and in print", async () => {
    const { rules, ...others } = minimalProgramme();
    const taking = (id: string, title: string, notMet: object) => ({
      ...rules[0],
      id,
      title: { pl: title, en: `${title} (en)` },
      kind: "requirement",
      severity: "advisory",
      moments: ["settlement"],
      require: { ">=": [{ var: "report.participants" }, 40] },
      consequences: { settlement: { notMet, undetermined: "askPerson" } },
    });
    const more = [
      taking("many", "Wielu", { ineligible: "100.00" }),
      {
        ...taking("most", "Najwięcej", { lowerTo: "1500.00" }),
        require: { ">=": [{ var: "report.participants" }, 39] },
      },
      {
        ...taking("back", "Zwrot", { demandBack: "50.00" }),
        require: { ">=": [{ var: "report.participants" }, 38] },
      },
    ];
    const call = await openCall({ ...others, rules: [...rules, ...more] } as unknown as ProgrammeDocument);
    await lead(call, "A-1", "paid");
    await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, participants: 36 } });
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    const sent = await letter(call, "A-1", "repaymentDue");
    expect(sent.reasons.map(({ rule, follows }) => [rule, follows?.value])).toEqual([
      ["many", { kind: "money", amount: "100.00" }],
      ["most", { kind: "money", amount: "1500.00" }],
      ["back", { kind: "money", amount: "50.00" }],
    ]);
    const html = printLetter(sent, { lang: "pl", format: "html" }).replaceAll("\u00a0", " ");
    for (const print of [words(sent, "pl"), html]) {
      expect(print).toContain("Skutek: wydatki niekwalifikowalne: 100,00 zł");
      expect(print).toContain("Skutek: rozliczenie najwyżej podanej kwoty: 1 500,00 zł");
      expect(print).toContain("Skutek: żądanie zwrotu: 50,00 zł");
    }
    expect(words(sent)).toContain("Consequence: no more than the stated sum is settled: PLN 1,500.00");
    expect(facts(sent)).toContainEqual(["Amount to give back", { kind: "money", amount: "550.00" }]);
  });

  it("of a result below the threshold: points by criterion and the bar that was missed, and of no expert", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    await fail(call);
    const sent = await letter(call, "A-1", "belowThreshold");
    expect(sent.assessment?.criteria.map(({ points }) => points)).toEqual([
      { num: 7, den: 2 },
      { num: 7, den: 2 },
    ]);
    expect(sent.assessment?.bars).toMatchObject([{ met: false }]);
    expect(words(sent, "pl")).toContain("wymagane co najmniej 10, uzyskano 7 – nie osiągnięto");
    expect(JSON.stringify(sent)).not.toContain("expert-");
  });

  it("of an offered part: how much, though nothing else of the assessment is open yet", async () => {
    const { calls, scoring, deadlines } = minimalProgramme();
    const answer: NonNullable<ProgrammeDocument["deadlines"]["partialOffer"]> = {
      amount: 3,
      unit: "workingDay",
      roll: "nextWorkingDay",
      cutOff: "24:00",
      basis: ["regulations"],
    };
    const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
    const document = minimalProgramme({
      calls: calls.map((one) => ({ ...one, pool: "5000.00" })),
      deadlines: { ...deadlines, partialOffer: answer },
      scoring: { ...scoring, ranking: { ties: ["earlierSubmission"], fit: "strict", offer } },
    });
    const call = await listed(document, ["A", "3500.00"], ["B", "2000.00"]);
    await call.must("B", "offer.make", "decisionMaker");
    const sent = await letter(call, "B", "partialOffer");
    expect(facts(sent)).toContainEqual(["Amount offered", { kind: "money", amount: "1500.00" }]);
    expect(sent.assessment).toMatchObject({ points: { num: 19, den: 1 } });
    const seen = await call.workflow.caseFor("B", { role: "applicant", id: "applicant-B" });
    expect(seen?.context.scoring.offered).toBe("1500.00");
  });

  it("of a grant: amount, agreement, payment, report, and money to give back", async () => {
    const call = await openCall();
    await lead(call, "A-1", "paid");
    expect(facts(await letter(call, "A-1", "awarded"))).toContainEqual([
      "Amount awarded",
      { kind: "money", amount: "2000.00" },
    ]);
    expect((await letter(call, "A-1", "agreementOffered")).terms).toMatchObject([{ name: "signing" }]);
    expect(words(await letter(call, "A-1", "grantPaid"), "pl")).toContain(
      "**Dzień wypłaty**: 20 marca 2026 r.",
    );
    await call.must("A-1", "agreement.terminate", "operator", { reason: "misuse" });
    const demand = await letter(call, "A-1", "fullRepaymentDue");
    expect(facts(demand)).toContainEqual(["Amount to give back", { kind: "money", amount: "2000.00" }]);
    expect(words(demand, "pl")).toMatch(/środki wydano niezgodnie z umową[\s\S]*2 000,00 zł/);
    await call.must("A-1", "repayment.record", "accountant", { amount: "500.00", receivedOn: "2026-03-20" });
    await call.moveTo("2026-05-01T12:00:00+02:00");
    const overdue = await letter(call, "A-1", "repaymentOverdue");
    expect(facts(overdue)).toContainEqual(["Amount to give back", { kind: "money", amount: "1500.00" }]);
  });

  it("of a refused change: the reasons of the refusal", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "paid");
    await call.must("A-1", "amendment.request", "applicant", { change: "Inny termin." });
    await call.must("A-1", "amendment.refuse", "operator", { reason: "Zmiana dotyczy celu projektu." });
    expect((await letter(call, "A-1", "amendmentRefused")).remarks).toEqual([
      "Zmiana dotyczy celu projektu.",
    ]);
    await call.must("A-1", "amendment.request", "applicant", { change: "Inne miejsce." });
    await call.must("A-1", "amendment.refuse", "operator", { reason: "Brak zgody właściciela." });
    expect((await letter(call, "A-1", "amendmentRefused")).remarks).toEqual(["Brak zgody właściciela."]);
  });
});

describe("to whom a letter goes", () => {
  const person = "Jan Wrażliwy";
  async function sent() {
    const call = await openCall(addressed());
    await submit(call, "A-1", { person });
    return { call, receipt: await letter(call, "A-1", "receipt") };
  }

  it("is a reference to records; the lines are read under the rights of whoever prints it", async () => {
    const { call, receipt } = await sent();
    expect(receipt.to.records).toEqual([
      { record: "answers/1/contact", path: "person" },
      { record: "answers/1", path: "title" },
    ]);
    expect(JSON.stringify(receipt)).not.toContain(person);
    const lines = [person, "Wspólne podwórko"];
    expect(await addresseeOf(call.store, receipt)).toEqual(lines);
    expect(await addresseeOf(call.store, receipt, actor("operator"))).toEqual(lines);
    for (const role of ["expert", "committee", "decisionMaker", "accountant", "monitor"] as const) {
      expect(await addresseeOf(call.store, receipt, actor(role)), role).toEqual([]);
    }
    expect(await addresseeOf(call.store, receipt, { role: "applicant", id: "somebody-else" })).toEqual([]);
  });

  it("is gone once the values are erased, and the checksum of the answers is what it was", async () => {
    const { call, receipt } = await sent();
    await call.moveTo("2040-01-01T08:00:00+01:00");
    await call.store.eraseRecords("2040-01-01");
    const again = await letter(call, "A-1", "receipt");
    expect(await addresseeOf(call.store, again)).not.toContain(person);
    expect(facts(again).find(([label]) => label === "Checksum")).toEqual(
      facts(receipt).find(([label]) => label === "Checksum"),
    );
  });

  it("stands above the letter with the sender, and below it signature and what the operator adds", async () => {
    const { call, receipt } = await sent();
    const addressee = await addresseeOf(call.store, receipt);
    const printed = printLetter(receipt, { lang: "pl", format: "html", addressee });
    for (const text of ["ul. Próbna 1", person, "Za operatora: Ewa Testowa", "Prosimy zachować ten numer."]) {
      expect(printed).toContain(text);
    }
    expect(printed).toContain('<html lang="pl">');
  });

  it("is shown to its applicant and the operator, and to nobody who may not see all of it", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    expect(await call.workflow.lettersFor("A-1", actor("applicant", "applicant-A-1"))).toHaveLength(1);
    await fail(call);
    const count = async (role: Parameters<typeof actor>[0], id?: string) =>
      (await call.workflow.lettersFor("A-1", actor(role, id))).length;
    expect(await count("applicant", "applicant-A-1")).toBe(2);
    expect(await count("operator")).toBe(2);
    expect(await count("applicant", "applicant-A-2")).toBe(0);
    for (const role of [
      "officer",
      "expert",
      "committee",
      "decisionMaker",
      "accountant",
      "monitor",
    ] as const) {
      expect(await count(role), role).toBe(0);
    }
  });
});

describe("a letter rests on the journal", () => {
  it("and tells nothing that the applicant may not see yet: no points while others are still scored", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "scored");
    await call.must("A-2", "application.withdraw", "applicant");
    const sent = await letter(call, "A-2", "withdrawn");
    expect(sent.assessment).toBeNull();
    expect(JSON.stringify(sent)).not.toMatch(/A-1|S\/001/);
  });

  it("and is refused where a record is not the one that was promised, or nobody asked for a letter", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const { effect } = await letter(call, "A-1", "receipt");
    const forged: Pick<Store, "journal" | "records" | "programme"> = {
      journal: (...given) => call.store.journal(...given),
      programme: (hash) => call.store.programme(hash),
      records: async (stream) =>
        (await call.store.records(stream)).map((record) => ({ ...record, value: { title: "Podmieniony" } })),
    };
    await expect(letterOf(forged, effect)).rejects.toThrow("OGW340");
    const reworded = {
      ...forged,
      records: (stream: never) => call.store.records(stream),
      journal: async (stream: never) =>
        (await call.store.journal(stream)).map((entry) => ({ ...entry, at: "2026-03-02T08:00:01.000Z" })),
    };
    await expect(letterOf(reworded, effect)).rejects.toThrow("OGW340");
    for (const wrong of ["case:A-1#9#0", "case:A-9#1#0", "call:spring#1#0", "receipt"]) {
      await expect(letterOf(call.store, wrong)).rejects.toThrow("OGW759");
    }
  });
});

describe("settings of letters", () => {
  it("are checked: fields of the addressee exist, paragraphs are for letters that are sent", async () => {
    const { loadProgramme } = await import("@opus/grant-workflow");
    const problems = (letters: Programme["document"]["letters"]) =>
      loadProgramme(JSON.stringify(minimalProgramme({ letters }))).problems.map(({ code, pointer }) => [
        code,
        pointer,
      ]);
    expect(problems({ addressee: ["title", "titel"] })).toEqual([["OGW752", "/letters/addressee/1"]]);
    const text = { pl: "Akapit", en: "Paragraph" };
    expect(problems({ paragraphs: { awarded: text, award: text } })).toEqual([
      ["OGW753", "/letters/paragraphs/award"],
    ]);
  });
});
