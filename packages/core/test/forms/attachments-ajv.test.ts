import { createInterpretedFormValidator } from "@opus/grant-rules/form";
import { expandForm } from "@opus/grant-rules/patterns";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { createAjvFormValidator } from "../../src/ajv.ts";

const title = { "x-title": { pl: "Statut", en: "Statute" } };
const { form } = expandForm({
  type: "object",
  additionalProperties: false,
  properties: {
    statute: {
      "x-part": "attachment",
      ...title,
      properties: { bytes: { maximum: 1_000_000 }, mediaType: { enum: ["application/pdf"] } },
    },
    files: { "x-part": "attachments", ...title, maxItems: 3 },
  },
}) as { readonly form: { readonly type: string } };

const file = (digit: string, changes: object = {}) => ({
  ...{ hash: digit.repeat(64), mediaType: "application/pdf", bytes: 123_456, name: "statut.pdf" },
  ...changes,
});

it.each([
  [{ statute: file("a") }, true],
  [{ files: [file("b"), file("c", { mediaType: "image/png" })] }, true],
  [{ statute: file("a", { mediaType: "image/png" }) }, false],
  [{ statute: file("a", { bytes: 1_000_001 }) }, false],
  [{ statute: file("a", { hash: "abc" }) }, false],
  [{ statute: file("a", { size: 3 }) }, false],
  [{ files: ["1", "2", "3", "4"].map((digit) => file(digit)) }, false],
] as const)("a front end's own ajv says of %j what both validators of the engine say", (answers, isSound) => {
  const plain = new Ajv2020({ strict: false, validateFormats: false }).compile(form);
  expect(plain(answers)).toBe(isSound);
  for (const create of [createAjvFormValidator, createInterpretedFormValidator])
    expect(create(form).validate(answers).length === 0).toBe(isSound);
});
