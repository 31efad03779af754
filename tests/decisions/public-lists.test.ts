import {
  loadProgramme,
  type ProgrammeDocument,
  type PublishedList,
  printList,
  publishedListsOf,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { rankedProgramme } from "../insight/ranked-call.ts";
import { score, soundAnswers, submit } from "./journey.ts";
import { codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

/** A form with the name of the organisation, and of a person, which is personal. */
function listing(
  lists: ProgrammeDocument["lists"] = { formal: true, points: true, names: { ngo: "organisation" } },
) {
  const { form, recordClasses } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: Record<string, object> };
  const text = { type: "string", maxLength: 100 };
  const organisation = { ...text, "x-title": { pl: "Organizacja", en: "Organisation" } };
  const person = { ...text, "x-personal": "contact", "x-title": { pl: "Osoba", en: "Person" } };
  const contact = { ...recordClasses.payment, title: { pl: "Kontakt", en: "Contact" } };
  return rankedProgramme({
    form: { ...shape, properties: { ...properties, organisation, person } } as never,
    recordClasses: { ...recordClasses, contact } as never,
    lists,
  });
}

const publish = (call: TestCall, kind: string, reason?: string) =>
  call.tellCall("list.publish", "operator", { kind, ...(reason === undefined ? {} : { reason }) });

/** A closed call: A and B are best, C waits on reserve, D is rejected, E is late. */
async function closedCall(lists?: ProgrammeDocument["lists"]): Promise<TestCall> {
  const call = await openCall(listing(lists));
  for (const id of ["A", "B", "C", "D"]) {
    const requested = id === "D" ? "6000.00" : "2000.00";
    const names = { organisation: `Fundacja ${id}`, person: `Osoba ${id}` };
    await submit(call, id, { title: `Projekt ${id}`, requested, ...names });
    if (id !== "B") await call.must(id, "formalCheck.complete", "officer");
  }
  for (const id of ["E", "F"]) {
    const answers = { ...soundAnswers, title: `Projekt ${id}` };
    await call.must(id, "application.start", "applicant", { call: "spring", answers });
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.must("E", "application.submit", "applicant");
  return call;
}

async function ranked(): Promise<TestCall> {
  const call = await closedCall();
  await call.must("B", "formalCheck.complete", "officer");
  await score(call, "A", [10, 9]);
  await score(call, "B", [9, 9]);
  await score(call, "C", [8, 8]);
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

const listsOf = ({ store }: Pick<TestCall, "store">) => publishedListsOf(store, "spring");
async function last(call: TestCall, kind: string): Promise<PublishedList> {
  const found = (await listsOf(call)).findLast((list) => list.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} was published`);
  return found;
}
const said = ({ lines }: PublishedList) =>
  lines.map(({ number, place, standing }) => [number, place, standing]);

describe("the formal list", () => {
  it("waits for every formal check, then says who passed and who did not, with names of organisations alone", async () => {
    const call = await closedCall();
    const early = await publish(call, "formal");
    expect([codesOf(early), wordsOf(early)]).toEqual([["OGW756"], expect.stringContaining("S/002")]);
    await call.must("B", "formalCheck.complete", "officer");
    expect((await publish(call, "formal")).outcome).toBe("accepted");
    const list = await last(call, "formal");
    expect(list).toMatchObject({ edition: 1, on: "2026-03-20", reason: null, changes: [] });
    expect(said(list)).toEqual([
      ["S/001", null, "passed"],
      ["S/002", null, "passed"],
      ["S/003", null, "passed"],
      ["S/004", null, "formallyRejected"],
      ["S/005", null, "late"],
    ]);
    expect(list.lines[0]).toMatchObject({
      title: "Projekt A",
      name: "Fundacja A",
      points: null,
      amount: null,
    });
    expect(JSON.stringify(list)).not.toContain("Osoba");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is published once as it stands: again, nothing has changed", async () => {
    const call = await closedCall();
    await call.must("B", "formalCheck.complete", "officer");
    await publish(call, "formal");
    expect(codesOf(await publish(call, "formal", "again"))).toEqual(["OGW757"]);
  });

  it("is corrected with a reason, says what has changed, and the first stays as it was", async () => {
    const call = await closedCall();
    await call.must("B", "formalCheck.complete", "officer");
    await publish(call, "formal");
    const first = await last(call, "formal");
    await call.must("F", "application.submit", "applicant");
    expect(codesOf(await publish(call, "formal"))).toEqual(["OGW756"]);
    expect((await publish(call, "formal", "Wniosek dotarł po zamknięciu.")).outcome).toBe("accepted");
    const corrected = await last(call, "formal");
    expect(corrected).toMatchObject({ edition: 2, reason: "Wniosek dotarł po zamknięciu." });
    expect(corrected.changes).toMatchObject([
      { number: "S/006", before: null, after: { place: null, standing: "late", amount: null } },
    ]);
    expect((await listsOf(call))[0]).toEqual(first);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("names those alone whom an officer has passed, where one field holds names of organisations and persons", async () => {
    const names = { ngo: { organisation: "person" } };
    const call = await closedCall({ formal: true, points: false, names });
    await call.must("B", "formalCheck.complete", "officer");
    await publish(call, "formal");
    const { lines } = await last(call, "formal");
    expect(lines.map(({ name }) => name)).toEqual(["Osoba A", "Osoba B", "Osoba C", null, null]);
    await call.store.eraseRecords("9999-01-01");
    expect((await last(call, "formal")).lines.map(({ name }) => name)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("is nothing to a programme that states none", async () => {
    const call = await closedCall({ formal: false, points: false, names: {} });
    expect(codesOf(await publish(call, "formal"))).toEqual(["OGW758"]);
    const plain = await openCall();
    await plain.moveTo("2026-03-20T16:00:00+01:00");
    expect((await publish(plain, "formal")).outcome).toBe("refused");
    expect(await listsOf(plain)).toEqual([]);
  });
});

describe("ranking and reserve lists", () => {
  it("are those of ranking.publish, with points where they are public, and the hash that the entry has", async () => {
    const call = await ranked();
    expect(codesOf(await publish(call, "reserve", "x"))).toEqual(["OGW757"]);
    const ranking = await last(call, "ranking");
    expect(said(ranking)).toEqual([
      ["S/001", 1, "funded"],
      ["S/002", 2, "funded"],
      ["S/003", 3, "reserve"],
    ]);
    expect(ranking.lines[0]).toMatchObject({
      points: { num: 19, den: 1 },
      amount: "2000.00",
      name: "Fundacja A",
    });
    expect(said(await last(call, "reserve"))).toEqual([["S/003", 1, "reserve"]]);
    const entry = (await call.workflow.history("call:spring")).find(
      ({ event }) => event.type === "ranking.publish",
    );
    expect([ranking.list, ranking.entry.hash]).toEqual([entry?.event.list, entry?.hash]);
  });

  it("are corrected after a resignation and a promotion, and say what has changed", async () => {
    const call = await ranked();
    expect(codesOf(await publish(call, "ranking", "too early"))).toEqual(["OGW757"]);
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("C", "reserve.place", "decisionMaker");
    await call.must("A", "agreement.resign", "applicant");
    await call.must("C", "reserve.promote", "decisionMaker");
    for (const kind of ["ranking", "reserve"]) {
      expect((await publish(call, kind, "Rezygnacja z dofinansowania.")).outcome).toBe("accepted");
    }
    const amount = "2000.00";
    expect((await last(call, "ranking")).changes).toMatchObject([
      {
        number: "S/001",
        before: { place: 1, standing: "funded", amount },
        after: { place: 1, standing: "resigned", amount },
      },
      {
        number: "S/003",
        before: { place: 3, standing: "reserve", amount },
        after: { place: 3, standing: "promoted", amount },
      },
    ]);
    const reserve = await last(call, "reserve");
    expect([reserve.lines, reserve.changes]).toMatchObject([[], [{ number: "S/003", after: null }]]);
    expect(
      printList(await last(call, "ranking"), { lang: "pl", format: "markdown" }).replaceAll("\u00a0", " "),
    ).toContain("S/001: było: do dofinansowania, miejsce 1, 2 000,00 zł; jest: rezygnacja z dofinansowania");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("stay as they are where nothing in them has changed, whatever changed in the other", async () => {
    const call = await ranked();
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("A", "agreement.resign", "applicant");
    expect(codesOf(await publish(call, "reserve", "Rezygnacja z dofinansowania."))).toEqual(["OGW757"]);
    expect((await publish(call, "ranking", "Rezygnacja z dofinansowania.")).outcome).toBe("accepted");
    expect((await listsOf(call)).map(({ kind, edition }) => `${kind} ${edition}`)).toEqual([
      "ranking 1",
      "reserve 1",
      "ranking 2",
    ]);
  });

  it("come before no ranking, and are no matter of applicants or officers", async () => {
    const call = await closedCall();
    expect(codesOf(await publish(call, "ranking", "x"))).toEqual(["OGW756"]);
    for (const role of ["officer", "applicant", "expert"] as const) {
      const told = await call.tellCall("list.publish", role, { kind: "ranking", reason: "x" });
      expect(told.outcome, role).toBe("refused");
    }
  });
});

describe("a published list in print", () => {
  it("is a table for programs, with numbers that they read and no formula", async () => {
    const call = await openCall(listing());
    await submit(call, "A", { title: '=HYPERLINK("x"),2', organisation: "Fundacja" });
    await call.must("A", "formalCheck.complete", "officer");
    await score(call, "A", [9, 8]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const csv = printList(await last(call, "ranking"), { lang: "pl", format: "csv" });
    expect(csv.split("\r\n")).toEqual([
      "Miejsce,Numer wniosku,Tytuł projektu,Wnioskodawca,Punkty,Kwota,Wynik",
      `1,S/001,"'=HYPERLINK(""x""),2",Fundacja,17,2000.00,do dofinansowania`,
      "",
    ]);
  });

  it("rests on the journal: another text of an entry or a row is refused", async () => {
    const call = await ranked();
    const forged = (change: (entry: never) => object): Store => ({
      ...call.store,
      load: (stream) => call.store.load(stream),
      records: (stream) => call.store.records(stream),
      programme: (hash) => call.store.programme(hash),
      journal: async (...given) =>
        (await call.store.journal(...given)).map((entry) => change(entry as never)) as never,
    });
    const store = forged((entry: object) => ({ ...entry, at: "2026-03-20T15:00:01.000Z" }));
    await expect(publishedListsOf(store, "spring")).rejects.toThrow("OGW340");
  });
});

describe("settings of lists", () => {
  it("are checked: kinds are those of the form, and no name is a person's", () => {
    const problems = (names: NonNullable<ProgrammeDocument["lists"]>["names"]) =>
      loadProgramme(JSON.stringify(listing({ formal: true, points: false, names }))).problems.map(
        ({ code, pointer }) => [code, pointer],
      );
    expect(problems({ ngo: "organisation" })).toEqual([]);
    expect(problems({ club: "organisation" })).toEqual([["OGW754", "/lists/names/club"]]);
    expect(problems({ ngo: "person" })).toEqual([["OGW755", "/lists/names/ngo"]]);
    expect(problems({ ngo: "nobody" })).toEqual([["OGW755", "/lists/names/ngo"]]);
  });

  it("may say that a field for all names holds an organisation's for a kind, but for none of persons", () => {
    const problems = (names: NonNullable<ProgrammeDocument["lists"]>["names"]) =>
      loadProgramme(JSON.stringify(listing({ formal: true, points: false, names }))).problems.map(
        ({ code, pointer }) => [code, pointer],
      );
    expect(problems({ ngo: { organisation: "person" } })).toEqual([]);
    expect(problems({ ngo: { organisation: "nobody" } })).toEqual([
      ["OGW755", "/lists/names/ngo/organisation"],
    ]);
    expect(problems({ ngo: { organisation: "account" } })).toEqual([
      ["OGW755", "/lists/names/ngo/organisation"],
    ]);
    const ofPersons = problems({ informalGroup: { organisation: "person" } });
    expect(ofPersons).toContainEqual(["OGW755", "/lists/names/informalGroup"]);
    expect(problems({ informalGroup: "organisation" })).not.toContainEqual(ofPersons.at(-1));
  });
});
