import * as z from "../values/zod.ts";
import { applicantsSchema } from "./applicants-schema.ts";
import { awardSchema } from "./award-schema.ts";
import { barsSchema } from "./bars-schema.ts";
import { budgetSchema } from "./budget-schema.ts";
import { holidaysSchema } from "./calendar-schema.ts";
import { callSchema } from "./call-schema.ts";
import { deliverySchema } from "./delivery-schema.ts";
import { described } from "./described.ts";
import { lettersSchema } from "./letters-schema.ts";
import { listsSchema } from "./lists-schema.ts";
import { fieldOrCalculation, fieldPath } from "./own-names.ts";
import {
  applicationFormSchema,
  calculationsSchema,
  parametersSchema,
  ruleSchema,
  territoriesSchema,
} from "./programme-parts.ts";
import { recordClassesSchema } from "./record-class-schema.ts";
import { rolesSchema } from "./roles-schema.ts";
import { choiceOf, exampleOf, usually } from "./setting-notes.ts";
import { targetsSchema } from "./targets-schema.ts";
import { describedText, idSchema, webAddressSchema } from "./text-schema.ts";

/** A document the programme rests on: regulations, an act, an announcement. */
const sourceSchema = described(
  z.strictObject({
    id: described(
      idSchema,
      "Identyfikator, którym podstawy wskazują źródło.",
      "kebab-case id by which legal bases name the source.",
    ),
    title: describedText("Tytuł źródła", "Title of the source"),
    url: described(
      webAddressSchema,
      "Gdzie można przeczytać źródło.",
      "Where the source can be read.",
    ).optional(),
    available: described(
      z.boolean(),
      "Czy tekst źródła jest pod ręką; `false`, gdy go nie odnaleziono i to, co stoi w jego miejscu, jest założeniem.",
      "Whether the text of the source is at hand; `false` when it could not be found, and what stands in its place is an assumption.",
    ),
    paragraphs: described(
      exampleOf(
        z
          .array(
            described(
              z.string().min(1),
              "Jedno miejsce, zapisane jak w podstawach po znaku `#`.",
              "One place, written as legal bases have it after `#`.",
            ),
          )
          .min(1),
        ["4.1", "4.2"],
      ),
      "Miejsca źródła, na które mogą wskazywać podstawy, na przykład `4.1`; gdy są podane, inne miejsce jest błędem.",
      "Places of the source that legal bases may name, such as `4.1`; when they are listed, any other place is an error.",
    ).optional(),
  }),
  "Jedno źródło.",
  "One source.",
);

/** A choice that no source confirms; `concerns` points into the programme document. */
const assumptionSchema = described(
  z.strictObject({
    id: described(
      idSchema,
      "Identyfikator założenia: małe litery i łączniki.",
      "kebab-case id of the assumption.",
    ),
    text: describedText("Co przyjęto i dlaczego", "What is assumed and why"),
    concerns: described(
      z
        .array(
          described(
            z.string().startsWith("/"),
            "JSON Pointer, na przykład `/calls/0/pool`.",
            "JSON Pointer such as `/calls/0/pool`.",
          ),
        )
        .min(1),
      "Miejsca tego dokumentu, które wynikają z założenia (JSON Pointer).",
      "JSON Pointers to the places of this document that rest on the assumption.",
    ),
  }),
  "Jedno założenie.",
  "One assumption.",
);

/** Where the engine finds the few facts it needs by itself in the application form. */
const factsSchema = described(
  z.strictObject({
    requested: described(
      fieldOrCalculation("/form", "money"),
      "Ścieżka wnioskowanej kwoty albo obliczenie, które ją daje; pomija się ją tylko tam, gdzie wszystkie nabory to zapisy (`signUp`).",
      "Path of the amount asked for, or a calculation of it; money. Left out only where all calls are sign-ups (`signUp`).",
    ).optional(),
    applicantKind: described(
      fieldPath("/form", "choice"),
      "Ścieżka rodzaju wnioskodawcy; wybór z listy.",
      "Path of the kind of applicant; a string with an enum.",
    ),
    title: described(
      fieldPath("/form", "text"),
      "Ścieżka tytułu projektu; tekst.",
      "Path of the project's title; text.",
    ),
    mapPart: described(
      fieldPath("/form", "choice"),
      "Ścieżka części mapy, do której należy projekt; wybór z listy.",
      "Path of the part of the map the project belongs to; a string with an enum.",
    ).optional(),
  }),
  "Które pola formularza mówią to, co silnik musi wiedzieć sam: o jaką kwotę chodzi, kto wnioskuje, jaki jest tytuł.",
  "Which fields of the form say what the engine itself has to know: how much is asked for, who applies, what the title is.",
);

const regimes = choiceOf({
  udppOpenCall: {
    pl: "Otwarty konkurs ofert według ustawy o działalności pożytku publicznego i o wolontariacie.",
    en: "Open call under the Polish act on public benefit activity.",
  },
  udppSmallGrant: {
    pl: "Mały grant, art. 19a tej ustawy.",
    en: "Small grant, article 19a of that act.",
  },
  udppLocalInitiative: {
    pl: "Inicjatywa lokalna, art. 19b i następne tej ustawy.",
    en: "Local initiative, articles 19b and following of that act.",
  },
  regranting: {
    pl: "Regranting: operator rozdaje dalej otrzymaną dotację.",
    en: "Regranting: the operator passes on a grant of its own.",
  },
  esf: { pl: "Środki Europejskiego Funduszu Społecznego.", en: "Money of the European Social Fund." },
  private: {
    pl: "Pieniądze prywatne, według własnego regulaminu.",
    en: "Private money, under rules of its own.",
  },
});

/** What a programme states before any stage: who, under which law, form, facts, rules, calls. */
export const headMembers = {
  $schema: described(
    exampleOf(z.string(), "./programme.schema.json"),
    "Gdzie leży ten schemat; czyta go tylko edytor.",
    "Where this schema lies, for editors; the engine does not read it.",
  ).optional(),
  format: described(z.literal(1), "Format dokumentu; zawsze 1.", "Format of this document; always 1."),
  id: described(
    idSchema,
    "Identyfikator programu: małe litery i łączniki; nigdy się nie zmienia.",
    "kebab-case id of the programme; never changes.",
  ),
  version: described(
    z.string().regex(/^\d+\.\d+\.\d+$/, "semantic version such as 1.0.0"),
    "Wersja dokumentu; opublikowanej wersji już się nie zmienia.",
    "Semantic version of the document; a published version never changes.",
  ),
  title: describedText("Nazwa programu", "Name of the programme"),
  description: describedText(
    "Co program wspiera, w jednym lub dwóch zdaniach",
    "What the programme supports, in a sentence or two",
  ),
  operator: describedText("Kto prowadzi program", "Who runs the programme"),
  legalRegime: described(
    regimes,
    "Podstawa prawna, na której działa program.",
    "The law that the programme runs under.",
  ),
  sources: described(
    z.array(sourceSchema).min(1),
    "Dokumenty, na których opiera się program: regulaminy, ustawy, ogłoszenia.",
    "Documents that the programme rests on: regulations, acts, announcements.",
  ),
  assumptions: described(
    z.array(assumptionSchema),
    "Wybory, których nie potwierdza żadne źródło.",
    "Choices that no source confirms.",
  ),
  zone: described(
    z.string().min(1),
    "Strefa czasowa wszystkich godzin, na przykład `Europe/Warsaw`.",
    "IANA time zone of all local times, such as `Europe/Warsaw`.",
  ),
  holidays: holidaysSchema,
  delivery: deliverySchema.optional(),
  currency: described(z.literal("PLN"), "Waluta wszystkich kwot.", "Currency of all amounts."),
  form: described(
    applicationFormSchema,
    "Formularz wniosku: pola i pytania do wnioskodawcy. O jego odpowiedzi pytają reguły. Zapisuje się go jako JSON Schema.",
    "The application form: its fields, and the questions that applicants are asked. Rules ask of its answers. Written as JSON Schema.",
  ),
  facts: factsSchema,
  award: awardSchema.optional(),
  budget: budgetSchema.optional(),
  targets: targetsSchema.optional(),
  applicants: applicantsSchema.optional(),
  roles: rolesSchema.optional(),
  letters: lettersSchema.optional(),
  lists: listsSchema.optional(),
  parameters: described(
    parametersSchema,
    "Wartości z datami, które reguły czytają przez `param`, według nazw.",
    "Dated values that rules read with `param`, by name.",
  ).optional(),
  calculations: described(
    calculationsSchema,
    "Wartości, które program liczy z formularza i parametrów, według nazw; reguły i ustawienia czytają je przez `calc`.",
    "Values that the programme computes of the form and its parameters, by name; rules and settings read them with `calc`.",
  ).optional(),
  territories: described(
    territoriesSchema,
    "Rejestr miejscowości, ulic i obszarów, o które reguły pytają przez `inTerritory`; gdy jest ich kilka, lista albo obiekt: identyfikator → rejestr.",
    "Register of localities, streets and areas that rules ask with `inTerritory`; several are a list, or an object: id → register.",
  ).optional(),
  // Meaning of the rules that name no language.
  profile: described(
    usually(
      choiceOf({
        strict: { pl: "Język opisany w tej dokumentacji.", en: "The language that these pages describe." },
        "json-logic-js": {
          pl: "Wartości biblioteki json-logic-js.",
          en: "The values of the library json-logic-js.",
        },
        certlogic: { pl: "Wartości CertLogic.", en: "The values of CertLogic." },
      }),
      "strict",
    ),
    "Znaczenie reguł, które nie nazywają języka: `strict` (domyślnie) albo wartości json-logic-js lub CertLogic; tam kwoty są w groszach.",
    "Meaning of the rules that name no language: `strict` (default), or the values of json-logic-js or CertLogic; amounts are in grosze there.",
  ).optional(),
  rules: described(
    z
      .array(
        described(
          ruleSchema,
          "Jedna reguła: nazwa, rodzaj, chwile, warunek albo punkty, podstawa, teksty.",
          "One rule: id, title, kind, severity, moments, require or score, basis, messages.",
        ),
      )
      .min(1),
    "Reguły w kolejności, w jakiej czytają je ludzie.",
    "Rules in the order in which people read them.",
  ),
  calls: described(
    z.array(callSchema).min(1),
    "Nabory wniosków w tym programie.",
    "Calls for applications of this programme.",
  ),
};

/** What a programme states after its stages: how long records are kept. */
export const tailMembers = { bars: barsSchema.optional(), recordClasses: recordClassesSchema };

const headSchema = z.strictObject({ ...headMembers, ...tailMembers });

/** The part of a programme document that belongs to no stage. */
export type ProgrammeHead = z.output<typeof headSchema>;
