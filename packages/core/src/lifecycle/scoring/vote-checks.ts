import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { checkProblem } from "../../document/check-problem.ts";
import { pointsOf } from "./points.ts";
import type { RoundDocument } from "./round-schema.ts";
import { mostVotePoints } from "./vote-points.ts";

type Votes = NonNullable<RoundDocument["votes"]>;

/** OGW691: what is stated of votes says for each number of them how many points there are, and some bring points. */
export function checkVotes(votes: Votes, at: string): readonly Problem[] {
  const scale = ["each", "points", "most"] as const;
  const needed = votes.as === "steps" ? (["steps"] as const) : scale;
  const others = votes.as === "steps" ? scale : (["steps"] as const);
  const lacking = needed.filter((member) => votes[member] === undefined);
  const odd = others.filter((member) => votes[member] !== undefined);
  if (lacking.length > 0 || odd.length > 0) {
    return [
      ...lacking.map((member) => missing(at, votes.as, member)),
      ...odd.map((member) => unread(`${at}/${member}`, votes.as, member)),
    ];
  }
  const order = checkSteps(votes, at);
  if (order.length > 0 || mostVotePoints(votes).num > 0) return order;
  return [
    problem(
      at,
      {
        pl: "Głosy nie dają żadnych punktów, więc głosowanie niczego nie zmienia.",
        en: "Votes bring no points, so that the vote changes nothing.",
      },
      { pl: "Podaj punkty większe od zera.", en: "Give points above nothing." },
    ),
  ];
}

function checkSteps({ steps = [] }: Votes, at: string): readonly Problem[] {
  const wrong = steps.findIndex((step, index) => {
    const before = steps[index - 1];
    if (before === undefined) return false;
    return step.from <= before.from || compareFractions(pointsOf(step.points), pointsOf(before.points)) < 0;
  });
  if (wrong === -1) return [];
  return [
    problem(
      `${at}/steps/${wrong}`,
      {
        pl: "Ten próg głosów nie jest wyższy od poprzedniego albo daje mniej punktów; kto zdobył więcej głosów, mógłby stracić.",
        en: "This step is not above the one before, or brings fewer points; whoever has more votes might lose by it.",
      },
      {
        pl: "Ułóż progi rosnąco, z punktami też.",
        en: "Put the steps in ascending order, with their points.",
      },
    ),
  ];
}

function missing(at: string, as: string, member: string): Problem {
  return problem(
    at,
    {
      pl: `Przy „${as}” trzeba podać „${member}”; bez tego nie wiadomo, ile punktów dają głosy.`,
      en: `With “${as}” “${member}” is needed; without it nobody knows how many points votes bring.`,
    },
    { pl: `Podaj „${member}”.`, en: `State “${member}”.` },
  );
}

function unread(pointer: string, as: string, member: string): Problem {
  return problem(
    pointer,
    { pl: `Przy „${as}” nikt nie czyta „${member}”.`, en: `With “${as}” nobody reads “${member}”.` },
    { pl: `Usuń „${member}” albo zmień „as”.`, en: `Remove “${member}”, or change “as”.` },
  );
}

function problem(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW691", pointer, message, remedy);
}
