import { expect, it } from "vitest";
import { needList, needObject, needText, wrongArgument } from "./index.ts";

const argument = { of: "verify", name: "the store", is: "a store" };

it("says what the argument is and what to pass", () => {
  expect(wrongArgument(7, argument)).toMatchObject({ code: "OGW410", status: 500, retryable: false });
  expect(wrongArgument(7, argument).message).toBe("[OGW410] verify: the store is 7. Pass a store.");
});

it("has a Promise awaited", () => {
  expect(wrongArgument(Promise.resolve(), argument).message).toBe(
    "[OGW410] verify: the store is a Promise. Await it first; the store is a store.",
  );
});

it("takes what is of its kind", () => {
  expect(() => {
    needText("", argument);
    needList([], argument);
    needObject(Object.create({ load: () => 1 }), argument, ["load"]);
  }).not.toThrow();
});

it.each([undefined, null, 7, "x", [], () => 1, Promise.resolve({ load: 1 })])(
  "takes %o for no object",
  (value) => {
    expect(() => needObject(value, argument)).toThrow("[OGW410] verify: the store is");
  },
);

it("names the member that is missing", () => {
  expect(() => needObject({ load: 1 }, argument, ["load", "streams"])).toThrow('the store has no "streams"');
});

it("takes no text for a list and no list for a text", () => {
  expect(() => needList("x", argument)).toThrow("[OGW410]");
  expect(() => needText(["x"], argument)).toThrow("[OGW410]");
});
