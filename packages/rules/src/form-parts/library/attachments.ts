import type { JsonSchema } from "../../form/json-schema.ts";
import type { FormPartLibrary } from "../shape/form-part.ts";
import { asked, text } from "./words.ts";

const MEGABYTE = 1_048_576;

const MEDIA = {
  "application/pdf": text("PDF", "PDF"),
  "image/jpeg": text("zdjęcie JPEG", "JPEG picture"),
  "image/png": text("obraz PNG", "PNG picture"),
};

/** What an answer says of a file; its bytes stay with the host. */
const properties: JsonSchema = {
  hash: {
    type: "string",
    minLength: 64,
    maxLength: 64,
    "x-personal": "applicantContact",
    ...asked(
      text("Skrót SHA-256", "SHA-256"),
      text("Jaki jest skrót pliku?", "What is the digest of the file?"),
    ),
  },
  mediaType: { "x-part": "mediaType" },
  bytes: {
    type: "integer",
    minimum: 1,
    maximum: 10 * MEGABYTE,
    ...asked(
      text("Wielkość w bajtach", "Size in bytes"),
      text("Ile bajtów ma plik?", "How many bytes has the file?"),
    ),
  },
  name: {
    type: "string",
    minLength: 1,
    maxLength: 255,
    "x-personal": "applicantContact",
    ...asked(
      text("Nazwa pliku", "Name of the file"),
      text("Jak nazywa się plik?", "What is the file called?"),
    ),
  },
};

/** Attachments: files of which the answers hold the digest, the media type, the size and the name. */
export const attachmentParts: FormPartLibrary = {
  attachment: () => ({
    family: "groups",
    explanation: text(
      "Załącznik: skrót SHA-256, rodzaj, wielkość i nazwa pliku, a sam plik trzyma system. „enum” pola „mediaType” mówi, jakie rodzaje przyjmuje program, „maximum” pola „bytes”, jak wielkie; skrót i nazwa są osobowe. Tytuł podaje program.",
      'An attachment: SHA-256, kind, size and name of a file, whose bytes the host keeps. "enum" of the field "mediaType" says which kinds the programme takes, "maximum" of "bytes" how large; digest and name are personal. The programme states its title.',
    ),
    schema: {
      type: "object",
      additionalProperties: false,
      required: Object.keys(properties),
      "x-ui": { attachment: true },
      properties,
    },
  }),
  mediaType: () => ({
    family: "answers",
    explanation: text(
      "Rodzaj pliku do wyboru; „enum” mówi, jakie przyjmuje program.",
      'Kind of a file to choose from; "enum" says which of them the programme takes.',
    ),
    schema: {
      type: "string",
      enum: Object.keys(MEDIA),
      ...asked(
        text("Rodzaj pliku", "Kind of file"),
        text("Jakiego rodzaju jest plik?", "What kind of file is it?"),
      ),
      "x-labels": MEDIA,
    },
  }),
  attachments: () => ({
    family: "groups",
    explanation: text(
      "Kilka załączników, najwyżej tyle, ile mówi „maxItems”, każdy inny. Tytuł podaje program.",
      'Several attachments, "maxItems" of them at most, each another file. The programme states its title.',
    ),
    schema: { type: "array", maxItems: 10, items: { "x-part": "attachment" } },
  }),
};
