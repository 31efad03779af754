import {
  lettersOf,
  type ProgrammeDocument,
  type PublishedList,
  printLetter,
  printList,
  publishedListsOf,
} from "@opus/grant-workflow";
import { score, soundAnswers } from "../../decisions/journey.ts";
import { pooledProgramme } from "../../decisions/pooled-call.ts";
import { openCall, type TestCall } from "../../decisions/test-call.ts";
import { broken } from "../attack.ts";
import { plantedIn } from "./planted-store.ts";

/** Two pools, lists with names, letters with an address and texts of the operator's own; the payload is in every text. */
function plantedProgramme(payload: string): ProgrammeDocument {
  const document = pooledProgramme();
  const { properties, ...shape } = document.form as { readonly properties: Record<string, object> };
  const organisation = {
    type: "string",
    maxLength: 200,
    "x-title": { pl: "Organizacja", en: "Organisation" },
  };
  // Where an operator's paragraph ends is the operator's to say.
  const inOne = payload.replaceAll(/\n\s*\n/g, "\n");
  const own = { pl: inOne, en: inOne };
  const planted = plantedIn(
    { ...document, form: { ...shape, properties: { ...properties, organisation } } },
    payload,
  ) as ProgrammeDocument;
  return {
    ...planted,
    lists: { formal: true, points: true, names: { ngo: "organisation", group: "organisation" } },
    letters: {
      address: [payload],
      signature: { pl: payload, en: payload },
      addressee: ["organisation"],
      paragraphs: { awarded: own, formallyRejected: own },
    },
  };
}

/** A call that has published every list, one of them corrected, and has sent letters of every outcome before an agreement. */
export async function plantedCall(payload: string): Promise<TestCall> {
  const call = await openCall(plantedProgramme(payload));
  const start = (id: string, changes: object = {}) =>
    call.must(id, "application.start", "applicant", {
      call: "spring",
      answers: { ...soundAnswers, title: payload, organisation: payload, requested: "3000.00", ...changes },
    });
  const applying = { A: {}, B: {}, C: { applicantKind: "group" }, D: { requested: "6000.00" } };
  for (const [id, changes] of Object.entries(applying)) {
    await start(id, changes);
    await call.must(id, "application.submit", "applicant");
    await call.must(id, "formalCheck.complete", "officer");
  }
  await start("E");
  for (const [index, id] of ["A", "B", "C"].entries()) await score(call, id, [10, 9 - index]);
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("list.publish", "operator", { kind: "formal" });
  await call.must("E", "application.submit", "applicant");
  await call.mustCall("list.publish", "operator", { kind: "formal", reason: payload });
  await call.mustCall("ranking.publish", "decisionMaker");
  for (const id of ["A", "C"]) await call.must(id, "award.grant", "decisionMaker");
  await call.must("B", "reserve.place", "decisionMaker");
  await call.must("A", "agreement.resign", "applicant");
  await call.mustCall("list.publish", "operator", { kind: "ranking", reason: payload });
  return call;
}

/** Every list in a form, in both languages. */
export async function printedLists(
  call: TestCall,
  format: "markdown" | "html" | "csv",
): Promise<readonly { readonly text: string; readonly list: PublishedList }[]> {
  const lists = await publishedListsOf(call.store, "spring");
  if (lists.length < 5) broken(`only ${lists.length} lists were published`);
  return lists.flatMap((list) =>
    (["pl", "en"] as const).map((lang) => ({ list, text: printList(list, { lang, format }) })),
  );
}

/** Every letter of the call in a form, in both languages, with the payload as its addressee. */
export async function printedLetters(
  call: TestCall,
  format: "markdown" | "html",
  payload: string,
): Promise<readonly string[]> {
  const letters = [];
  for (const id of ["A", "B", "C", "D", "E"]) letters.push(...(await lettersOf(call.store, id)));
  if (letters.length < 10) broken(`only ${letters.length} letters were sent`);
  return letters.flatMap((letter) =>
    (["pl", "en"] as const).map((lang) => printLetter(letter, { lang, format, addressee: [payload] })),
  );
}

/** No cell of a table is a formula, nothing breaks out of its cell, and no line is forged. */
export function inCsv(text: string, lines: number): void {
  const rows = cellsOf(text);
  if (rows.length !== lines + 1) broken(`${rows.length} rows for ${lines} lines`);
  const [columns = 0] = rows.map((cells) => cells.length);
  const ragged = rows.find((cells) => cells.length !== columns);
  if (ragged !== undefined) broken(`a row of ${ragged.length} cells for ${columns} columns`);
  const formula = rows.flat().find((cell) => /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell));
  if (formula !== undefined) broken(`a cell begins a formula: ${JSON.stringify(formula.slice(0, 80))}`);
}

/** The cells of a table as RFC 4180 has them. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') at += 1;
    else if (sign === '"') {
      quoted = !quoted;
      continue;
    }
    if (!quoted && (sign === "," || (sign === "\r" && text[at + 1] === "\n"))) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === ",") continue;
      rows.push([]);
      at += 1;
      continue;
    }
    cell += sign;
  }
  if (quoted) broken("a quoted cell is open at the end");
  return rows.slice(0, -1);
}
