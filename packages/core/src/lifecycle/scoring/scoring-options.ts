interface Options {
  readonly interview: boolean;
  readonly vote: boolean;
  readonly invites: boolean;
  readonly leadsOn: boolean;
  readonly members: boolean;
  readonly assigned: boolean;
  readonly opensFile: boolean;
  readonly settles: boolean;
  readonly agrees: boolean;
  readonly reduces: boolean;
  readonly placement: boolean;
  readonly offers: boolean;
  readonly returns: boolean;
  readonly lapses: boolean;
  readonly inOrder: boolean;
  readonly offersRest: boolean;
  readonly limits: boolean;
  readonly appeals: boolean;
}

/** Whether a committee has a round after the cards. */
export const hasInterview = ({ interview }: Options) => interview;
/** Whether residents vote in a round after the cards. */
export const hasVote = ({ vote }: Options) => vote;
/** Whether there are rounds after the cards. */
export const hasRounds = ({ interview, vote }: Options) => interview || vote;
/** Whether only the best go on to some round. */
export const invites = (options: Options) => options.invites;
/** Whether the card of some round of a committee says who gave it, so that it falls with one of them. */
export const namesMembers = ({ members }: Options) => members;
/** Whether the programme assigns experts to applications. */
export const assigns = ({ assigned }: Options) => assigned;
/** Whether an application opens to its experts by their declaration of impartiality. */
export const opensByDeclaring = ({ assigned, opensFile }: Options) => assigned && opensFile;
/** Whether a person may have to settle cards that diverge. */
export const settles = (options: Options) => options.settles;
/** Whether the best go on to another call. */
export const leadsOn = (options: Options) => options.leadsOn;
/** Whether a committee agrees on one card. */
export const agrees = (options: Options) => options.agrees;
/** Whether a committee may recommend less than what is asked for. */
export const reduces = (options: Options) => options.reduces;
/** Whether the programme has pools or quotas, so that a person may have to say what an application is of. */
export const hasPlacement = ({ placement }: Options) => placement;
/** Whether the programme offers a part of what was asked for. */
export const hasOffers = ({ offers }: Options) => offers;
/** Whether an application may be returned to its applicant during the assessment. */
export const returns = (options: Options) => options.returns;
/** Whether silence of its applicant then leaves it unconsidered. */
export const lapses = (options: Options) => options.returns && options.lapses;
/** Whether a limit that is asked at the award may stand in its way. */
export const asksLimits = ({ limits }: Options) => limits;
/** Whether it then goes on as it was. */
export const goesOn = (options: Options) => options.returns && !options.lapses;
/** Whether results may be appealed once the list is published. */
export const appealsResults = ({ appeals }: Options) => appeals;
/** Whether they may where the best are invited to another call. */
export const appealsInvitations = (options: Options) => options.appeals && options.leadsOn;
/** Whether some call of the programme decides in the order of receipt. */
export const decidesInTurn = ({ inOrder }: Options) => inOrder;
/** Whether it decides so after rounds. */
export const turnsAfterRounds = (options: Options) => options.inOrder && hasRounds(options);
/** Whether some such call offers what is left. */
export const offersLeft = (options: Options) => options.inOrder && options.offersRest;
const and =
  (...all: readonly ((options: Options) => boolean)[]) =>
  (options: Options) =>
    all.every((holds) => holds(options));
/** Whether it may come back to each of the states that are not always there. */
export const backTo = {
  interview: and(goesOn, hasInterview),
  anew: and(goesOn, namesMembers),
  vote: and(goesOn, hasVote),
  invitation: and(goesOn, invites),
  settling: and(goesOn, settles),
  agreeing: and(goesOn, agrees),
  turn: and(goesOn, decidesInTurn),
};
