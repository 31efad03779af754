import { expect, it } from "vitest";
import type { PersonalRecord } from "../../store/commit.ts";
import { applicationTitle } from "./application-title.ts";

const record = (id: string, name: string, value: PersonalRecord["value"]): PersonalRecord => ({
  stream: "case:a",
  seq: 1,
  id,
  class: name,
  salt: "00",
  value,
  keepUntil: "2030-12-31",
});
const store = {
  records: async () => [
    record("answers/1", "trail", { project: { title: "Podwórko" } }),
    record("answers/2", "trail", { project: { title: "Podwórko i ogród" } }),
    record("answers/2/contact", "contact", { "/person/name": "Jan Kowalski" }),
  ],
};

it("reads a title in the answers that stand", async () => {
  expect(await applicationTitle(store, "case:a", "project.title", 2)).toBe("Podwórko i ogród");
});

it("shows no answer that is kept as personal, and none that is not there", async () => {
  expect(await applicationTitle(store, "case:a", "person.name", 2)).toBeNull();
  expect(await applicationTitle(store, "case:a", "project.title", 3)).toBeNull();
});
