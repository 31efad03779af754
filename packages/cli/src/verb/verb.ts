import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Session } from "../terminal/session.ts";

/** An argument of a verb: `<store>` has to be given, `[programme]` may be left out, `[words...]` takes all the rest. */
export interface VerbArgument {
  readonly syntax: `<${string}>` | `[${string}]`;
  readonly about: LocalisedText;
}

/** An option of a verb: with `<value>` in its flags it takes one, with `<values...>` several, without it is on or off. */
export interface VerbOption {
  readonly flags: `--${string}`;
  readonly about: LocalisedText;
  readonly isRequired?: true;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  /** What holds when the option is not given; help shows it. */
  readonly default?: string | number;
  /** Makes the value out of its text, or throws a `VerbFailure`. */
  readonly read?: (text: string) => unknown;
  /** Name of the option that may not stand beside this one. */
  readonly conflictsWith?: string;
}

/**
 * One verb of `grant-workflow`, said by one value: its name, what it takes, what it does, in Polish and English.
 * Every verb also knows `--lang` and `--debug`.
 */
export interface Verb {
  readonly name: string;
  readonly about: LocalisedText;
  /** In the order of the command line, by the names under which `run` is given them. */
  readonly arguments: Readonly<Record<string, VerbArgument>>;
  /** In the order of the help, by the names under which `run` is given them. */
  readonly options: Readonly<Record<string, VerbOption>>;
  run(given: Readonly<Record<string, unknown>>, session: Session): void | Promise<void>;
}

/** What a verb is given of an argument. */
type ArgumentValue<Argument> = Argument extends { syntax: `${string}...${string}` }
  ? readonly string[]
  : Argument extends { syntax: `<${string}>` }
    ? string
    : string | undefined;

/** What stands for an option that is not given. */
type IfLeftOut<Option> = Option extends { isRequired: true } | { default: unknown } ? never : undefined;

/** What a verb is given of an option. */
type OptionValue<Option> = Option extends { read: (text: string) => infer Value }
  ? Value | IfLeftOut<Option>
  : Option extends { choices: readonly (infer Choice)[] }
    ? Choice | IfLeftOut<Option>
    : Option extends { flags: `${string}...>` }
      ? readonly string[] | IfLeftOut<Option>
      : Option extends { flags: `${string}<${string}` }
        ? string | IfLeftOut<Option>
        : boolean;

/** What a verb is given: every argument and option by its name. */
type Given<Arguments, Options> = { readonly [Name in keyof Arguments]: ArgumentValue<Arguments[Name]> } & {
  readonly [Name in keyof Options]: OptionValue<Options[Name]>;
};

/** A verb whose `run` sees the types of what it declares. */
interface TypedVerb<Arguments, Options> extends Omit<Verb, "arguments" | "options" | "run"> {
  readonly arguments: Arguments;
  readonly options: Options;
  run(given: Given<Arguments, Options>, session: Session): void | Promise<void>;
}

/** Takes a verb as it is written down, and gives its `run` the types of its arguments and options. */
export function defineVerb<
  const Arguments extends Readonly<Record<string, VerbArgument>>,
  const Options extends Readonly<Record<string, VerbOption>>,
>(verb: TypedVerb<Arguments, Options>): Verb {
  return verb;
}
