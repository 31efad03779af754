import { verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundAnswers } from "../decisions/journey.ts";
import { caseStream, openCall } from "../decisions/test-call.ts";
import { keptState, replayed } from "./replayed.ts";

const stream = caseStream("A-1");

/** The minimal programme with a contact person in its form. */
function withContact() {
  const { form, recordClasses, ...others } = minimalProgramme();
  const { properties, ...rest } = form as { readonly properties: Record<string, object> };
  const contact = { ...properties.title, "x-personal": "contact" };
  const { assessment } = recordClasses;
  if (assessment === undefined) throw new Error("no class");
  return minimalProgramme({
    ...others,
    form: { ...rest, properties: { ...properties, contact } },
    recordClasses: { ...recordClasses, contact: { ...assessment, keepYears: 1 } },
  });
}

async function personal() {
  const call = await openCall(withContact());
  const answers = { ...soundAnswers, contact: "Ola Kowalska" };
  await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
  await lead(call, "A-1", "signed", "draft");
  return call;
}

/** The answers kept under the ids of a test's commands, whoever sent them. */
async function keptAnswers(call: Awaited<ReturnType<typeof personal>>) {
  const entries = await call.workflow.entries();
  const answers = entries.map(({ entry: { actor, command } }) =>
    call.store.answer(`${actor.role}:${actor.id}`, command.id),
  );
  const kept = (await Promise.all(answers)).filter((answer) => answer !== undefined);
  expect(kept.length).toBeGreaterThan(5);
  return kept;
}

describe("personal values", () => {
  it("stand nowhere in the journal, the snapshot or the kept answers", async () => {
    const call = await personal();
    const written = JSON.stringify([
      await call.store.journal(stream),
      await call.store.load(stream),
      await keptAnswers(call),
      await call.store.outbox({ limit: 100 }),
    ]);
    for (const value of ["Kowalska", "61109010140000071219812874", "realną potrzebę"]) {
      expect(written).not.toContain(value);
    }
    expect((await call.workflow.caseFor("A-1", actor("officer")))?.answers.contact).toBe("Ola Kowalska");
    expect((await call.workflow.caseFor("A-1", actor("expert")))?.answers.contact).toBeUndefined();
  });

  it("can be erased class by class at their dates, and the journal stays valid and replays the same", async () => {
    const call = await personal();
    const before = await keptState(call.store, stream);
    expect(await call.store.eraseRecords("2027-12-31")).toBe(0);
    expect(await call.store.eraseRecords("2028-01-01")).toBe(1);
    expect(await call.store.eraseRecords("2032-01-01")).toBe(3);
    const left = await call.store.records(stream);
    expect(left.map(({ id, class: name }) => [id, name])).toEqual([["answers/1", "trail"]]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    expect(replayed(call.programme, await call.store.journal(stream))).toEqual(before);
  });

  it("that are gone do not stop the case from going on", async () => {
    const call = await personal();
    await call.store.eraseRecords("2032-01-01");
    await lead(call, "A-1", "reported", "signed");
    expect((await call.workflow.caseFor("A-1", actor("officer")))?.answers.contact).toBeUndefined();
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("take the fingerprint of their command with them, which then answers itself whatever it is sent with", async () => {
    const call = await openCall(withContact());
    await lead(call, "A-1", "draft");
    const payload = { answers: { ...soundAnswers, contact: "Ola Kowalska" } };
    const first = await call.must("A-1", "application.edit", "applicant", payload, { id: "save" });
    const kept = () => call.store.answer("applicant:applicant-A-1", "save");
    expect((await kept())?.fingerprint).toMatch(/^sha256:[0-9a-f]{32}:[0-9a-f]{64}$/);
    const other = () => call.tell("A-1", "application.edit", "applicant", { answers: {} }, { id: "save" });
    expect(await other()).toMatchObject({ code: "OGW302" });
    expect(await call.store.eraseRecords("2032-01-01")).toBeGreaterThan(0);
    expect((await kept())?.fingerprint).toBe("");
    expect(await other()).toEqual({ ...first, repeated: true });
  });

  it("that an officer found have the class of their field, and go with it", async () => {
    const { form, ...others } = withContact();
    const { properties, ...rest } = form as { readonly properties: Record<string, object> };
    const personalText = { type: "string", title: "T", "x-personal": "contact" };
    const visit = {
      type: "object",
      title: "Wizyta",
      "x-source": "officer",
      properties: { ...{ who: personalText }, open: { type: "boolean", title: "Otwarte" } },
    };
    const phone = { ...personalText, "x-source": "officer" };
    const call = await openCall(
      minimalProgramme({ ...others, form: { ...rest, properties: { ...properties, visit, phone } } }),
    );
    await lead(call, "A-1", "submitted");
    const findings = [
      { path: "/siteIsPublic", value: true },
      { path: "/visit", value: { who: "Zofia Dozorczyni", open: true } },
      { path: "/phone", value: "600 100 200" },
      { path: "/phone", value: "600 100 201" },
    ];
    await call.must("A-1", "formalCheck.complete", "officer", { findings });
    const kept = async () =>
      (await call.store.records(stream))
        .filter(({ id }) => id.startsWith("findings/"))
        .map(({ id, class: kind, value }) => ({ id, kind, value }));
    const trail = {
      id: "findings/1",
      kind: "trail",
      value: [
        { of: 1, path: "/siteIsPublic", value: true },
        { of: 1, path: "/visit", value: { open: true } },
      ],
    };
    expect(await kept()).toEqual([
      trail,
      {
        id: "findings/1/contact",
        kind: "contact",
        value: [
          { of: 1, path: "/visit/who", value: "Zofia Dozorczyni" },
          { of: 1, path: "/phone", value: "600 100 201" },
        ],
      },
    ]);
    expect(JSON.stringify(await call.workflow.caseFor("A-1", actor("expert")))).not.toMatch(/Zofia|600/);
    await call.store.eraseRecords("2028-01-01");
    expect(await kept()).toEqual([trail]);
    await lead(call, "A-1", "awarded", "eligible");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("of two people who said the same have different commitments", async () => {
    const call = await openCall();
    for (const id of ["A-1", "A-2"]) await lead(call, id, "draft");
    const commitments = await Promise.all(
      ["A-1", "A-2"].map(async (id) => (await call.store.journal(caseStream(id)))[0]?.records[0]?.commitment),
    );
    expect(new Set(commitments).size).toBe(2);
  });
});
