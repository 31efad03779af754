import { describe, expect, it } from "vitest";
import { readWrittenCommands } from "./written-commands.ts";

const read = (text: string) => readWrittenCommands({ path: "c.json", text });

describe("commands in a file", () => {
  it("are one object, a list, or one a line", () => {
    expect(read('{\n  "type": "a"\n}\n')).toEqual({ isList: false, commands: [{ type: "a" }] });
    expect(read('[{"type":"a"}]')).toEqual({ isList: true, commands: [{ type: "a" }] });
    expect(read('{"type":"a"}\n\n{"type":"b"}\r\n')).toEqual({
      isList: true,
      commands: [{ type: "a" }, { type: "b" }],
    });
  });

  it.each([
    ["broken JSON", '{\n  "type": "a",\n}', /c\.json:3:1: /],
    ["a broken line", '{"type":"a"}\n{"type" "b"}', /c\.json:2:9: /],
    ["a line that is no object", '{"type":"a"}\n\n7', /c\.json:3:1: this is no command/],
    ["an item that is no object", '[{"type":"a"},\n 7]', /c\.json:2:2: this is no command/],
    ["a text", '"a"', /c\.json:1:1: this is no command/],
    ["an empty file", " \n", /holds no command/],
    ["an empty list", "[]", /holds no command/],
  ])("are refused for %s, with the place", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow("OGW674");
  });
});
