import { describe, expect, it } from "vitest";
import { defused, inOneLine } from "./defused.ts";
import { plainTable } from "./plain-table.ts";
import { createSession } from "./session.ts";

const clear = "Ogród\u001b[2J\u009b31m\u0007\r";

describe("what people typed, on a terminal", () => {
  it("has its control characters and direction marks written out", () => {
    expect(defused(clear)).toBe("Ogród\\u001b[2J\\u009b31m\\u0007\\u000d");
    expect(defused("a\u202eb")).toBe("a\\u202eb");
  });

  it("shows what nobody would see, but not what makes one picture of several emoji", () => {
    expect(defused("a\u200bb\u2060c\ufeffd\u00ade\u3164")).toBe("a\\u200bb\\u2060c\\ufeffd\\u00ade\\u3164");
    expect(defused("a\u200db\u{e0041}")).toBe("a\\u200db\\udb40\\udc41");
    expect(defused("👩🏽‍🌾 ❤️‍🔥 👨‍👩‍👧")).toBe("👩🏽‍🌾 ❤️‍🔥 👨‍👩‍👧");
  });

  it("is left as it is otherwise: letters of all languages, emoji, hard spaces, line breaks", () => {
    const text = "Żółć – „2 000,00\u00a0zł” 👩‍🌾\nאב";
    expect(defused(text)).toBe(text);
  });

  it("cannot begin a line of its own in a table", () => {
    expect(inOneLine("a\nb\tc")).toBe("a\\u000ab\\u0009c");
    expect(plainTable([["a\nb", "c"]])).toEqual(["a\\u000ab  c"]);
  });

  it("is defused whatever verb prints it, in words, as JSON or as an error, and the JSON still says it", () => {
    let out = "";
    const sink = { write: (text: string) => (out += text) };
    const session = createSession({ stdout: sink, stderr: sink, env: {}, cwd: "." }, "en");
    session.print(clear);
    session.note(clear);
    session.printJson({ title: clear });
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(out.slice(out.indexOf("{")))).toEqual({ title: clear });
  });
});
