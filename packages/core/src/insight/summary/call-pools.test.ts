import { expect, it } from "vitest";
import { mayExceedOf } from "./call-pools.ts";

it("sums what may be awarded beyond the pools of the calls that over-contract, and says nothing where none does", () => {
  const call = (mayExceed?: number) => ({ ...(mayExceed === undefined ? {} : { mayExceed }) }) as never;
  expect(mayExceedOf([call(500), call(), call(700)])).toEqual({ mayExceed: 1200 });
  expect(mayExceedOf([call(), call()])).toEqual({});
  expect(mayExceedOf([])).toEqual({});
});
