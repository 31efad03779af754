import { expect, it } from "vitest";
import { withoutMembers } from "../../.config/without-members.ts";

it.each([
  ["f({ run: go, lower: (by) => by.lower(arg), why })", "f({ run: go, why })"],
  ["f({ lower(by) { return by; } })", "f({ })"],
  ["f({ lower })", "f({ })"],
  ["f({ inner: { lower: 1, other: 2 } })", "f({ inner: { other: 2 } })"],
  ["interface Node { lower(by: Lowerer): unknown }", undefined],
  ["const lower = compare(a, b); f(lower)", undefined],
])("a build without members leaves out those of %s", (source, kept) => {
  expect(withoutMembers(source, ["lower"])).toEqual({ text: kept ?? source, reads: [] });
});

it.each([
  ["node.lower(by)", "node.lower"],
  ["node?.lower", "node?.lower"],
  ['node["lower"]', 'node["lower"]'],
  ["const { lower } = node;", "lower"],
  ["const { lower: written } = node;", "lower: written"],
])("it tells that %s reads one", (source, read) => {
  expect(withoutMembers(source, ["lower"])).toEqual({ text: source, reads: [read] });
});
