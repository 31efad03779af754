import { expect, it } from "vitest";
import { compileRuleSet } from "./compile-rule-set.ts";

/** A form whose unused definition, which counting alone and the check of its keywords look into, counts the looks. */
function watchedForm() {
  let looks = 0;
  const unused = new Proxy(
    { type: "string" },
    {
      ownKeys(target) {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    },
  );
  const form = { type: "object", properties: { title: { type: "string", maxLength: 9 } }, $defs: { unused } };
  return { form, looks: () => looks };
}

it("does not count a form again that the rule set has counted", () => {
  const { form, looks } = watchedForm();
  compileRuleSet({ form, rules: [], moments: ["submission"] });
  expect(looks()).toBeLessThanOrEqual(4);
});
