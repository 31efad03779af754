import { OgwError } from "@opus/grant-rules/errors";
import { type Attack, type AttackOutcome, broken } from "../attack.ts";

/** What an entry says of an input: the codes of its problems, refusals or error, as many as it tells. */
export type Told = readonly string[] | Promise<readonly string[]>;

/** One hostile input: its name, the code that must refuse it, and how it is made. */
export type Hostile<Input> = readonly [name: string, code: string, make: () => Input];

/** More than any entry tells of one input: a hundred problems, and that there are more. */
const MOST_TOLD = 101;

/**
 * Attacks on one entry: each input must be refused by its code, with no more problems than anybody reads, and never by
 * an error that is none of ours.
 */
export function refuses<Input>(
  entry: string,
  hand: (input: Input) => Told,
  inputs: readonly Hostile<Input>[],
): readonly Attack[] {
  return inputs.map(([name, code, make]) => {
    let input: { readonly made: Input } | undefined;
    return {
      name: `${entry}: ${name}`,
      prepare() {
        input = { made: make() };
      },
      async run(): Promise<AttackOutcome> {
        const { made } = input ?? { made: make() };
        input = undefined;
        const told = await codesOf(() => hand(made));
        if (!told.includes(code))
          broken(`${code} was expected, it was told ${told.slice(0, 5).join(", ") || "nothing"}`);
        if (told.length > MOST_TOLD) broken(`${told.length} problems were told`);
        return "held";
      },
    };
  });
}

async function codesOf(hand: () => Told): Promise<readonly string[]> {
  try {
    return await hand();
  } catch (cause) {
    if (OgwError.isInstance(cause)) return [cause.code];
    throw cause;
  }
}

/** Codes of problems or reasons. */
export function codes(found: readonly { readonly code: string }[]): readonly string[] {
  return found.map(({ code }) => code);
}
