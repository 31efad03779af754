/** Everything that a fabricated person and those who dealt with them have written; each stands nowhere else. */
export const person = {
  contact: 'Kunegunda "Gunia" Żółciowska-O’Przykład',
  phone: "+48 699 100 201",
  found: "Zeznała u dozorczyni: mieszka pod 17\u00a0b",
  account: "61109010140000071219812874",
  justification: "Znam panią Kunegundę; jej projekt odpowiada na potrzebę.",
  failure: "550 no mailbox kunegunda@przyklad.example, call 699100201",
} as const;

/** How SQLite and JSON may write a text: as it is, with JSON's escapes, in UTF-16, or letter by letter escaped. */
export function writtenForms(text: string): readonly Buffer[] {
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = [...json].map((letter) => (letter < "\u0080" ? letter : unicodeEscape(letter))).join("");
  const texts = [text, json, escaped, escaped.toUpperCase(), text.normalize("NFD")];
  return texts.flatMap((form) => {
    const little = Buffer.from(form, "utf16le");
    return [Buffer.from(form, "utf8"), little, Buffer.from(little).swap16()];
  });
}

function unicodeEscape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
