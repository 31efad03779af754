import { describe, expect, it } from "vitest";
import { attackGroups } from "./groups.ts";
import { runGroup } from "./run-attacks.ts";

it("names every group once", () => {
  const names = attackGroups.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});

describe.each(attackGroups)("attacks: $title", (group) => {
  it("reach nothing", async () => {
    const { broken } = await runGroup(group);

    expect(broken).toEqual([]);
  });
});
