import { didYouMean } from "@opus/grant-rules/document";
import { commandTable } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { member } from "../../json/json-object.ts";
import type { LiveStore } from "../../store/live-store.ts";

/**
 * Sees to it that a command on a call which the store does not hold yet has one programme version to begin it under.
 *
 * @throws VerbFailure OGW675 when none of the versions at hand names the call, or several do and none was given.
 */
export async function needCallAtHand(
  { store, workflow }: LiveStore,
  command: object,
  isProgrammeGiven: boolean,
): Promise<void> {
  const call = member(command, "call");
  const isOnCall = commandTable.get(String(member(command, "type")))?.on === "call";
  if (!isOnCall || typeof call !== "string" || isProgrammeGiven) return;
  if ((await store.load(`call:${call}`)) !== undefined) return;
  const naming = workflow.programmes.filter(({ document }) => document.calls.some(({ id }) => id === call));
  if (naming.length === 1) return;
  const known = workflow.programmes.flatMap(({ document }) => document.calls.map(({ id }) => id));
  throw naming.length === 0 ? noSuchCall(call, known) : severalVersions(call, naming.length);
}

function noSuchCall(call: string, known: readonly string[]): VerbFailure {
  const meant = didYouMean(call, [...new Set(known)]);
  return new VerbFailure({
    code: "OGW675",
    exitCode: EXIT.usage,
    problem: {
      pl: `Żaden program w magazynie nie ma naboru „${call}”.`,
      en: `No programme in the store has a call "${call}".`,
    },
    remedy:
      meant === undefined
        ? {
            pl: "Podaj program tego naboru, np. --programme programme.json.",
            en: "Give the programme of this call, such as --programme programme.json.",
          }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

function severalVersions(call: string, count: number): VerbFailure {
  return new VerbFailure({
    code: "OGW675",
    exitCode: EXIT.usage,
    problem: {
      pl: `Nabór „${call}” mają różne wersje programu (${count}), a nie jest jeszcze ogłoszony.`,
      en: `Several versions (${count}) of the programme have the call "${call}", and it is not announced yet.`,
    },
    remedy: {
      pl: "Podaj wersję, według której ma się odbyć, np. --programme programme.json.",
      en: "Give the version that it is to run under, such as --programme programme.json.",
    },
  });
}
