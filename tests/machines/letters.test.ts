import {
  type CaseOptions,
  everyOption,
  grantMachine,
  type LetterName,
  letterTitles,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { AnyMachineSnapshot, EventObject } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { stepsOf } from "./kept-actor.ts";
import { optionSets } from "./option-sets.ts";
import { walkOfCase } from "./walk-machine.ts";

interface Edges {
  readonly state: AnyMachineSnapshot;
  readonly transitions: Readonly<Record<string, { readonly event: EventObject }>>;
}

/** Letters that any event asks for in any state that can be reached, as `stage.letter`. */
function sentLetters(options: CaseOptions): ReadonlySet<string> {
  const machine = grantMachine({ options });
  const edges = getAdjacencyMap(machine, walkOfCase(machine)) as unknown as Readonly<Record<string, Edges>>;
  const step = stepsOf(machine);
  const sent = new Set<string>();
  for (const { state, transitions } of Object.values(edges)) {
    for (const { event } of Object.values(transitions)) {
      const [, actions] = step(state, event);
      for (const { type, params } of actions) {
        const asked = params as { stage: string; type: string; params: { letter: string } };
        if (type === "effect" && asked.type === "notifyApplicant")
          sent.add(`${asked.stage}.${asked.params.letter}`);
      }
    }
  }
  return sent;
}

/** Letters that the stages list, as `stage.letter`. */
function listed(): readonly string[] {
  return grantLifecycle.stages.flatMap(({ nouns: { name, effects } }) => {
    const shape = effects.notifyApplicant?.shape as { letter: { options: readonly string[] } } | undefined;
    return (shape?.letter.options ?? []).map((letter) => `${name}.${letter}`);
  });
}

describe("letters to the applicant", () => {
  it("are each sent by the stage that lists it, and none is sent that its stage does not list", () => {
    expect(listed().length).toBeGreaterThan(20);
    // One option after the other: no letter waits for two, and all of them at once are a far longer walk.
    const walks = optionSets.filter(([, options]) => options !== everyOption);
    const sent = new Set(walks.flatMap(([, options]) => [...sentLetters(options)]));
    expect([...sent].sort()).toEqual([...listed()].sort());
  });

  it("are all in the published list, in words of both languages, and nothing else is", () => {
    const names = new Set(listed().map((letter) => letter.split(".")[1] as LetterName));
    expect([...letterTitles.keys()].sort()).toEqual([...names].sort());
    const inBoth = { pl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
    for (const words of letterTitles.values()) {
      expect(words).toEqual({ title: inBoth, tells: inBoth, next: inBoth });
    }
  });

  it("are told apart by their titles", () => {
    for (const lang of ["pl", "en"] as const) {
      const titles = [...letterTitles.values()].map(({ title }) => title[lang]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});
