import { expect, it } from "vitest";
import type { EffectPlace } from "../store/inventory.ts";
import { effectFaults } from "./prove-effects.ts";

const effects = new Map([
  ["case:c#3#0", "payment.orderPayment"],
  ["case:c#3#1", "payment.notifyApplicant"],
]);
type Given = Pick<EffectPlace, "id" | "standing"> & { readonly kind?: string };
const faults = (...places: readonly Given[]) =>
  effectFaults("case:c", effects, places as readonly EffectPlace[]).map(({ seq, code, key, message }) => [
    seq,
    code,
    key,
    message.en,
    message.pl,
  ]);
const order = { id: "case:c#3#0", standing: "waits", kind: "payment.orderPayment" } as Given;
const letter = { id: "case:c#3#1", standing: "performed" } as Given;

it("every effect of the entries has one place, waiting or performed", () => {
  expect(faults(order, letter)).toEqual([]);
  expect(faults(order)).toEqual([
    [
      3,
      "OGW516",
      "effect case:c#3#1",
      expect.stringContaining("it has no place"),
      expect.stringContaining("nie ma miejsca"),
    ],
  ]);
  expect(faults(order, letter, { ...order, standing: "performed" })).toEqual([
    [
      3,
      "OGW516",
      "effect case:c#3#0",
      expect.stringContaining("would be performed twice"),
      expect.stringContaining("dwa razy"),
    ],
  ]);
});

it("a place or a mark of an effect that no entry has is told as what it is", () => {
  const foreign = (standing: EffectPlace["standing"]) =>
    faults(order, letter, { id: "case:c#9#0", standing })[0];
  expect(foreign("performed")).toEqual([
    ...[9, "OGW516", "effect case:c#9#0"],
    expect.stringContaining("its mark of performance points at no effect"),
    expect.stringContaining("znak wykonania nie wskazuje"),
  ]);
  expect(foreign("waits")?.[3]).toContain("its place points at no effect");
  expect(foreign("waits")?.[4]).toContain("miejsce nie wskazuje");
});

it("an effect is told at its entry, whatever its place among many of it", () => {
  const many = new Map([["case:c#13#12", "payment.orderPayment"]]);
  expect(effectFaults("case:c", many, [])).toMatchObject([{ seq: 13, key: "effect case:c#13#12" }]);
  const named = new Map([["case:c#1#2#13#12", "payment.orderPayment"]]);
  expect(effectFaults("case:c", named, [])).toMatchObject([{ seq: 13 }]);
  const odd = { id: "case:c#x", standing: "waits" } as EffectPlace;
  expect(effectFaults("case:c", new Map(), [odd])).toMatchObject([{ seq: 0, key: "effect case:c#x" }]);
});

it("an effect that is said to be of another kind is told with both", () => {
  const [fault] = faults({ ...order, kind: "payment.notifyApplicant" }, letter);
  expect(fault?.[3]).toContain("said to be payment.notifyApplicant, the entry has payment.orderPayment");
});
