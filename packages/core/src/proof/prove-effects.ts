import type { StreamId } from "../journal/entry.ts";
import type { EffectPlace } from "../store/inventory.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/**
 * Holds the places of a stream's effects against its entries, both ways: every effect has one place, where it waits, was
 * set aside or was performed, and every place points at an effect of its kind.
 *
 * @param effects `<stage>.<type>` by the ids of all effects of the entries
 */
export function effectFaults(
  stream: StreamId,
  effects: ReadonlyMap<string, string>,
  places: readonly EffectPlace[],
): readonly JournalFault[] {
  const faults: JournalFault[] = [];
  const placed = new Set<string>();
  for (const { id, kind, standing } of places) {
    const expected = effects.get(id);
    if (expected === undefined) {
      const what =
        standing === "performed" ? ["znak wykonania", "mark of performance"] : ["miejsce", "place"];
      faults.push(
        effectFault(
          stream,
          id,
          `${what[0]} nie wskazuje żadnego skutku z wpisów`,
          `its ${what[1]} points at no effect of the entries`,
        ),
      );
    } else if (kind !== undefined && kind !== expected) {
      faults.push(
        effectFault(
          stream,
          id,
          `jest podany jako ${kind}, a wpis ma ${expected}`,
          `it is said to be ${kind}, the entry has ${expected}`,
        ),
      );
    } else if (placed.has(id)) {
      faults.push(
        effectFault(
          stream,
          id,
          "ma więcej niż jedno miejsce, więc wykonano by go dwa razy",
          "it has more than one place, so it would be performed twice",
        ),
      );
    }
    placed.add(id);
  }
  for (const id of effects.keys()) {
    if (placed.has(id)) continue;
    faults.push(
      effectFault(
        stream,
        id,
        "nie ma miejsca: nie czeka i nie został wykonany",
        "it has no place: it neither waits nor was performed",
      ),
    );
  }
  return faults;
}

function effectFault(stream: StreamId, id: string, pl: string, en: string): JournalFault {
  const seq = Number(/#(\d+)#\d+$/.exec(id)?.[1] ?? 0);
  return journalFault(stream, seq, "OGW516", `skutek ${id}: ${pl}`, `effect ${id}: ${en}`, `effect ${id}`);
}
