import { readActor } from "../command/actor-named.ts";
import { readSeed } from "./seed-option.ts";
import type { VerbArgument, VerbOption } from "./verb.ts";

/** `<programme>` of verbs that read a programme document. */
export const programmeArgument = {
  syntax: "<programme>",
  about: {
    pl: "plik programu albo folder z programme.json",
    en: "programme file, or a folder with programme.json",
  },
} as const satisfies VerbArgument;

/** `<programme>` of verbs that say it in fewer words. */
export const programmeWithItsFolder = {
  syntax: "<programme>",
  about: { pl: "plik programu albo folder z programme.json", en: "programme file, or its folder" },
} as const satisfies VerbArgument;

/** `<store>` of verbs that read a store. */
export const storeArgument = {
  syntax: "<store>",
  about: { pl: "plik magazynu", en: "store file" },
} as const satisfies VerbArgument;

/** `--json` of verbs that can print JSON instead of words. */
export const jsonOption = {
  flags: "--json",
  about: { pl: "wypisz JSON", en: "print JSON" },
} as const satisfies VerbOption;

/** `--programme` of verbs that are about one programme of a store, in all its versions. */
export const programmeOption = {
  flags: "--programme <id>",
  about: {
    pl: "id programu, gdy w magazynie jest ich kilka",
    en: "id of the programme, when the store holds several",
  },
} as const satisfies VerbOption;

/** `--into-simulation` of verbs that change a store by the clock. */
export const intoSimulationOption = {
  flags: "--into-simulation",
  about: {
    pl: "także w magazynie, który wypełniła symulacja; jej czas nie jest dzisiejszy",
    en: "even in a store that a simulation filled, though its time is not today's",
  },
} as const satisfies VerbOption;

/** `--seed` of verbs that run a simulation. */
export const seedOption = {
  flags: "--seed <number>",
  about: { pl: "ziarno losowania", en: "seed of the draws" },
  read: readSeed,
  default: 1,
} as const satisfies VerbOption;

/** `--as` of verbs that can show what one person may see. */
export const asOption = {
  flags: "--as <role:id>",
  about: {
    pl: "tylko to, co widzi ta osoba, np. officer:u-1",
    en: "only what this person may see, such as officer:u-1",
  },
  read: readActor,
} as const satisfies VerbOption;

/** `--relations` of verbs that ask who is bound to whom. */
export const relationsOption = {
  flags: "--relations <file>",
  about: {
    pl: "rejestr powiązań w JSON: kto jest związany z którą stroną",
    en: "register of relations in JSON: who is bound to which party",
  },
} as const satisfies VerbOption;
