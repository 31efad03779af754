import { OgwError } from "@opus/grant-rules/errors";
import type { AnyAggregate } from "./aggregate.ts";
import type { Stage } from "./stage.ts";

/** Proves what can be known of a lifecycle before anything runs; the first fault is thrown by name. */
export function checkLifecycle(aggregates: readonly AnyAggregate[]): void {
  refuseTwice(
    aggregates.map(({ prefix }) => prefix),
    "aggregate",
    "Two aggregates never share a prefix",
  );
  refuseTwice(
    aggregates.map(({ machine }) => machine),
    "machine",
    "Two aggregates never share a machine",
  );
  refuseTwice(
    aggregates.flatMap(({ stages }) => stages.flatMap(({ nouns }) => Object.keys(nouns.sets))),
    "set of rows",
    "A set of rows has one owner",
  );
  for (const aggregate of aggregates) checkAggregate(aggregate);
}

function checkAggregate(aggregate: AnyAggregate): void {
  const { stages } = aggregate;
  const names = stages.map(({ nouns }) => nouns.name);
  refuseTwice(names, "stage", "A stage's name is its key in the context, and no other stage writes there");
  refuseTwice(
    stages.flatMap(({ nouns }) => Object.keys(nouns.events)),
    "event",
    'An event has one owner; who answers it too lists it under "hears"',
  );
  refuseTwice(
    stages.flatMap(({ nouns }) => Object.keys(nouns.deadlines)),
    "deadline",
    "A deadline has one owner in its aggregate",
  );
  for (const stage of stages) checkStage(stage, stages);
  checkVersions(aggregate);
}

function checkStage({ nouns, commands }: Stage, stages: readonly Stage[]): void {
  const slices = new Set(stages.map((stage) => stage.nouns.name));
  const events = new Set(stages.flatMap((stage) => Object.keys(stage.nouns.events)));
  const place = `stage "${nouns.name}"`;
  for (const slice of Object.keys(nouns.reads)) {
    if (!slices.has(slice) || slice === nouns.name) throw undeclared(place, `reads the slice "${slice}"`);
  }
  for (const event of Object.keys(nouns.hears)) {
    if (!events.has(event)) throw undeclared(place, `hears the event "${event}"`);
  }
  for (const { type } of Object.values(commands)) {
    if (!Object.hasOwn(nouns.events, type)) throw undeclared(place, `has a command for the event "${type}"`);
  }
}

/** Every version after the first was brought by at least one stage, which says how to lift what was before it. */
function checkVersions({ machine, version, stages }: AnyAggregate): void {
  const lifted = new Set(stages.flatMap(({ verbs }) => (verbs.upcasters ?? []).map(({ to }) => to)));
  for (let to = 2; to <= version; to += 1) {
    if (!lifted.has(to)) throw notLifted(machine, to);
  }
  const ahead = [...lifted].find((to) => to > version || to < 2);
  if (ahead !== undefined) throw notLifted(machine, ahead);
}

function refuseTwice(names: readonly string[], what: string, allowed: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) {
      throw new OgwError({
        code: "OGW453",
        subject: `${what} "${name}"`,
        problem: "it is declared twice",
        allowed,
        remedy: "Rename one of them",
      });
    }
    seen.add(name);
  }
}

function undeclared(place: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW454",
    subject: place,
    problem: `it ${problem}, which no stage of its aggregate declares`,
    allowed:
      "A stage reads slices and hears events of other stages in the same aggregate, and commands its own events",
    remedy: "Correct the name, or add the stage that declares it to the aggregate",
  });
}

function notLifted(machine: string, to: number): OgwError {
  return new OgwError({
    code: "OGW455",
    subject: `machine "${machine}" version ${to}`,
    problem: "no upcaster of this machine's stages leads there, or it is not the machine's version",
    allowed: "Each version from 2 to the machine's own has an upcaster in the stage that changed",
    remedy: "Write the upcaster, so that streams of earlier versions go on, and raise the version with it",
  });
}
