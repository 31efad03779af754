import type { Json, JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import { count, day, type LetterForm, says, shownEvent, words } from "./letter-form.ts";

/** Letters about terms that a decision has moved. */
export const formsOfClock = {
  termExtended: {
    ...says(
      "Przedłużyliśmy termin, który biegnie w Państwa sprawie. Nowy ostatni dzień i powód podajemy niżej.",
      "We have extended a term that runs in your case. The new last day and the reason are given below.",
    ),
    facts: (then) => {
      const { lastDay, before } = shownEvent(then);
      return [
        ...day("Dotychczasowy ostatni dzień", "Last day so far", before),
        ...day("Nowy ostatni dzień", "New last day", lastDay),
      ];
    },
    remarks: reasonOf,
  },
  extensionAsked: {
    ...says(
      "Otrzymaliśmy Państwa prośbę o przedłużenie terminu. Rozpatrzymy ją i zawiadomimy o wyniku; do tego czasu termin biegnie i kończy się w swoim dniu.",
      "We have received your request for an extension. We will decide on it and let you know; until then the term runs, and ends on its day.",
    ),
    facts: (then) => day("Prośba o dzień", "Day asked for", shownEvent(then).until),
  },
  extensionRefused: {
    ...says(
      "Nie przedłużyliśmy terminu, o którego przedłużenie Państwo prosili. Kończy się w swoim dniu; powód podajemy niżej.",
      "We have not extended the term for which you had asked. It ends on its day; the reason is given below.",
    ),
    remarks: reasonOf,
  },
  clockSuspended: {
    ...says(
      "Zawiesiliśmy bieg terminu w Państwa sprawie: stoi, a gdy podejmiemy go na nowo, pobiegnie tyle dni, ile w nim zostało.",
      "We have suspended the clock in your case: it stands still and, once resumed, the term runs for as many days as are left of it.",
    ),
    facts: (then) => {
      const { cause } = shownEvent(then);
      const stated = then.programme.document.clock?.suspend?.causes.find(({ id }) => id === cause);
      return [
        ...(stated === undefined ? [] : words("Przyczyna", "Cause", stated.title)),
        ...termsOf(then).flatMap(({ left }) => count("Pozostało dni", "Days left", left)),
      ];
    },
    remarks: reasonOf,
  },
  clockResumed: {
    ...says(
      "Podjęliśmy bieg terminu w Państwa sprawie. Biegnie do dnia podanego niżej.",
      "We have resumed the clock in your case. The term runs until the day given below.",
    ),
    facts: (then) => termsOf(then).flatMap(({ lastDay }) => day("Ostatni dzień", "Last day", lastDay)),
    remarks: reasonOf,
  },
} satisfies Readonly<Record<string, LetterForm>>;

/** What the event says of each term. */
function termsOf(then: CaseThen): readonly JsonObject[] {
  const { terms } = shownEvent(then) as { readonly terms?: Readonly<Record<string, Json>> };
  return Object.values(terms ?? {}) as readonly JsonObject[];
}

/** The reasons of the decision, as far as they are kept. */
function reasonOf({ shown: { context, records } }: CaseThen): readonly string[] {
  const { reason } = (records[`clock/${context.clock.decided ?? 0}`] ?? {}) as JsonObject;
  return typeof reason === "string" ? [reason] : [];
}
