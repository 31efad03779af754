/** A moment that comes, others who were faster, an instance that is replaced, a lock that is released, a clock that catches up. */
export const retryableCodes = ["OGW271", "OGW305", "OGW309", "OGW313", "OGW323", "OGW326", "OGW347"] as const;
