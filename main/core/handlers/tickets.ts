/** Work that the page may take back by the ticket it gave. */
export interface Tickets {
  /** Runs work with a signal that aborts when its ticket is cancelled. A ticket that is in use already ends the older work. */
  run<T>(ticket: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(tickets: readonly string[]): void;
  cancelAll(): void;
}

export function createTickets(): Tickets {
  const running = new Map<string, AbortController>();
  const cancel = (ticket: string) => running.get(ticket)?.abort();
  return {
    async run(ticket, work) {
      cancel(ticket);
      const controller = new AbortController();
      running.set(ticket, controller);
      try {
        return await work(controller.signal);
      } finally {
        if (running.get(ticket) === controller) running.delete(ticket);
      }
    },
    cancel: (tickets) => tickets.forEach(cancel),
    cancelAll: () => [...running.keys()].forEach(cancel),
  };
}
