import type { RulePattern, TerritorySlot } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const PLACE = { pl: "pole z miejscem", en: "field of the place" };
const PLACES = { pl: "lista miejsc", en: "list of places" };
const ONE = {
  pl: "miejsce pozycji („@”, gdy pozycja jest miejscem)",
  en: "place of an item (“@” where the item is the place)",
};
const area = (example: string): TerritorySlot => ({
  kind: "territory",
  words: { pl: "obszar, ulica albo miejscowość z rejestru", en: "area, street or locality of the register" },
  example,
});

/** A place inside a territory. */
const placeInside = (): RulePattern => ({
  family: "places",
  title: { pl: "Miejsce na terenie", en: "Place inside a territory" },
  explanation: {
    pl: "Miejsce leży na podanym obszarze, przy ulicy albo w miejscowości z rejestru programu. Adresu, którego rejestr nie rozpoznaje, nie rozstrzyga maszyna, tylko człowiek.",
    en: "The place lies in an area, at a street or in a locality of the programme's register. An address that the register does not know is decided by a person, not by the machine.",
  },
  sentence: {
    pl: "Miejsce „[place]” leży na terenie: [territory].",
    en: "The place “[place]” lies in: [territory].",
  },
  slots: {
    place: { kind: "field", of: "place", words: PLACE, example: "project.place" },
    territory: area("centre"),
  },
  rule: {
    title: { pl: "[place]: [territory]", en: "[place]: [territory]" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["place"], holds: { inTerritory: [{ slot: "place" }, { slot: "territory" }] } },
    messages: {
      met: { pl: "Miejsce leży na terenie: [territory].", en: "The place lies in: [territory]." },
      notMet: {
        pl: "Miejsce musi leżeć na terenie: [territory].",
        en: "The place must lie in: [territory].",
      },
      undetermined: { pl: "Podaj dokładny adres: „[place]”.", en: "State the exact address: “[place]”." },
    },
  },
  cases: [
    { name: "inside", facts: { place: { inside: "territory" } }, expect: "met" },
    { name: "in another locality", facts: { place: { outside: "territory" } }, expect: "notMet" },
    { name: "no address yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A place outside a territory. */
const placeOutside = (): RulePattern => ({
  family: "places",
  title: { pl: "Miejsce poza terenem", en: "Place outside a territory" },
  explanation: {
    pl: "Miejsce nie leży na podanym obszarze, przy ulicy ani w miejscowości z rejestru programu. Ulicę poznaje się po rejestrze, nie po pisowni.",
    en: "The place does not lie in an area, at a street or in a locality of the programme's register. A street is known by the register, not by its spelling.",
  },
  sentence: {
    pl: "Miejsce „[place]” nie leży na terenie: [territory].",
    en: "The place “[place]” does not lie in: [territory].",
  },
  slots: {
    place: { kind: "field", of: "place", words: PLACE, example: "project.place" },
    territory: area("dluga"),
  },
  rule: {
    title: { pl: "[place] poza: [territory]", en: "[place] outside: [territory]" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["place"],
      holds: { "!": { inTerritory: [{ slot: "place" }, { slot: "territory" }] } },
    },
    messages: {
      met: { pl: "Miejsce nie leży na terenie: [territory].", en: "The place does not lie in: [territory]." },
      notMet: {
        pl: "Miejsce nie może leżeć na terenie: [territory].",
        en: "The place must not lie in: [territory].",
      },
      undetermined: { pl: "Podaj dokładny adres: „[place]”.", en: "State the exact address: “[place]”." },
    },
  },
  cases: [
    { name: "in another locality", facts: { place: { outside: "territory" } }, expect: "met" },
    { name: "inside", facts: { place: { inside: "territory" } }, expect: "notMet" },
    { name: "no address yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** All places of a list inside a territory. */
const allPlacesInside = (): RulePattern => ({
  family: "places",
  title: { pl: "Wszystkie miejsca na terenie", en: "All places inside a territory" },
  explanation: {
    pl: "Każde miejsce z listy leży na podanym terenie; pusta lista nie wystarcza. Także: wszyscy członkowie mieszkają na terenie, gdy pozycja listy ma adres.",
    en: "Each place of the list lies in the territory; an empty list is not enough. Also: all members live in a territory, where items of the list have an address.",
  },
  sentence: {
    pl: "Każde miejsce z listy „[places]” leży na terenie: [territory].",
    en: "Each place of the list “[places]” lies in: [territory].",
  },
  slots: {
    places: { kind: "field", of: "list", words: PLACES, example: "places" },
    place: { kind: "field", of: "place", within: "places", words: ONE, example: "@" },
    territory: area("centre"),
  },
  rule: {
    title: { pl: "[places]: [territory]", en: "[places]: [territory]" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["places"],
      holds: {
        all: [
          { slot: "places" },
          { given: ["place"], holds: { inTerritory: [{ slot: "place" }, { slot: "territory" }] } },
          { empty: false },
        ],
      },
    },
    messages: {
      met: { pl: "Wszystkie miejsca leżą na terenie: [territory].", en: "All places lie in: [territory]." },
      notMet: {
        pl: "Każde miejsce musi leżeć na terenie: [territory].",
        en: "Each place must lie in: [territory].",
      },
      undetermined: {
        pl: "Podaj dokładne adresy na liście „[places]”.",
        en: "State exact addresses in the list “[places]”.",
      },
    },
  },
  cases: [
    { name: "inside", facts: { places: { items: [{ place: { inside: "territory" } }] } }, expect: "met" },
    {
      name: "one of two in another locality",
      facts: { places: { items: [{ place: { inside: "territory" } }, { place: { outside: "territory" } }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** No place of a list inside a territory. */
const allPlacesOutside = (): RulePattern => ({
  family: "places",
  title: { pl: "Wszystkie miejsca poza terenem", en: "All places outside a territory" },
  explanation: {
    pl: "Żadne miejsce z listy nie leży na podanym terenie, np. przy wyłączonej ulicy; pusta lista nie wystarcza.",
    en: "No place of the list lies in the territory, such as at an excluded street; an empty list is not enough.",
  },
  sentence: {
    pl: "Żadne miejsce z listy „[places]” nie leży na terenie: [territory].",
    en: "No place of the list “[places]” lies in: [territory].",
  },
  slots: {
    places: { kind: "field", of: "list", words: PLACES, example: "places" },
    place: { kind: "field", of: "place", within: "places", words: ONE, example: "@" },
    territory: area("dluga"),
  },
  rule: {
    title: { pl: "[places] poza: [territory]", en: "[places] outside: [territory]" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["places"],
      holds: {
        all: [
          { slot: "places" },
          { given: ["place"], holds: { "!": { inTerritory: [{ slot: "place" }, { slot: "territory" }] } } },
          { empty: false },
        ],
      },
    },
    messages: {
      met: { pl: "Żadne miejsce nie leży na terenie: [territory].", en: "No place lies in: [territory]." },
      notMet: {
        pl: "Żadne miejsce nie może leżeć na terenie: [territory].",
        en: "No place may lie in: [territory].",
      },
      undetermined: {
        pl: "Podaj dokładne adresy na liście „[places]”.",
        en: "State exact addresses in the list “[places]”.",
      },
    },
  },
  cases: [
    {
      name: "in another locality",
      facts: { places: { items: [{ place: { outside: "territory" } }] } },
      expect: "met",
    },
    {
      name: "one of two inside",
      facts: { places: { items: [{ place: { outside: "territory" } }, { place: { inside: "territory" } }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about places. */
export const placesPatterns = { placeInside, placeOutside, allPlacesInside, allPlacesOutside };
