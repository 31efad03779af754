import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { JsonSchema } from "@opus/grant-rules";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isPlainObject } from "../forms/plain-object.ts";
import { programmeDescriptions } from "./programme-descriptions.ts";
import { programmeJsonSchema } from "./programme-json-schema.ts";

const sample: unknown = JSON.parse(readFileSync(new URL("sample-programme.json", import.meta.url), "utf8"));
const examples = new URL("../../../../examples/programmes/", import.meta.url);
const exampleFiles = readdirSync(examples)
  .map((name) => new URL(`${name}/programme.json`, examples))
  .filter((file) => existsSync(file));

/** Every schema below, with its path, as `programmeDescriptions` writes paths. */
function schemasBelow(schema: unknown, path: string): readonly (readonly [string, JsonSchema])[] {
  if (!isPlainObject(schema)) return [];
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  return [
    [path, schema],
    ...Object.entries(properties as JsonSchema).flatMap(([name, inner]) =>
      schemasBelow(inner, path === "" ? name : `${path}.${name}`),
    ),
    ...schemasBelow(items, `${path}[]`),
    ...(Object.keys((additionalProperties ?? {}) as object).length === 0
      ? []
      : schemasBelow(additionalProperties, `${path}.*`)),
    ...(anyOf as unknown[]).flatMap((inner) => schemasBelow(inner, path)),
  ];
}

describe("the JSON Schema of programme documents", () => {
  const ajv = new Ajv2020({ validateFormats: false, strict: false, logger: false });
  const validate = ajv.compile(programmeJsonSchema());

  it("accepts the sample and every example programme", () => {
    expect(exampleFiles.length).toBeGreaterThanOrEqual(2);
    expect(
      [sample, ...exampleFiles.map((file) => JSON.parse(readFileSync(file, "utf8")))].map((document) => [
        validate(document),
        validate.errors,
      ]),
    ).toEqual([sample, ...exampleFiles].map(() => [true, null]));
  });

  it("refuses what loadProgramme refuses by its shape", () => {
    expect(validate({ ...(sample as object), zoen: "x" })).toBe(false);
    expect(validate({ ...(sample as object), currency: "EUR" })).toBe(false);
    expect(validate({ ...(sample as object), title: { pl: "Murale" } })).toBe(false);
  });

  it("describes every member, and describes nothing that is not there", () => {
    const found = schemasBelow(programmeJsonSchema(), "");
    const bare = found.filter(
      ([path, { description }]) => description === undefined && !path.endsWith("basis[]"),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
    const paths = new Set(found.map(([path]) => path));
    expect(Object.keys(programmeDescriptions).filter((path) => !paths.has(path))).toEqual([]);
  });
});
