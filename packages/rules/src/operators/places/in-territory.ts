import { didYouMean } from "../../document/index.ts";
import { describeValue } from "../../errors/index.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import { itemSlot } from "../../language/fact-node.ts";
import { testNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { territoryTest } from "../../territories/place-in.ts";
import { typeName } from "../../values/value-type.ts";

/** Does a place lie in a territory of the register: an area, a street or a locality? */
export const inTerritory: OperatorMeaning = {
  name: "inTerritory",
  proves: provesOperands,
  operands: [2, 2],
  check(use) {
    const place = use.check(0);
    if (place === undefined || use.present(place) === undefined) return undefined;
    if (place.type.kind !== "place") {
      const name = typeName(place.type);
      return use.fault(
        "OGW126",
        {
          pl: `„inTerritory” pyta o miejsce, a jest tu ${name.pl}.`,
          en: `"inTerritory" asks about a place, but this is ${name.en}.`,
        },
        { pl: "Podaj pole z „x-place” w formularzu.", en: 'Give a field that has "x-place" in the form.' },
        place.at,
      );
    }
    const register = use.checker.registers.get(place.type.register);
    const id = use.args[1];
    if (register === undefined) return undefined; // The form's own check has reported it.
    if (typeof id !== "string" || !register.territories.has(id)) {
      const ids = [...register.areas.keys(), ...register.streets.keys(), ...register.localities.keys()];
      return use.fault(
        "OGW132",
        {
          pl: `W rejestrze „${register.id}” nie ma terenu ${describeValue(id, "pl")}.`,
          en: `Register "${register.id}" has no territory ${describeValue(id)}.`,
        },
        meant(typeof id === "string" ? didYouMean(id, ids) : undefined, {
          pl: `Tereny: ${listed(ids)}.`,
          en: `Territories: ${listed(ids)}.`,
        }),
        use.argAt(1),
      );
    }
    const { within, withinAt } = territoryTest(register, id);
    const node: TypedNode = testNode({
      op: use.op,
      at: use.at,
      args: [place],
      role: "atom",
      cost: 4,
      test: (compiler) => {
        const slot = itemSlot(place);
        if (slot >= 0) return (_facts, scope) => withinAt(scope.item, slot);
        const run = compiler.run(place);
        return (facts, scope) => within(run(facts, scope));
      },
      lower: (lowerer) => ({ inTerritory: [lowerer.lower(place), id] }),
      why: (compiler) => compiler.reason(node, [place], [{ from: "literal", type: "code", value: id }]),
      ask: (explainer) => explainer.askForPlace(place),
    });
    return node;
  },
};

/** What is told of it. */
export const inTerritoryNotes: OperatorNotes = {
  chapter: "Places",
  signature: '{"inTerritory": [place, "territory id"]}',
  summary: {
    pl: "Miejsce leży na podanym terenie (obszarze, ulicy, w miejscowości).",
    en: "The place lies in a territory (an area, a street, a locality).",
  },
  unknown: {
    pl: "Nierozpoznana ulica, brak numeru tam, gdzie rozstrzyga, albo kilka ulic o tej nazwie: wynik nieznany.",
    en: "A street that is not recognised, a number missing where it decides, or several streets of that name: unknown.",
  },
  error: { pl: "Gdy wiadomo, że miejsca nie podano.", en: "When the place is known to be absent." },
  cost: "number of the area's entries for the street",
  examples: [
    {
      expression: { inTerritory: [{ var: "address" }, "centre"] },
      facts: { address: { locality: "Miasto", street: "ul. Długa", number: "12" } },
      gives: true,
    },
    {
      expression: { inTerritory: [{ var: "address" }, "centre"] },
      facts: { address: { locality: "Miasto", street: "Nieznana", number: "1" } },
      gives: "unknown",
    },
    {
      expression: { inTerritory: [{ var: "address" }, "centre"] },
      facts: { address: { locality: "Wieś", street: "Długa", number: "1" } },
      gives: false,
    },
  ],
};
