import type { LocalisedText } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import { needObject, needText } from "@opus/grant-rules/errors";
import { formFieldAt, labelOfField, labelOfValue } from "@opus/grant-rules/form";
import { factPathToPointer } from "../answers/fact-path.ts";
import { factAt } from "../answers/index.ts";
import { statedCall } from "../document/stated-call.ts";
import type { Asker, Effect } from "../journal/entry.ts";
import { capacitiesIn } from "../kernel/lifecycle.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import { justWait, nothingMore } from "../lifecycle/ground/letters.ts";
import { type LetterName, letterTitles } from "../lifecycle/letter-titles.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { seenOfCase, seenTogether } from "../lifecycle/sight/seen-by.ts";
import { CaseReading, type CaseThen, type LetterStore, noLetter, placeOfEffect } from "./case-then.ts";
import { assessed } from "./letter-assessment.ts";
import type { LetterContent } from "./letter-content.ts";
import { filedFacts, type LetterForm } from "./letter-form.ts";
import { letterForms } from "./letter-forms.ts";
import { basisText, reasonsOf, rowsOf } from "./letter-reasons.ts";
import { mayOf, termsOf } from "./letter-terms.ts";

const STORE = { of: "letterOf", name: "the store", is: "a store such as createMemoryStore gives" };
const READER = { of: "lettersOf", name: "the reader", is: "an object { role, id }" };
const CASE = { of: "lettersOf", name: "the case", is: "the id of a case" };

/**
 * The letter that an effect `notifyApplicant` asks for, as content: what was decided and why, points and bars, amounts,
 * terms, what may be done. It is made of the case as its journal proves it up to the entry of the effect, so it says the
 * same however far the case has gone since, and of what the applicant may see there, by the table of docs/access.md.
 *
 * @param effect id of the effect, such as `case:a-1#9#0`, as a runner is handed it
 * @throws OgwError OGW759 when no letter is asked for there, OGW340 when the journal does not prove the case, OGW306 and
 * OGW308 when the store has lost or changed the version that the case pins.
 * @example
 * ```ts
 * import { type EffectRunner, letterOf, printLetter } from "@opus/grant-workflow";
 * import type { Store } from "@opus/grant-workflow/store";
 *
 * const letters = (store: Store): EffectRunner => ({
 *   async perform({ id }) {
 *     console.log(printLetter(await letterOf(store, id), { lang: "pl", format: "html" }));
 *   },
 * });
 * ```
 */
export async function letterOf(store: LetterStore, effect: string): Promise<LetterContent> {
  needObject(store, STORE, ["journal", "records", "programme"]);
  const { stream, seq } = placeOfEffect(effect);
  const reading = await CaseReading.of(store, stream);
  const then = reading?.after(seq);
  const asked = then?.entry.effects.find(({ id }) => id === effect);
  if (then === undefined || asked === undefined) throw noLetter(effect, "no entry of the store asks for it");
  const content = contentOf(then, asked);
  if (content === undefined)
    throw noLetter(effect, `it asks for no letter but for ${asked.stage}.${asked.type}`);
  return content;
}

/**
 * Every letter that a case has sent so far, in order, each as it was when it was sent.
 *
 * @param id of the case
 * @param reader who will see them; left out, it is the host's own. A letter holds what its applicant may see, so it is
 * shown to those alone who now see all of that: the applicant, and the operator
 * @param isBound whether the reader is bound to a party of the case, as the engine's `lettersFor` finds out
 * @throws OgwError OGW340 when the journal does not prove the case, OGW306 and OGW308 when the store has lost or changed the
 * version that it pins.
 * @example
 * ```ts
 * import { createMemoryStore, lettersOf } from "@opus/grant-workflow";
 *
 * (await lettersOf(createMemoryStore(), "a-1")).map(({ letter, on }) => `${on} ${letter}`); // []
 * ```
 */
export async function lettersOf(
  store: LetterStore,
  id: string,
  reader?: Asker,
  isBound = false,
): Promise<readonly LetterContent[]> {
  needObject(store, { ...STORE, of: "lettersOf" }, ["journal", "records", "programme"]);
  needText(id, CASE);
  if (reader !== undefined) needObject(reader, READER, ["role", "id"]);
  const reading = await CaseReading.of(store, `case:${id}`);
  if (reading === undefined) return [];
  const letters: LetterContent[] = [];
  const told: CaseThen[] = [];
  for (const effect of reading.effects) {
    if (effect.type !== "notifyApplicant") continue;
    const then = reading.after(placeOfEffect(effect.id).seq);
    const content = then === undefined ? undefined : contentOf(then, effect);
    if (then === undefined || content === undefined) continue;
    letters.push(content);
    told.push(then);
  }
  const now = reading.now();
  if (reader === undefined || now === undefined) return letters;
  const { role, id: own } = now.applicant;
  // To its applicant it was sent already.
  if (reader.role === role && reader.id === own) return letters;
  const seen = seenTogether(
    capacitiesIn(grantLifecycle, now.programme, reader).map((one) =>
      seenOfCase(one, now.context, now.state.paths, { isBound }),
    ),
  );
  if (seen === undefined) return [];
  return letters.filter((_, index) =>
    [...(told[index]?.seen.classes ?? [])].every((name) => seen.classes.has(name)),
  );
}

function contentOf(then: CaseThen, { id, stage, type, params }: Effect): LetterContent | undefined {
  const letter = params.letter as LetterName;
  const words = type === "notifyApplicant" ? letterTitles.get(letter) : undefined;
  if (words === undefined) return undefined;
  const form: LetterForm = letterForms[letter];
  const { programme, entry, shown } = then;
  const { document } = programme;
  const filed =
    form.files === true
      ? { version: standingFacts(then.context).answersVersion, checksum: then.digest, at: entry.at }
      : null;
  return {
    letter,
    title: words.title,
    effect: id,
    entry: { stream: then.stream, seq: entry.seq, hash: entry.hash, at: entry.at },
    ...whatItIsAbout(then),
    sender: senderOf(document),
    to: addressee(then),
    says: [...form.says(then)],
    reasons: [...reasonsOf(then, form.because)],
    rows: [...rowsOf(then, form.because)],
    toMend: toMend(then, form.toMend?.(then)),
    remarks: [...(form.remarks?.(then) ?? [])],
    assessment: form.assessment === true ? assessed(then) : null,
    facts: [...(form.facts?.(then) ?? []), ...(filed === null ? [] : filedFacts(filed, document.zone))],
    filed,
    terms: termsOf(then, stage),
    may: mayOf(then),
    next: nextOf(then, words.next),
    basis: basisOfStage(then, stage),
    paragraph: document.letters?.paragraphs?.[letter] ?? null,
    number: shown.context.submission.number,
  };
}

/** What follows where the applicant need not do anything, in sentences; other letters say what to do themselves. */
const NEXT: ReadonlyMap<LocalisedText, LocalisedText> = new Map([
  [
    justWait,
    {
      pl: "Nie muszą Państwo teraz nic robić. O dalszym biegu sprawy zawiadomimy.",
      en: "You need not do anything now. We will let you know how the case goes on.",
    },
  ],
  [
    nothingMore,
    {
      pl: "Na tym sprawa się kończy. Środki odwoławcze, jeżeli przysługują, określa regulamin naboru.",
      en: "This ends the case. Remedies, if there are any, are those of the regulations of the call.",
    },
  ],
]);

/** What follows; a decision that may still be appealed does not end the case. */
function nextOf({ state }: CaseThen, next: LocalisedText): LetterContent["next"] {
  return next === nothingMore && state.listens.has("appeal.file") ? APPEAL : (NEXT.get(next) ?? null);
}

const APPEAL = {
  pl: "Od tego rozstrzygnięcia mogą się Państwo odwołać w terminie i na podstawach podanych wyżej. Odwołanie rozpatrzy osoba, która nie brała w nim udziału. Bez odwołania rozstrzygnięcie staje się ostateczne.",
  en: "You may appeal against this decision within the term and on the grounds given above. Somebody who had no part in it decides on the appeal. Without one the decision becomes final.",
};

function whatItIsAbout({ programme, id, entry, shown }: CaseThen) {
  const { document, version, hash } = programme;
  const { call } = shown.context.submission;
  const title = factAt(shown.answers, document.facts.title);
  return {
    programme: { id: programme.id, version, hash, title: document.title },
    call: {
      id: call,
      title: statedCall(document, call)?.title ?? { pl: call, en: call },
    },
    case: id,
    zone: document.zone,
    on: toCivilDate(entry.at, document.zone),
    project: typeof title === "string" ? title : null,
  };
}

function senderOf({ operator, letters }: CaseThen["programme"]["document"]): LetterContent["sender"] {
  return { name: operator, address: [...(letters?.address ?? [])], signature: letters?.signature ?? null };
}

/** Whom it goes to: by id, and by the records that hold what the programme has printed above the letter. */
function addressee({ programme: { document }, shown: { context } }: CaseThen): LetterContent["to"] {
  const { answersVersion, applicantKind } = standingFacts(context);
  const { facts, form, letters } = document;
  return {
    applicant: context.submission.applicant,
    kind: applicantKind === null ? null : (labelOfValue(form, facts.applicantKind, applicantKind) ?? null),
    records: (letters?.addressee ?? []).map((path) => {
      const personal = formFieldAt(form, factPathToPointer(path))?.recordClass;
      const whole = `answers/${answersVersion}`;
      return { record: personal === undefined ? whole : `${whole}/${personal}`, path };
    }),
  };
}

function toMend(
  { programme: { document } }: CaseThen,
  mend: { readonly form: "application" | "report"; readonly pointers: readonly string[] } | undefined,
): LetterContent["toMend"] {
  if (mend === undefined) return [];
  const form = mend.form === "report" ? document.settlement.form : document.form;
  return mend.pointers.map((pointer) => ({ pointer, label: labelOfField(form, pathOf(pointer)) }));
}

/** `/costs/0/amount` as the form's labels have it: `costs[0].amount`. */
function pathOf(pointer: string): string {
  return pointer
    .slice(1)
    .split("/")
    .reduce(
      (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === "" ? part : `${path}.${part}`),
      "",
    );
}

function basisOfStage({ programme }: CaseThen, stage: string): LetterContent["basis"] {
  const section = (programme.document as unknown as Readonly<Record<string, unknown>>)[stage];
  const basis = (section as { readonly basis?: readonly string[] } | undefined)?.basis ?? [];
  return basis.map((one) => basisText(programme, one));
}
