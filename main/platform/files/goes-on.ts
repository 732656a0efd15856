/** What the worker says while it reads: the answer comes later, but it comes. */
export const goesOn = 'goes-on';
