interface Options {
  readonly interview: boolean;
  readonly vote: boolean;
  readonly invites: boolean;
  readonly assigned: boolean;
  readonly opensFile: boolean;
  readonly settles: boolean;
  readonly agrees: boolean;
  readonly reduces: boolean;
  readonly placement: boolean;
  readonly offers: boolean;
}

/** Whether a committee has a round after the cards. */
export const hasInterview = ({ interview }: Options) => interview;
/** Whether residents vote in a round after the cards. */
export const hasVote = ({ vote }: Options) => vote;
/** Whether only the best go on to some round. */
export const invites = (options: Options) => options.invites;
/** Whether the programme assigns experts to applications. */
export const assigns = ({ assigned }: Options) => assigned;
/** Whether an application opens to its experts by their declaration of impartiality. */
export const opensByDeclaring = ({ assigned, opensFile }: Options) => assigned && opensFile;
/** Whether a person may have to settle cards that diverge. */
export const settles = (options: Options) => options.settles;
/** Whether a committee agrees on one card. */
export const agrees = (options: Options) => options.agrees;
/** Whether a committee may recommend less than what is asked for. */
export const reduces = (options: Options) => options.reduces;
/** Whether the programme has pools or quotas, so that a person may have to say what an application is of. */
export const hasPlacement = ({ placement }: Options) => placement;
/** Whether the programme offers a part of what was asked for. */
export const hasOffers = ({ offers }: Options) => offers;
