import { labelOfField } from "@opus/grant-rules/form";
import { describe, expect, it } from "vitest";
import { labelOfValue } from "./form-labels.ts";

const text = (pl: string, en: string) => ({ pl, en });
const form = {
  $defs: {
    setting: {
      "x-title": text("Rodzaj miejsca", "Setting"),
      "x-labels": { yard: text("podwórze", "yard") },
    },
    place: { properties: { setting: { $ref: "#/$defs/setting" } } },
  },
  properties: {
    main: { $ref: "#/$defs/place", "x-title": text("Główne miejsce", "Main place") },
    kind: { "x-labels": { ngo: text("organizacja", "organisation") } },
    places: {
      "x-title": text("Miejsca", "Places"),
      items: {
        properties: {
          setting: {
            "x-title": text("Rodzaj miejsca", "Setting"),
            "x-labels": { yard: text("podwórze", "yard") },
          },
        },
      },
    },
  },
};

describe("labels of the form", () => {
  it("name values, also inside lists and whatever the position", () => {
    expect(labelOfValue(form, "kind", "ngo").pl).toBe("organizacja");
    expect(labelOfValue(form, "places[].setting", "yard").en).toBe("yard");
    expect(labelOfValue(form, "places[3].setting", "yard").pl).toBe("podwórze");
  });

  it("fall back to the value, and to words where nothing was stated", () => {
    expect(labelOfValue(form, "kind", "parish").pl).toBe("parish");
    expect(labelOfValue(form, "kind", null).pl).toBe("nie podano");
    expect(labelOfValue(form, "constructor", "name").pl).toBe("name");
  });

  it("name fields with their position in a list", () => {
    expect(labelOfField(form, "places[1].setting")).toEqual(
      text("Rodzaj miejsca (Miejsca 2)", "Setting (Places 2)"),
    );
    expect(labelOfField(form, "places").pl).toBe("Miejsca");
    expect(labelOfField(form, "nothing.here").pl).toBe("nothing.here");
  });

  it("are those of what a field refers to, unless it has its own beside the reference", () => {
    expect(labelOfField(form, "main.setting")).toEqual(text("Rodzaj miejsca", "Setting"));
    expect(labelOfField(form, "main")).toEqual(text("Główne miejsce", "Main place"));
    expect(labelOfValue(form, "main.setting", "yard").pl).toBe("podwórze");
  });
});
