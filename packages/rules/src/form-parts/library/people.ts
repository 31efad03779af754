import type { FormPart, FormPartLibrary } from "../shape/form-part.ts";
import { asked, text } from "./words.ts";

const kinds = {
  ngo: text("organizacja pozarządowa", "non-governmental organisation"),
  informalGroup: text("grupa nieformalna", "informal group"),
  selfHelpGroup: text("grupa samopomocowa", "self-help group"),
  person: text("osoba fizyczna", "natural person"),
  cultureInstitution: text("instytucja kultury", "institution of culture"),
  school: text("szkoła", "school"),
  socialCooperative: text("spółdzielnia socjalna", "social co-operative"),
  entrepreneur: text("przedsiębiorca", "entrepreneur"),
};

const contact = { "x-personal": "applicantContact" };

/** A number of a register, which its format holds against its check digits. */
const registered = (
  format: string,
  title: readonly [string, string],
  question: readonly [string, string],
): FormPart => ({
  family: "people",
  explanation: text(`${title[0]}, z kontrolą cyfr.`, `${title[1]}, held against its check digits.`),
  schema: { type: "string", format, ...asked(text(...title), text(...question)) },
});

/** Fields of applicants, people and groups. */
export const peopleParts: FormPartLibrary = {
  applicantKind: () => ({
    family: "people",
    explanation: text(
      "Rodzaj wnioskodawcy do wyboru; „enum” mówi, które z nich dopuszcza program.",
      'Kind of applicant to choose from; "enum" says which of them the programme admits.',
    ),
    schema: {
      type: "string",
      enum: Object.keys(kinds),
      ...asked(text("Rodzaj wnioskodawcy", "Kind of applicant"), text("Kto składa wniosek?", "Who applies?")),
      "x-labels": kinds,
    },
  }),
  applicantName: () => ({
    family: "people",
    explanation: text(
      "Nazwa, do 200 znaków; dana osobowa klasy applicantContact.",
      "A name, up to 200 characters; personal, of the class applicantContact.",
    ),
    schema: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      ...contact,
      ...asked(text("Nazwa", "Name"), text("Jak się nazywa wnioskodawca?", "What is the applicant's name?")),
    },
  }),
  personName: () => ({
    family: "people",
    explanation: text(
      "Imię i nazwisko; dana osobowa klasy applicantContact.",
      "Name of a person; personal, of the class applicantContact.",
    ),
    schema: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      ...contact,
      ...asked(text("Imię i nazwisko", "First name and surname")),
    },
  }),
  email: () => ({
    family: "people",
    explanation: text(
      "Adres e-mail; dana osobowa klasy applicantContact.",
      "E-mail address; personal, of the class applicantContact.",
    ),
    schema: {
      type: "string",
      format: "email",
      maxLength: 254,
      ...contact,
      ...asked(text("Adres e-mail", "E-mail address")),
    },
  }),
  phone: () => ({
    family: "people",
    explanation: text(
      "Numer telefonu; dana osobowa klasy applicantContact.",
      "Telephone number; personal, of the class applicantContact.",
    ),
    schema: { type: "string", format: "phone", ...contact, ...asked(text("Telefon", "Telephone")) },
  }),
  krs: () =>
    registered(
      "krs",
      ["Numer KRS", "Court register number"],
      [
        "Jaki numer ma organizacja w Krajowym Rejestrze Sądowym, jeśli jest w nim wpisana?",
        "Which number has the organisation in the National Court Register, if it is entered there?",
      ],
    ),
  nip: () =>
    registered(
      "nip",
      ["NIP", "Tax number"],
      ["Jaki NIP ma wnioskodawca?", "Which tax number has the applicant?"],
    ),
  regon: () =>
    registered(
      "regon",
      ["REGON", "Statistical number"],
      ["Jaki REGON ma wnioskodawca?", "Which statistical number has the applicant?"],
    ),
  groupSize: () => ({
    family: "people",
    explanation: text("Liczba członków grupy.", "Number of members of a group."),
    schema: {
      type: "integer",
      minimum: 0,
      maximum: 1000,
      ...asked(
        text("Liczba członków grupy", "Members of the group"),
        text("Ile osób tworzy grupę?", "How many people form the group?"),
      ),
    },
  }),
  patron: () => ({
    family: "people",
    explanation: text("Nazwa patrona grupy.", "Name of the patron of a group."),
    schema: {
      type: "string",
      maxLength: 200,
      ...asked(
        text("Patron", "Patron"),
        text(
          "Która organizacja podpisze za grupę umowę?",
          "Which organisation will sign the agreement for the group?",
        ),
      ),
    },
  }),
};
