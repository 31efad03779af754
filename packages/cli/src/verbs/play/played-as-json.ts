import { problemAsJson } from "../../problems/format-problem.ts";
import type { LocatedFailure, PlayedFile, PlayedProgramme } from "./play-programme.ts";

/** What `play --json` prints. */
export function playedAsJson({ programmeFile, passed, problems, scenarios, ends }: PlayedProgramme) {
  return {
    programme: programmeFile,
    passed,
    problems: problems.map(problemAsJson),
    scenarios: scenarios.map(scenarioAsJson),
    ends,
  };
}

function scenarioAsJson({ file, place, played, failures }: PlayedFile) {
  const { scenario, passed, steps, ends, endedAt } = played;
  return {
    file,
    ...place,
    name: scenario.name,
    title: scenario.title,
    passed,
    failures: failures.map(failureAsJson),
    steps: steps.map(({ step, answer, entries, state }) => ({
      number: step.number,
      at: step.at,
      stream: step.stream,
      ...(step.act === undefined ? {} : { does: step.act.type, actor: step.act.actor }),
      ...(answer === undefined ? {} : { outcome: answer.outcome }),
      ...(answer?.outcome === "refused" ? { reasons: answer.reasons } : {}),
      entries: entries.map(({ stream, seq, at, event }) => ({ stream, seq, at, event: event.type })),
      state,
    })),
    ends,
    endedAt,
  };
}

function failureAsJson(failure: LocatedFailure) {
  const { step, expected, found, legal } = failure;
  return {
    ...problemAsJson(failure),
    step,
    expected,
    found,
    legal: legal.map(({ type, by }) => ({ type, by })),
  };
}
