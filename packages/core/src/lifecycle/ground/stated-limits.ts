import { askedAt, type LimitDocument } from "../../document/limit-schema.ts";
import type { Regulations } from "../../document/regulations.ts";

type Programme = Pick<Regulations, "document">;

/** The limits that a programme states. */
export function limitsOf({ document }: Programme): readonly LimitDocument[] {
  return document.applicants?.limits ?? [];
}

/** Those of them that are asked at a moment. */
export function limitsAskedAt(
  programme: Programme,
  moment: ReturnType<typeof askedAt>,
): readonly LimitDocument[] {
  return limitsOf(programme).filter((limit) => askedAt(limit) === moment);
}

/** Whether anything counts the parties of applications: limits of the programme, or of another one with its mode. */
export function countsParties({ document }: Programme): boolean {
  const { limits = [], earlier = [], mode } = document.applicants ?? {};
  return mode !== undefined || earlier.length > 0 || limits.some(({ of }) => of !== "giver");
}

/** Whether awards are kept for limits to count: of the programme, of its giver, or of another one with its mode. */
export function recordsGrants({ document }: Programme): boolean {
  const { limits = [], earlier = [], mode } = document.applicants ?? {};
  return mode !== undefined || earlier.length > 0 || limits.length > 0;
}

/** Where what the giver gives is summed up: under the programme's mode, and under the programme where a limit asks for that. */
export function givenBooks({ document }: Programme): readonly string[] {
  const { limits = [], mode } = document.applicants ?? {};
  const ofProgramme = limits.some((limit) => limit.of === "giver" && modeOf(limit) === undefined);
  return [
    ...(mode === undefined ? [] : [bookOf(document, mode)]),
    ...(ofProgramme ? [bookOf(document, undefined)] : []),
  ];
}

/** The book in which a limit of the giver finds its sums. */
export function bookOfLimit({ document }: Programme, limit: LimitDocument): string {
  return bookOf(document, modeOf(limit));
}

const modeOf = ({ within }: LimitDocument) => (typeof within === "string" ? undefined : within.mode);

const bookOf = ({ id }: Pick<Regulations["document"], "id">, mode: string | undefined) =>
  mode === undefined ? `programme:${id}` : `mode:${mode}`;

/** The key of what was given in the year of a day. */
export const givenKey = (book: string, day: string): string => `${book}/${day.slice(0, 4)}`;
