import { describe, expect, it } from "vitest";
import * as z from "../values/zod.ts";
import { checkedEffects } from "./checked-effects.ts";

const schema = z.strictObject({ amount: z.string(), to: z.strictObject({ account: z.string() }) });
const stages = [{ nouns: { name: "payment", effects: { orderPayment: schema } } }] as never;
const effect = (params: object, type = "orderPayment", stage = "payment") =>
  ({ stage, type, params }) as never;
const said = (...effects: readonly never[]) => {
  try {
    return checkedEffects({ stages }, effects);
  } catch (cause) {
    return (cause as Error).message.split(". ")[0];
  }
};
const sound = { amount: "1.00", to: { account: "x" } };

describe("effects that a decision asks for", () => {
  it("are handed on when each is what its stage declares", () => {
    const wanted = [effect(sound), effect({ ...sound, amount: "2.00" })];
    expect(checkedEffects({ stages }, wanted)).toEqual(wanted);
    expect(checkedEffects({ stages }, [])).toEqual([]);
  });

  it.each<[object, string]>([
    [{ ...sound, to: {} }, ', at "to.account"'],
    [{ ...sound, amount: 1 }, ', at "amount"'],
    [{ ...sound, more: 1 }, ""],
  ])("are refused by their place in %j", (params, place) => {
    expect(said(effect(sound), effect(params))).toBe(
      `[OGW458] effect "orderPayment" of stage "payment": its parameters are not what the stage declares${place}`,
    );
  });

  it("are refused when no stage declares them", () => {
    for (const [type, stage] of [
      ["order", "payment"],
      ["orderPayment", "scoring"],
    ] as const)
      expect(said(effect(sound, type, stage))).toBe(
        `[OGW458] effect "${type}" of stage "${stage}": its parameters are not what the stage declares`,
      );
  });
});
