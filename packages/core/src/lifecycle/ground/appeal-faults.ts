import type { LocalisedText } from "@opus/grant-rules/errors";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** A ground of appeals, as a programme states it. */
interface Ground {
  readonly id: string;
  readonly title: LocalisedText;
}

/** Why an appeal is formally refused: it states no ground, one that there is not, or does not say what is wrong. */
export function appealFaults(
  { grounds: given, statement }: { readonly grounds: readonly string[]; readonly statement: string },
  grounds: readonly Ground[],
): readonly RefusalReason[] {
  const known = grounds.map(({ id, title }) => ({ pl: `${id} (${title.pl})`, en: `${id} (${title.en})` }));
  const remedy = {
    pl: `Podaj co najmniej jedną podstawę: ${known.map(({ pl }) => pl).join("; ")}.`,
    en: `State one ground at least: ${known.map(({ en }) => en).join("; ")}.`,
  };
  const unknown = given.filter((one) => !grounds.some(({ id }) => id === one));
  return [
    ...(given.length === 0
      ? [
          at(
            "/grounds",
            {
              pl: "Odwołanie nie podaje podstawy, więc nie można go rozpatrzyć.",
              en: "The appeal states no ground, so it cannot be considered.",
            },
            remedy,
          ),
        ]
      : []),
    ...unknown.map((one) =>
      at(
        "/grounds",
        {
          pl: `Na „${one}” nie można oprzeć odwołania w tym programie.`,
          en: `"${one}" is no ground for an appeal in this programme.`,
        },
        remedy,
      ),
    ),
    ...(statement.trim() === ""
      ? [
          at(
            "/statement",
            {
              pl: "Odwołanie nie mówi, na czym polega błąd.",
              en: "The appeal does not say what is wrong.",
            },
            { pl: "Opisz, co rozstrzygnięto błędnie.", en: "Say what was decided wrongly." },
          ),
        ]
      : []),
  ];
}

const at = (
  pointer: string,
  message: RefusalReason["message"],
  remedy: NonNullable<RefusalReason["remedy"]>,
): RefusalReason => ({ ...reason("OGW870", message, remedy), pointer });
