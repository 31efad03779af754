import type { Lang } from "../errors/index.ts";

/** A printed argument: money, a date or a number as people write it. */
export interface ArgumentPart {
  readonly arg: string;
}

/** A number written in a style of its own. */
export interface NumberPart {
  readonly number: string;
  /** Options of `Intl.NumberFormat`; `scale` multiplies first. */
  readonly style?: Readonly<Record<string, unknown>>;
}

/** Parts chosen by the plural form of a number, or by the number itself (`=0`). */
export interface PluralPart {
  readonly plural: string;
  readonly options: MessageOptions;
  /** Taken from the number before its form is looked up. */
  readonly offset?: number;
  /** Whether forms are those of ordinals: 1st, 2nd. */
  readonly ordinal?: true;
}

/** Parts chosen by the text of an argument. */
export interface SelectPart {
  readonly select: string;
  readonly options: MessageOptions;
}

/** The number that the plural around it counts: `#`. */
export interface CountPart {
  readonly count: true;
}

/** Parts by the word that picks them; `other` is always there. */
export type MessageOptions = Readonly<Record<string, readonly MessagePart[]>>;

/** A piece of a message: a text as it stands, or something that depends on arguments. */
export type MessagePart = string | ArgumentPart | NumberPart | PluralPart | SelectPart | CountPart;

/** A message in both languages, ready to be put into words. */
export type Message = Readonly<Record<Lang, readonly MessagePart[]>>;

/** Where an argument stands in a message: printed as it is, or used to choose a plural or number format. */
export interface MessageUse {
  readonly name: string;
  readonly counts: boolean;
}

/** Arguments that a message uses, each once for every way of using it. */
export function usesOf(message: Message): readonly MessageUse[] {
  const uses = new Map<string, MessageUse>();
  const add = (name: string, counts: boolean) => uses.set(`${counts} ${name}`, { name, counts });
  const walk = (parts: readonly MessagePart[]): void => {
    for (const part of parts) {
      if (typeof part === "string") continue;
      if ("arg" in part) add(part.arg, false);
      else if ("number" in part) add(part.number, true);
      else if ("plural" in part) add(part.plural, true);
      else if ("select" in part) add(part.select, false);
      if ("options" in part) for (const option of Object.values(part.options)) walk(option);
    }
  };
  walk(message.pl);
  walk(message.en);
  return [...uses.values()];
}
