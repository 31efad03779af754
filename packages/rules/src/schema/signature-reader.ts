import { OgwError } from "../errors/index.ts";
import type { OperandForm, OperandList } from "./operand-form.ts";

/**
 * Reads the signature of an operator, `{"between": [value, low, high, "[]"]} / …`, into its ways of writing it. What
 * follows the first way behind `;` or `→` is prose.
 *
 * @throws OgwError OGW406 for a signature that cannot be read.
 */
export function readSignature(name: string, signature: string): readonly OperandList[] {
  const written = signature.split(/; | \u2192 /)[0] ?? "";
  return written
    .split(" / {")
    .map((way, index) => new SignatureReader(name, index === 0 ? way : `{${way}`).read());
}

class SignatureReader {
  readonly #name: string;
  readonly #text: string;
  #at = 0;

  constructor(name: string, text: string) {
    this.#name = name;
    this.#text = text;
  }

  read(): OperandList {
    this.#take("{");
    if (this.#quoted() !== this.#name) throw this.#unreadable();
    this.#take(":");
    const operands = this.#peek() === "[" ? this.#list() : { operands: [this.#operand()] };
    this.#take("}");
    return operands;
  }

  #list(): OperandList {
    this.#take("[");
    const operands: OperandForm[] = [];
    let repeated: number | undefined;
    while (this.#peek() !== "]") {
      if (this.#accept("…")) repeated = operands.length - 1;
      else operands.push(this.#operand());
      if (!this.#accept(",")) break;
    }
    this.#take("]");
    return { operands, ...(repeated === undefined ? {} : { repeated }) };
  }

  #operand(): OperandForm {
    const next = this.#peek();
    if (next === "[") return { kind: "list", items: this.#list() };
    if (next === "{") return this.#option();
    if (next === '"' || /^(?:true|false|null)\b/.test(this.#text.slice(this.#at))) return this.#written();
    return this.#placeholder();
  }

  #option(): OperandForm {
    this.#take("{");
    const key = this.#quoted();
    this.#take(":");
    const value = this.#operand();
    this.#take("}");
    return { kind: "option", key, value };
  }

  /** What is in quotation marks: words to choose from, the name of a name, or a sample of a text. */
  #written(): OperandForm {
    const words: (string | boolean | null)[] = [];
    let open = false;
    do {
      if (this.#accept("…")) open = true;
      else words.push(this.#word());
    } while (this.#accept("|"));
    const [first] = words;
    if (words.length === 1 && !open && typeof first === "string") {
      if (/(?:^| )(?:id|path)$/.test(first)) return { kind: "name", of: first };
      if (/\d|YYYY/.test(first)) return { kind: "sample", sample: first };
    }
    return { kind: "words", words, open };
  }

  #word(): string | boolean | null {
    if (this.#peek() === '"') return this.#quoted();
    for (const [text, word] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const)
      if (this.#accept(text)) return word;
    throw this.#unreadable();
  }

  #placeholder(): OperandForm {
    const [label = ""] = /^(?:"[^"]*"|[^",[\]{}])*/.exec(this.#text.slice(this.#at)) ?? [];
    if (label.trim() === "") throw this.#unreadable();
    this.#at += label.length;
    const onItem = label.includes('"@"');
    const kind = label.startsWith("condition") ? "condition" : "expression";
    return { kind, label: label.replace(/ (?:on|of) "@"/, "").trim(), onItem };
  }

  #quoted(): string {
    const [found] = /^"[^"]*"/.exec(this.#rest()) ?? [];
    if (found === undefined) throw this.#unreadable();
    this.#take(found);
    return found.slice(1, -1);
  }

  #peek(): string | undefined {
    return this.#rest()[0];
  }

  #accept(token: string): boolean {
    if (!this.#rest().startsWith(token)) return false;
    this.#at += token.length;
    return true;
  }

  #take(token: string): void {
    if (!this.#accept(token)) throw this.#unreadable();
  }

  #rest(): string {
    while (this.#text[this.#at] === " ") this.#at += 1;
    return this.#text.slice(this.#at);
  }

  #unreadable(): OgwError {
    return new OgwError({
      code: "OGW406",
      subject: `operator "${this.#name}"`,
      problem: `its signature ${JSON.stringify(this.#text)} cannot be read at character ${this.#at + 1}`,
      allowed: 'A signature reads {"name": [value, "word" | "word", …]}, several ways parted by " / "',
      remedy: "Write the signature in this way",
    });
  }
}
