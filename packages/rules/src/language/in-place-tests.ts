import { numberBox } from "./number-box.ts";
import { slotAmong, slotProducts, slotsInOrder } from "./slot-comparisons.ts";
import { joinedSlotTests, slotTest } from "./slot-test.ts";
import type { InPlaceTests } from "./typed-node.ts";

/** What makes verdicts on thousands of applications fast; whoever asks about one draft does without. */
export const inPlaceTests: InPlaceTests = {
  among: slotAmong,
  ordered: slotsInOrder,
  products: slotProducts,
  one: slotTest,
  joined: joinedSlotTests,
  numbers: numberBox,
};
