import { needObject } from "@opus/grant-rules/errors";
import { factAt } from "../answers/index.ts";
import { caseForActor } from "../insight/case-for-actor.ts";
import type { Actor, StreamId } from "../journal/entry.ts";
import { isSeen, seenOfCase } from "../lifecycle/sight/seen-by.ts";
import type { PersonalRecord } from "../store/commit.ts";
import { CaseReading, type LetterStore } from "./case-then.ts";
import type { LetterContent } from "./letter-content.ts";

const STORE = { of: "addresseeOf", name: "the store", is: "a store such as createMemoryStore gives" };
const LETTER = { of: "addresseeOf", name: "the letter", is: "what letterOf or lettersOf gave" };
const READER = { of: "addresseeOf", name: "the reader", is: "an object { role, id }" };

/**
 * The lines that say whom a letter goes to, read from the records that it names, for one who may see personal values of
 * the case: its applicant, officers, operator; nobody else gets any. What was erased is left out.
 *
 * @param reader who prints the letter; left out, it is the host's own
 * @throws OgwError OGW340 when the journal does not prove the case.
 * @example
 * ```ts
 * import { addresseeOf, type LetterContent, printLetter } from "@opus/grant-workflow";
 * import type { Store } from "@opus/grant-workflow/store";
 *
 * async function printed(store: Store, letter: LetterContent) {
 *   const addressee = await addresseeOf(store, letter, { role: "operator", id: "o-1" });
 *   return printLetter(letter, { lang: "pl", format: "html", addressee });
 * }
 * ```
 */
export async function addresseeOf(
  store: LetterStore,
  letter: LetterContent,
  reader?: Actor,
): Promise<readonly string[]> {
  needObject(store, STORE, ["journal", "records", "programme"]);
  needObject(letter, LETTER, ["to", "entry"]);
  if (reader !== undefined) needObject(reader, READER, ["role", "id"]);
  const { stream, seq } = letter.entry;
  const then = (await CaseReading.of(store, stream as StreamId))?.after(seq);
  if (then === undefined) return [];
  const { context, state, records } = then;
  const asker = reader ?? then.applicant;
  if (!isSeen(seenOfCase(asker, context, state.paths), "personalAnswers")) return [];
  const shown = caseForActor(asker, context, state.paths, records as readonly PersonalRecord[]);
  return letter.to.records.flatMap(({ path }) => {
    const value = shown === undefined ? undefined : factAt(shown.answers, path);
    return typeof value === "string" && value.trim() !== "" ? [value] : [];
  });
}
