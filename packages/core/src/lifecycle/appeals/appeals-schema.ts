import { described } from "../../document/described.ts";
import { idIn } from "../../document/own-names.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

const groundSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "misread"),
      "Krótka nazwa podstawy: litery i cyfry; po niej podaje ją wnioskodawca.",
      "camelCase name of the ground; the applicant gives it by this name.",
    ),
    title: exampleOf(
      describedText("Podstawa, jak czyta ją wnioskodawca", "The ground, as applicants read it"),
      {
        pl: "Operator odczytał wniosek inaczej, niż go napisano",
        en: "The operator read the application otherwise than it was written",
      },
    ),
    basis: basisSchema,
  }),
  "Jedna podstawa odwołania.",
  "One ground of an appeal.",
);

const groundsMember = described(
  z.array(groundSchema).min(1).max(30),
  "Podstawy, na których można oprzeć odwołanie; innych się nie przyjmuje.",
  "Grounds on which an appeal may rest; no others are accepted.",
);

const formalSchema = described(
  z.strictObject({
    grounds: groundsMember,
    by: described(
      z.union([
        choiceOf({
          officer: {
            pl: "Inny pracownik niż ten, który oceniał.",
            en: "Another officer than the one who checked.",
          },
          decisionMaker: { pl: "Decydent.", en: "The decision maker." },
        }),
        idIn("/roles/named"),
      ]),
      "Kto rozpatruje odwołanie; nigdy ten, kto brał udział w zaskarżonej decyzji. Gdy program nazywa własne role, jedna z nich.",
      "Who decides on the appeal; never anybody who had a part in the decision against which it is. One of the programme's own roles, where it names any.",
    ),
    silence: described(
      choiceOf({
        uphold: {
          pl: "Odwołanie uważa się za uwzględnione: wniosek wraca do oceny formalnej.",
          en: "The appeal counts as upheld: the application goes back to the formal check.",
        },
        reject: {
          pl: "Odwołanie uważa się za oddalone: rozstrzygnięcie zostaje.",
          en: "The appeal counts as rejected: the decision stands.",
        },
        wait: {
          pl: "Odwołanie czeka dalej, a operator dostaje przypomnienie.",
          en: "The appeal goes on waiting, and the operator is reminded.",
        },
      }),
      "Co się dzieje, gdy operator nie rozpatrzy odwołania we własnym terminie.",
      "What follows when the operator has not decided within its own term.",
    ),
    basis: basisSchema,
  }),
  "Odwołanie od wyniku oceny formalnej: od odrzucenia i od pozostawienia bez rozpatrzenia; pominięte, gdy nie przysługuje. Dopóki można je wnieść, sprawa się nie kończy.",
  "Appeals against the outcome of the formal check: a rejection, and being left unconsidered; left out where there are none. As long as one may be filed, the case does not end.",
);

const assessmentSchema = described(
  z.strictObject({
    grounds: groundsMember,
    by: described(
      z.union([
        choiceOf({
          officer: {
            pl: "Pracownik, który wniosku nie oceniał.",
            en: "An officer who has not assessed the application.",
          },
          decisionMaker: { pl: "Decydent.", en: "The decision maker." },
        }),
        idIn("/roles/named"),
      ]),
      "Kto rozpatruje odwołanie; nigdy ten, kto wniosek oceniał. Gdy program nazywa własne role, jedna z nich.",
      "Who decides on the appeal; never anybody who has assessed the application. One of the programme's own roles, where it names any.",
    ),
    meanwhile: described(
      choiceOf({
        wait: {
          pl: "Z listy nic nie wynika, dopóki odwołania się nie skończą: nikomu się nie przyznaje i z nikim nie zawiera umowy.",
          en: "Nothing follows from the list until appeals are over: nothing is granted, and no agreement concluded.",
        },
        stand: {
          pl: "Dotacje przyznaje się i umowy zawiera od razu; co już przyznano, zostaje, cokolwiek zmieni odwołanie.",
          en: "Grants are made and agreements concluded at once; what was granted stands, whatever an appeal changes.",
        },
        reopen: {
          pl: "Tak samo, ale o dotacji, której poprawiona lista by nie dała, rozstrzyga się na nowo: zostaje albo się ją cofa.",
          en: "The same, but a grant that the corrected list would not give is decided on anew: it stands, or is withdrawn.",
        },
      }),
      "Co się dzieje z dotacjami i umowami, zanim odwołania się skończą.",
      "What becomes of grants and agreements before appeals are over.",
    ),
    basis: basisSchema,
  }),
  "Odwołanie od wyniku oceny merytorycznej, po ogłoszeniu listy; pominięte, gdy nie przysługuje. Uwzględnione zmienia całą listę jednym rozstrzygnięciem; dopóki można je wnieść albo jakieś jest nierozpatrzone, nikt nie kończy poniżej progu ani na rezerwie.",
  "Appeals against the result of the assessment, once the list is published; left out where there are none. One that is upheld changes the whole list by one decision; as long as one may be filed, or is undecided, nobody ends below the threshold or on the reserve.",
);

const example = {
  formal: {
    grounds: [
      {
        id: "misread",
        title: {
          pl: "Operator odczytał wniosek inaczej, niż go napisano",
          en: "The operator read the application otherwise than it was written",
        },
        basis: ["regulations"],
      },
    ],
    by: "decisionMaker",
    silence: "wait",
    basis: ["regulations"],
  },
  assessment: {
    grounds: [
      {
        id: "pointsContradict",
        title: {
          pl: "Punkty są sprzeczne z uzasadnieniem karty",
          en: "The points contradict the justification of the card",
        },
        basis: ["regulations"],
      },
    ],
    by: "decisionMaker",
    meanwhile: "wait",
    basis: ["regulations"],
  },
  basis: ["regulations"],
};

/** Appeals, as a programme states them. */
export const appealsSection = described(
  exampleOf(
    z.strictObject({
      formal: formalSchema.optional(),
      assessment: assessmentSchema.optional(),
      basis: basisSchema,
    }),
    example,
  ),
  "Odwołania: od czego, na jakich podstawach, kto je rozpatruje i co, gdy tego nie zrobi; pominięte, gdy od niczego nie można się odwołać.",
  "Appeals: against what, on which grounds, who decides, and what if nobody does; left out where nothing can be appealed.",
).optional();

/** Appeals, as a programme states them. */
export type AppealsDocument = NonNullable<z.output<typeof appealsSection>>;

/** Whether grants are made and agreements concluded while results may still be appealed. */
export function goesOnMeanwhile(document: unknown): boolean {
  const { assessment } = (document as { readonly appeals?: AppealsDocument }).appeals ?? {};
  return assessment !== undefined && assessment.meanwhile !== "wait";
}

/** Whether a grant is decided on anew that a list corrected by an appeal would not give. */
export function reopensGrants(document: unknown): boolean {
  return (document as { readonly appeals?: AppealsDocument }).appeals?.assessment?.meanwhile === "reopen";
}

/** What follows when the operator has not decided on an appeal in its own term. */
export type Silence = NonNullable<AppealsDocument["formal"]>["silence"];
