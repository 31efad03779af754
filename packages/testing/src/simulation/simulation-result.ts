import type { LocalisedText, OgwCode } from "@opus/grant-rules/errors";
import type { RefusedAnswer, StreamId } from "@opus/grant-workflow";

/** A command that the engine refused. */
export interface RefusedCommand {
  readonly stream: StreamId;
  readonly type: string;
  /** UTC instant of simulated time. */
  readonly at: string;
  readonly code: OgwCode;
  readonly reasons: RefusedAnswer["reasons"];
}

/** Something that kept the simulation from bringing a row or a call to its end. */
export interface SimulationProblem {
  readonly code: OgwCode;
  /** The row, the case or the call. */
  readonly subject: string;
  readonly message: LocalisedText;
}

/** What a simulation came to; what became of the applications stands in the store. */
export interface SimulationResult {
  /** Commands sent, deadlines that passed included. */
  readonly commands: number;
  /** Of these, how many an earlier run had already been answered. */
  readonly repeated: number;
  readonly refused: readonly RefusedCommand[];
  readonly problems: readonly SimulationProblem[];
  /** UTC instant of simulated time at which nothing was left to do. */
  readonly endedAt: string;
}

/** OGW290: a row names a call that the programme does not have. */
export function unknownCall(row: string, call: string): SimulationProblem {
  return {
    code: "OGW290",
    subject: row,
    message: {
      pl: `Wniosek ${row}: program nie ma naboru „${call}”; wniosek pominięto.`,
      en: `Application ${row}: the programme has no call "${call}"; the application is left out.`,
    },
  };
}

/** OGW291: a row is to be submitted before its call opens. */
export function beforeOpening(row: string, opensAt: string): SimulationProblem {
  return {
    code: "OGW291",
    subject: row,
    message: {
      pl: `Wniosek ${row} ma być złożony przed otwarciem naboru (${opensAt}); wniosek pominięto.`,
      en: `Application ${row} is to be submitted before the call opens (${opensAt}); the application is left out.`,
    },
  };
}

/** OGW897: a row of a call that derives from another names no row of the same applicant there. */
export function withoutOrigin(row: string, call: string): SimulationProblem {
  return {
    code: "OGW897",
    subject: row,
    message: {
      pl: `Wniosek ${row} powinien wskazać w „from” wniosek tego samego wnioskodawcy w naborze „${call}”; wniosek pominięto.`,
      en: `Application ${row} has to name in "from" one of the same applicant in the call "${call}"; the application is left out.`,
    },
  };
}

/** OGW292: nobody wants to do anything although the stream has not ended. */
export function standsStill(stream: StreamId, state: readonly string[]): SimulationProblem {
  const where = state.join(", ") || "–";
  return {
    code: "OGW292",
    subject: stream,
    message: {
      pl: `${stream} stoi w stanie ${where}: nikt z symulowanych osób nie ma tu nic do zrobienia.`,
      en: `${stream} stands in state ${where}: no simulated actor has anything left to do here.`,
    },
  };
}

/** OGW293: a stream has had more commands than any real one. */
export function goesRound(stream: StreamId, commands: number): SimulationProblem {
  return {
    code: "OGW293",
    subject: stream,
    message: {
      pl: `${stream}: przerwano po ${commands} poleceniach, bo kolejne niczego nie kończyły.`,
      en: `${stream}: stopped after ${commands} commands, since further ones brought no end.`,
    },
  };
}
