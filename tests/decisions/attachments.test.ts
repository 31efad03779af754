import {
  attachmentsIn,
  filedAnswersOf,
  keptAttachments,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { soundAnswers, submit } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall } from "./test-call.ts";

const words = (pl: string, en = pl) => ({ pl, en });
const digest = (digit: string) => digit.repeat(64);
const file = (digit: string, changes: object = {}) => ({
  hash: digest(digit),
  mediaType: "application/pdf",
  bytes: 123_456,
  name: `statut-${digit}.pdf`,
  ...changes,
});
const says = {
  notMet: words("Brak pliku PDF.", "No PDF file."),
  undetermined: words("Nie wiadomo.", "Unknown."),
};
const rule = (id: string, require: object) => ({
  id,
  title: words(id),
  kind: "requirement",
  severity: "curable",
  moments: ["formalCheck"],
  require,
  basis,
  messages: says,
});

function document(): ProgrammeDocument {
  const minimal = minimalProgramme();
  const { properties, ...shape } = minimal.form as { readonly properties: object };
  const { payment } = minimal.recordClasses as { readonly payment: object };
  return minimalProgramme({
    form: {
      ...shape,
      properties: {
        ...properties,
        statute: {
          "x-part": "attachment",
          "x-title": words("Statut", "Statute"),
          properties: { bytes: { maximum: 1_000_000 }, mediaType: { enum: ["application/pdf"] } },
        },
        files: { "x-part": "attachments", "x-title": words("Inne pliki", "Other files"), maxItems: 3 },
      },
    },
    rules: [
      ...minimal.rules,
      rule("statute-is-pdf", { "===": [{ var: "statute.mediaType" }, "application/pdf"] }),
      rule("few-files", { "<=": [{ count: [{ var: "files" }] }, 2] }),
    ],
    recordClasses: { ...minimal.recordClasses, applicantContact: { ...payment, title: words("Kontakt") } },
  } as never);
}

const call = () => openCall(document());
const send = (to: TestCall, answers: object, id = "A-1") =>
  to
    .must(id, "application.start", "applicant", { call: "spring" })
    .then(() => to.tell(id, "application.submit", "applicant", { answers: { ...soundAnswers, ...answers } }));
const refused = async (answers: object) => codesOf(await send(await call(), answers));

describe("attachments", () => {
  it("are answers of hash, media type, size and name, within the bounds that each field states", async () => {
    expect(loadProgramme(JSON.stringify(document())).problems).toEqual([]);
    expect(
      await refused({ statute: file("a"), files: [file("b"), file("c", { mediaType: "image/png" })] }),
    ).toEqual([]);
    expect(await refused({ statute: file("a", { mediaType: "image/png" }) })).toEqual(["OGW212"]);
    expect(await refused({ statute: file("a", { mediaType: "text/html" }) })).toEqual(["OGW212"]);
    expect(await refused({ statute: file("a", { bytes: 1_000_001 }) })).toEqual(["OGW217"]);
    expect(await refused({ statute: file("a", { bytes: 0 }) })).toEqual(["OGW217"]);
    expect(await refused({ files: ["1", "2", "3", "4"].map((digit) => file(digit)) })).toHaveLength(1);
  });

  it("have no hash but 64 digits, and no file twice in one list, though twice in two fields", async () => {
    for (const hash of [digest("A"), digest("g"), `${digest("a").slice(1)} `])
      expect(await refused({ statute: file("a", { hash }) }), hash).toEqual(["OGW930"]);
    expect(await refused({ files: [file("b"), file("c"), file("b", { name: "other.pdf" })] })).toEqual([
      "OGW931",
    ]);
    expect(await refused({ statute: file("b"), files: [file("b")] })).toEqual([]);
  });

  it("are held against each other when the draft is filed that was saved with one of them twice", async () => {
    const open = await call();
    const answers = { ...soundAnswers, files: [file("b"), file("b")] };
    await open.must("A-1", "application.start", "applicant", { call: "spring", answers });
    expect(codesOf(await open.tell("A-1", "application.submit", "applicant"))).toEqual(["OGW931"]);
    await open.must("A-1", "application.edit", "applicant", {
      answers: { ...soundAnswers, files: [file("b")] },
    });
    expect(codesOf(await open.tell("A-1", "application.submit", "applicant"))).toEqual([]);
  });

  it("are what rules ask: whether there is one, its kind, how many", async () => {
    const outcome = async (answers: object) => {
      const open = await call();
      await send(open, answers);
      await open.must("A-1", "formalCheck.complete", "officer");
      const { state, context } = await open.view("A-1");
      return [state[0], context.eligibility.supplementPaths];
    };
    expect((await outcome({ statute: file("a") }))[0]).toBe("scoring.underMeritReview");
    expect(await outcome({})).toEqual(["eligibility.awaitingSupplement", ["/statute"]]);
    const three = { statute: file("a"), files: ["1", "2", "3"].map((digit) => file(digit)) };
    expect((await outcome(three))[0]).toBe("eligibility.awaitingSupplement");
  });

  it("are shown with name and hash to those who see personal values, and to others by their kind alone", async () => {
    const open = await call();
    await send(open, { statute: file("a") });
    await open.must("A-1", "formalCheck.complete", "officer");
    const { form } = open.programme.document;
    const seen = async (role: "officer" | "expert") => {
      const view = await open.workflow.caseFor("A-1", actor(role));
      return attachmentsIn(form, view?.answers ?? {});
    };
    expect(await seen("officer")).toEqual([{ pointer: "/statute", ...file("a") }]);
    expect(await seen("expert")).toEqual([{ pointer: "/statute", ...file("a"), hash: null, name: null }]);
  });

  it("stand in the receipt, and in the checksum that it prints", async () => {
    const open = await call();
    await send(open, { statute: file("a") });
    const [receipt] = await lettersOf(open.store, "A-1");
    if (receipt === undefined) throw new Error("no receipt");
    const told = await filedAnswersOf(open.store, receipt);
    expect(told.find(({ path }) => path === "statute")).toEqual({
      path: "statute",
      label: { pl: "Statut", en: "Statute" },
      value: {
        kind: "text",
        text: words(`statut-a.pdf, application/pdf, 123456 B, sha256:${digest("a")}`),
      },
    });
  });

  it("are named as long as their records are kept: of those that are named no more the host may delete the bytes", async () => {
    const open = await call();
    const answers = { ...soundAnswers, files: [file("b"), file("c")] };
    await open.must("A-1", "application.start", "applicant", { call: "spring", answers });
    await open.must("A-1", "application.submit", "applicant", {
      answers: { ...soundAnswers, files: [file("c")] },
    });
    const hashes = async () =>
      (await keptAttachments(open.store, "A-1")).map(({ hash, pointer, versions }) => [
        hash[0],
        pointer,
        versions,
      ]);
    expect(await hashes()).toEqual([
      ["b", "/files/0", [1]],
      ["c", "/files/1", [1]],
      ["c", "/files/0", [2]],
    ]);
    await open.moveTo("2040-01-01T08:00:00+01:00");
    await open.store.eraseRecords("2040-01-01");
    expect(await hashes()).toEqual([]);
    expect(await keptAttachments(open.store, "none")).toEqual([]);
    expect(JSON.stringify(await open.store.records("case:A-1"))).not.toContain("statut-b");
    expect(await verifyJournal(open.store)).toMatchObject({ valid: true });
  });

  it("are added by a supplement to the field that was named, and to no other", async () => {
    const open = await call();
    await submit(open, "A-1", {});
    await open.must("A-1", "formalCheck.complete", "officer");
    const change = (path: string, value: object) =>
      open.tell("A-1", "application.supplement", "applicant", { answers: [{ path, value }] });
    expect(codesOf(await change("/statute", file("a", { hash: "x".repeat(64) })))).toEqual(["OGW930"]);
    expect(codesOf(await change("/title", { a: 1 }))).toEqual(["OGW221"]);
    expect(codesOf(await change("/statute", file("a")))).toEqual([]);
  });
});
