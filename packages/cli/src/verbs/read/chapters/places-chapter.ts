import type { LocalisedText } from "@opus/grant-rules/errors";
import { member } from "../../../json/json-object.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft } from "../ground/regulations.ts";

/** What is read here of the register of places that a programme states. */
interface Register {
  readonly streets?: readonly { readonly code: string; readonly name: string }[];
  readonly areas?: readonly {
    readonly code: string;
    readonly title?: LocalisedText;
    readonly streets: readonly (string | { readonly street: string })[];
  }[];
}

/** The areas that rules speak of, street by street. */
export function placesChapter({ document, say }: Reading): Draft {
  const territories = document.territories as Register | undefined;
  const names = new Map((territories?.streets ?? []).map(({ code, name }) => [code, name]));
  return {
    title: say({ pl: "Obszary", en: "Areas" }),
    paragraphs: (territories?.areas ?? []).map(({ title, code, streets }) => ({
      title: title === undefined ? code : say(title),
      provisions: [
        {
          text: `${streets
            .map((street) =>
              typeof street === "string"
                ? (names.get(street) ?? street)
                : `${names.get(street.street) ?? street.street}${numbersOf(street, say)}`,
            )
            .join(", ")}.`,
        },
      ],
    })),
  };
}

function numbersOf(street: object, say: Reading["say"]): string {
  const [from, to, parity] = ["from", "to", "parity"].map((name) => member(street, name));
  const range =
    from !== undefined && to !== undefined
      ? `${from}–${to}`
      : say(
          from === undefined
            ? { pl: `do ${to}`, en: `up to ${to}` }
            : { pl: `od ${from}`, en: `from ${from}` },
        );
  const side =
    parity === "odd"
      ? say({ pl: ", nieparzyste", en: ", odd" })
      : parity === "even"
        ? say({ pl: ", parzyste", en: ", even" })
        : "";
  const numbers = from === undefined && to === undefined ? "" : range;
  return numbers + side === "" ? "" : ` (${numbers === "" ? side.slice(2) : `${numbers}${side}`})`;
}
