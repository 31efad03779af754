import type { Place, Problem } from "@opus/grant-rules/errors";
import { type LoadedProgramme, type Setting, settingAt } from "@opus/grant-workflow";

/** A problem with the file it stands in and its place there. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  readonly place: Place;
  /** The setting of a programme that it concerns. */
  readonly setting?: Pick<Setting, "path" | "anchor">;
}

const START: Place = { line: 1, column: 1 };

/** Gives problems their places and puts them in reading order; a place that is missing is that of what is around it. */
export function locate(
  file: string,
  problems: readonly Problem[],
  placeOf: (pointer: string) => Place | undefined,
): readonly LocatedProblem[] {
  const located = problems.map((problem) => ({
    ...problem,
    file,
    place: problem.place ?? nearestPlace(placeOf, problem.pointer),
  }));
  return located.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Locates the problems of a programme document, each with the setting that it concerns. */
export function locateInProgramme(
  file: string,
  { problems, placeOf }: LoadedProgramme,
): readonly LocatedProblem[] {
  return locate(file, problems, placeOf).map((problem) => {
    const setting = settingAt(problem.pointer);
    return setting === undefined ? problem : { ...problem, setting };
  });
}

function nearestPlace(placeOf: (pointer: string) => Place | undefined, pointer: string): Place {
  const place = placeOf(pointer);
  if (place !== undefined || pointer === "") return place ?? START;
  return nearestPlace(placeOf, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
}
