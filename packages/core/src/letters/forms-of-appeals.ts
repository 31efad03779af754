import type { LocalisedText } from "@opus/grant-rules";
import type { JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact } from "./letter-content.ts";
import { type LetterForm, says, shownEvent, words } from "./letter-form.ts";

/** Letters about appeals. */
export const formsOfAppeals = {
  appealReceived: {
    ...says(
      "Otrzymaliśmy Państwa odwołanie. Rozpatrzy je osoba, która nie brała udziału w zaskarżonym rozstrzygnięciu; o wyniku zawiadomimy.",
      "We have received your appeal. Somebody who had no part in the decision will consider it; we will let you know the result.",
    ),
    facts: (then) => {
      const named = shownEvent(then).grounds;
      return [...grounds(then), ...resultGrounds(then)].flatMap(({ id, fact }) =>
        Array.isArray(named) && named.includes(id) ? [fact] : [],
      );
    },
  },
  appealUpheld: {
    says: ({ entry: { event } }) => [
      event.type === "resultAppeal.uphold"
        ? {
            pl: "Uwzględniliśmy Państwa odwołanie od wyniku oceny. Punkty i miejsce na liście są takie, jakie powinny być od początku; poprawioną listę ogłaszamy.",
            en: "We have upheld your appeal against the result of the assessment. Points and place on the list are what they should have been at first; the corrected list is published.",
          }
        : event.type === "appeal.uphold"
          ? {
              pl: "Uwzględniliśmy Państwa odwołanie. Wniosek wraca do oceny formalnej, która zostanie przeprowadzona od nowa.",
              en: "We have upheld your appeal. Your application goes back to the formal check, which is carried out anew.",
            }
          : {
              pl: "Nie rozpatrzyliśmy Państwa odwołania w terminie, więc uważa się je za uwzględnione. Wniosek wraca do oceny formalnej.",
              en: "We have not decided on your appeal in time, so it counts as upheld. Your application goes back to the formal check.",
            },
    ],
    remarks: reasonOf,
  },
  appealRejected: {
    says: ({ entry: { event } }) => [
      event.type !== "deadline.formalAppealDecision.passed"
        ? {
            pl: "Oddaliliśmy Państwa odwołanie; rozstrzygnięcie zostaje i jest ostateczne. Powód podajemy niżej.",
            en: "We have rejected your appeal; the decision stands and is final. The reason is given below.",
          }
        : {
            pl: "Odwołanie nie zostało rozpatrzone w terminie, więc według regulaminu uważa się je za oddalone; rozstrzygnięcie zostaje.",
            en: "The appeal was not decided in time, so by the regulations it counts as rejected; the decision stands.",
          },
    ],
    remarks: reasonOf,
  },
  appealWithdrawn: says(
    "Zgodnie z Państwa wolą odwołanie zostało cofnięte; rozstrzygnięcie zostaje i jest ostateczne.",
    "As you wished, the appeal is withdrawn; the decision stands and is final.",
  ),
} satisfies Readonly<Record<string, LetterForm>>;

/** Grounds on which an appeal may rest, where one may be filed from here. */
export function groundsToAppeal(then: CaseThen): readonly LetterFact[] {
  return then.state.listens.has("appeal.file") ? grounds(then).map(({ fact }) => fact) : [];
}

function resultGrounds({ programme: { document } }: CaseThen) {
  return factsOf(document.appeals?.assessment?.grounds ?? []);
}

function grounds({ programme: { document } }: CaseThen) {
  return factsOf(document.appeals?.formal?.grounds ?? []);
}

function factsOf(all: readonly { readonly id: string; readonly title: LocalisedText }[]) {
  return all.flatMap(({ id, title }) =>
    words("Podstawa odwołania", "Ground of an appeal", title).map((fact) => ({ id, fact })),
  );
}

/** The reasons of the decision on the appeal, as far as they are kept. */
function reasonOf({ entry, shown: { context, records } }: CaseThen): readonly string[] {
  if (entry.event.type.startsWith("deadline.")) return [];
  const id = entry.event.type.startsWith("resultAppeal.")
    ? `resultDecision/${context.scoring.appealed?.filed ?? 0}`
    : `appealDecision/${context.appeals.filed ?? 0}`;
  const { reason } = (records[id] ?? {}) as JsonObject;
  return typeof reason === "string" ? [reason] : [];
}
