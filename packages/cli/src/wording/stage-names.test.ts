import { everyOption, grantMachine } from "@opus/grant-workflow";
import { expect, it } from "vitest";
import { type MachineNode, metaOf } from "./machine-node.ts";
import { stageName } from "./stage-names.ts";

it("every state of a case that only holds others has a name", () => {
  const within = (node: MachineNode): readonly MachineNode[] => [
    node,
    ...Object.values(node.states).flatMap(within),
  ];
  const { states } = grantMachine({ options: everyOption }).root as MachineNode;
  const holders = Object.values(states)
    .flatMap(within)
    .filter((node) => metaOf(node) === undefined);
  expect(holders.map(({ key }) => key)).toContain("execution");
  for (const { key } of holders) expect(stageName(key).pl, key).not.toBe(key);
});
