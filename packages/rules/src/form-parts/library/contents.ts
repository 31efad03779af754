import type { LocalisedText } from "../../errors/index.ts";
import type { FormPart, FormPartLibrary, PartFamily } from "../shape/form-part.ts";
import { asked, text } from "./words.ts";

const money = (explanation: LocalisedText, title: LocalisedText, question: LocalisedText): FormPart => ({
  family: "money",
  explanation,
  schema: { type: "string", format: "money", ...asked(title, question) },
});

const day = (explanation: LocalisedText, title: LocalisedText, question: LocalisedText): FormPart => ({
  family: "project",
  explanation,
  schema: { type: "string", format: "date", ...asked(title, question) },
});

const people = (explanation: LocalisedText, title: LocalisedText, question: LocalisedText): FormPart => ({
  family: "project",
  explanation,
  schema: { type: "integer", minimum: 0, maximum: 100_000, ...asked(title, question) },
});

const confirmed = (explanation: LocalisedText, title: LocalisedText, question: LocalisedText): FormPart => ({
  family: "answers",
  explanation,
  schema: { type: "boolean", ...asked(title, question) },
});

/** A kind of answer whose title and question the programme states. */
const bare = (
  explanation: LocalisedText,
  schema: FormPart["schema"],
  family: PartFamily = "answers",
): FormPart => ({
  family,
  explanation,
  schema,
});

const kindsOfProject = {
  activating: text("aktywizująca", "activating"),
  selfHelp: text("samopomocowa", "self-help"),
  integrating: text("integracyjna", "integrating"),
  educational: text("edukacyjna", "educational"),
  cultural: text("kulturalna", "cultural"),
  sport: text("sportowa", "sport"),
  ecological: text("ekologiczna", "ecological"),
  other: text("inna", "other"),
};

/** Fields of projects, money and statements. */
export const contentParts: FormPartLibrary = {
  projectTitle: () => ({
    family: "project",
    explanation: text("Tytuł, do 150 znaków.", "A title, up to 150 characters."),
    schema: {
      type: "string",
      minLength: 1,
      maxLength: 150,
      ...asked(text("Tytuł", "Title"), text("Jaki ma tytuł?", "What is it called?")),
    },
  }),
  projectDescription: () => ({
    family: "project",
    explanation: text("Opis, do 3000 znaków.", "A description, up to 3000 characters."),
    schema: {
      type: "string",
      maxLength: 3000,
      ...asked(text("Opis", "Description"), text("Co się wydarzy i po co?", "What will happen and why?")),
    },
  }),
  projectKind: () => ({
    family: "project",
    explanation: text(
      "Rodzaj inicjatywy do wyboru; „enum” mówi, które z nich dopuszcza program.",
      'Kind of initiative to choose from; "enum" says which of them the programme admits.',
    ),
    schema: {
      type: "string",
      enum: Object.keys(kindsOfProject),
      ...asked(text("Rodzaj inicjatywy", "Kind of initiative")),
      "x-labels": kindsOfProject,
    },
  }),
  firstDay: () =>
    day(
      text("Pierwszy dzień.", "First day."),
      text("Początek", "First day"),
      text("Kiedy się zaczyna?", "When does it start?"),
    ),
  lastDay: () =>
    day(
      text("Ostatni dzień.", "Last day."),
      text("Koniec", "Last day"),
      text("Kiedy się kończy?", "When does it end?"),
    ),
  plannedParticipants: () =>
    people(
      text("Planowana liczba uczestników.", "Planned number of participants."),
      text("Planowana liczba uczestników", "Planned number of participants"),
      text("Ile osób weźmie udział?", "How many people will take part?"),
    ),
  participants: () =>
    people(
      text("Liczba uczestników, w sprawozdaniu.", "Number of participants, in a report."),
      text("Liczba uczestników", "Number of participants"),
      text("Ile osób wzięło udział?", "How many people took part?"),
    ),
  youngestAge: () => ({
    family: "project",
    explanation: text("Wiek najmłodszego odbiorcy.", "Age of the youngest beneficiary."),
    schema: {
      type: "integer",
      minimum: 0,
      maximum: 120,
      ...asked(
        text("Wiek najmłodszego odbiorcy", "Age of the youngest beneficiary"),
        text("Ile lat ma najmłodszy z odbiorców?", "How old is the youngest beneficiary?"),
      ),
    },
  }),
  amountRequested: () =>
    money(
      text("Wnioskowana kwota.", "The amount asked for."),
      text("Wnioskowana kwota", "Amount requested"),
      text("O jaką kwotę wnioskujesz?", "What amount do you apply for?"),
    ),
  ownContribution: () =>
    money(
      text("Wkład własny.", "Own contribution."),
      text("Wkład własny", "Own contribution"),
      text("Ile dokładasz od siebie?", "How much do you add yourself?"),
    ),
  totalCost: () =>
    money(
      text("Koszt całości.", "Whole cost."),
      text("Koszt całości", "Whole cost"),
      text("Ile kosztuje całość?", "How much does the whole cost?"),
    ),
  spentFromGrant: () =>
    money(
      text("Wydatki z grantu, w sprawozdaniu.", "Spending from the grant, in a report."),
      text("Wydatki z grantu", "Spent from the grant"),
      text("Ile wydano z grantu?", "How much of the grant was spent?"),
    ),
  amount: () =>
    bare(
      text("Kwota; tytuł i pytanie podaje program.", "An amount; the programme states title and question."),
      { type: "string", format: "money" },
      "money",
    ),
  yesNo: () =>
    bare(
      text(
        "Tak albo nie; tytuł i pytanie podaje program.",
        "Yes or no; the programme states title and question.",
      ),
      {
        type: "boolean",
      },
    ),
  choice: () =>
    bare(
      text(
        "Wybór z listy; tytuł i „x-labels” podaje program, a „enum” wynika z nich.",
        'A choice; the programme states its title and "x-labels", of which "enum" follows.',
      ),
      { type: "string" },
    ),
  knowsRules: () =>
    confirmed(
      text("Znajomość regulaminu.", "Acquaintance with the regulations."),
      text("Znajomość regulaminu", "Acquaintance with the regulations"),
      text("Czy znasz regulamin i się na niego zgadzasz?", "Do you know the regulations and agree to them?"),
    ),
  dataConsent: () =>
    confirmed(
      text("Zgoda na przetwarzanie danych.", "Consent to the processing of data."),
      text("Zgoda na przetwarzanie danych", "Consent to the processing of data"),
      text(
        "Czy zgadzasz się na przetwarzanie danych osobowych potrzebne do oceny wniosku?",
        "Do you agree to the processing of personal data needed to assess the application?",
      ),
    ),
};
