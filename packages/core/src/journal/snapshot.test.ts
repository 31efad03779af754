import { expect, it } from "vitest";
import { noteWritten, type SnapshotBody, writtenBody } from "./snapshot.ts";

const kept = () => ({ revision: 1, head: "", text: "{}" });
const body = { revision: 1 } as SnapshotBody;

it("is known by what it was written from, for the very text that was noted and no other", () => {
  const noted = noteWritten(kept(), body);
  expect(writtenBody(noted)).toBe(body);
  expect(writtenBody(kept())).toBeUndefined();
});

it("stays unknown where nobody can say what it was written from", () => {
  const noted = noteWritten(kept(), body);
  expect(noteWritten(noted, undefined)).toBe(noted);
  expect(writtenBody(noted)).toBe(body);
  expect(writtenBody(noteWritten(kept(), undefined))).toBeUndefined();
});
