import { didYouMean } from "@opus/grant-rules/document";
import { type EffectKind, effectKinds } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { withLiveStore } from "../../store/live-store.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { intoSimulationOption, jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { readSeconds } from "./seconds-option.ts";
import { listWaiting, retryWaiting } from "./waiting-effects.ts";
import { workOnStore } from "./work-on-store.ts";

/** `work <store>`: passes deadlines and hands effects on, or shows and retries those that wait. */
export const workVerb = defineVerb({
  name: "work",
  about: {
    pl: "pilnuj terminów i wykonuj skutki: pisma, przelewy, ogłoszenia",
    en: "pass deadlines and perform effects: letters, payments, publications",
  },
  arguments: { store: storeArgument },
  options: {
    once: {
      flags: "--once",
      about: { pl: "skończ, gdy nie ma nic do zrobienia", en: "end when nothing is due" },
    },
    effects: {
      flags: "--effects <file>",
      about: {
        pl: "wykonuj skutki: dopisz każdy do pliku jako wiersz JSON",
        en: "perform effects: append each to the file as a line of JSON",
      },
    },
    only: {
      flags: "--only <kinds...>",
      about: {
        pl: "tylko te rodzaje, np. payment.orderPayment",
        en: "only these kinds, such as payment.orderPayment",
      },
    },
    every: {
      flags: "--every <seconds>",
      read: readSeconds,
      default: 1,
      about: { pl: "co ile sekund szukać pracy", en: "seconds between looks for work" },
    },
    list: {
      flags: "--list",
      conflictsWith: "once",
      about: {
        pl: "tylko pokaż skutki, które czekają albo są odłożone",
        en: "only show the effects that wait or were set aside",
      },
    },
    retry: {
      flags: "--retry <ids...>",
      conflictsWith: "list",
      about: {
        pl: "tylko ponów te skutki, także odłożone",
        en: "only ask for these effects again, those set aside too",
      },
    },
    intoSimulation: intoSimulationOption,
    json: jsonOption,
  },
  async run(given, session) {
    const { cwd, clock } = session.io;
    const { store: path, effects, only, intoSimulation, retry, json: isJson } = given;
    if (given.list) return withStoreToRead(cwd, path, (store) => listWaiting(store, isJson, session));
    const kinds = only === undefined ? undefined : kindsOf(only, effects);
    await withLiveStore({ cwd, path, clock, intoSimulation }, async (live) => {
      if (retry === undefined) {
        const order = { effects, kinds, isOnce: given.once, every: given.every * 1000, isJson };
        return workOnStore(live, order, session);
      }
      const count = await retryWaiting(live.store, retry);
      if (isJson) session.printJson({ retried: count });
      else session.print(session.say({ pl: `Ponowiono: ${count}.`, en: `Asked for again: ${count}.` }));
    });
  },
});

/** @throws VerbFailure OGW679 for a kind that no effect has, or kinds where none is performed. */
function kindsOf(kinds: readonly string[], effects: string | undefined): readonly EffectKind[] {
  const known = kinds.map((kind) => {
    const found = effectKinds.find((each) => each === kind);
    if (found === undefined) throw noSuchKind(kind);
    return found;
  });
  if (effects === undefined) throw onlyWithoutFile();
  return known;
}

function noSuchKind(kind: string): VerbFailure {
  const meant = didYouMean(kind, [...effectKinds]);
  return new VerbFailure({
    code: "OGW679",
    exitCode: EXIT.usage,
    problem: { pl: `Nie ma skutków rodzaju „${kind}”.`, en: `There are no effects of the kind "${kind}".` },
    remedy:
      meant === undefined
        ? { pl: `Rodzaje: ${effectKinds.join(", ")}.`, en: `Kinds: ${effectKinds.join(", ")}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

function onlyWithoutFile(): VerbFailure {
  return new VerbFailure({
    code: "OGW679",
    exitCode: EXIT.usage,
    problem: {
      pl: "Podano --only, a bez --effects żaden skutek nie jest wykonywany.",
      en: "There is --only, and without --effects no effect is performed.",
    },
    remedy: { pl: "Dodaj --effects plik.ndjson.", en: "Add --effects file.ndjson." },
  });
}
